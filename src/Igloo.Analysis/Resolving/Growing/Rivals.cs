using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Resolving;

/// <summary>Whom else each row could be: the rows that it was found close enough to, where nothing beyond doubt says who it is.</summary>
/// <remarks>Memory two numbers a pair and one a row. Pairs beyond <see cref="MostOdds"/> are left out, since hardly any of them has a rival: of their rows it is known who they are.</remarks>
/// <param name="pairs">Pairs of rows with their odds in thousandths of a bit.</param>
/// <param name="rows">How many rows there are.</param>
internal sealed class Rivals(IReadOnlyList<(int A, int B, int Weight)> pairs, int rows)
{
    /// <summary>log2 odds of the pairs that are asked for rivals and are rivals themselves: from 1 to 2 against to 1000 to 1 for.</summary>
    public const double LeastOdds = -1, MostOdds = 10;

    private readonly CompactRows<int> _others = CompactRows.Of(rows, Ends(pairs));

    /// <summary>Whether odds are such that somebody else may be meant.</summary>
    public static bool IsOpen(double odds) => odds is >= LeastOdds and <= MostOdds;

    /// <summary>The rows that <paramref name="row"/> could be one with, the likeliest first where the pairs were given so.</summary>
    public ReadOnlySpan<int> Of(int row) => _others[row];

    private static IEnumerable<(int Row, int Other)> Ends(IReadOnlyList<(int A, int B, int Weight)> pairs)
    {
        foreach (var (a, b, weight) in pairs)
        {
            if (!IsOpen(weight / 1000.0)) continue;
            yield return (a, b);
            yield return (b, a);
        }
    }
}
