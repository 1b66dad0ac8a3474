using System.Collections;

namespace Igloo.Analysis.Resolving;

/// <summary>The pairs of a run under the numbers in which their rows came. Made up as they are asked for: a run has millions, and few ask. Immutable.</summary>
/// <param name="pairs">The pairs, by place.</param>
/// <param name="odds">The log2 odds of each in thousandths.</param>
/// <param name="order">The row of each place.</param>
internal sealed class WeighedPairs(PairSet pairs, int[] odds, int[] order) : IReadOnlyList<WeighedPair>
{
    public int Count => odds.Length;

    public WeighedPair this[int index] => new(order[pairs.A[index]], order[pairs.B[index]], odds[index] / 1000f);

    public IEnumerator<WeighedPair> GetEnumerator()
    {
        for (var i = 0; i < odds.Length; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
