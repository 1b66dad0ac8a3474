using System.Collections;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Links that are made as they are asked for: who writes millions of them one after the other never holds them all.</summary>
internal sealed class LinkRows(List<(int Start, int Count)> runs, Func<int, int, Link> make) : IReadOnlyList<Link>
{
    public int Count => runs.Count;

    public Link this[int index] => make(runs[index].Start, runs[index].Count);

    public IEnumerator<Link> GetEnumerator()
    {
        foreach (var (start, count) in runs) yield return make(start, count);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
