using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Resolving;

/// <summary>The pairs worth considering, found from either row. Not thread-safe.</summary>
/// <param name="rows">How many rows the model was fitted on.</param>
/// <param name="pairs">Its pairs, with their odds in thousandths.</param>
internal sealed class ConsideredPairs(int rows, IReadOnlyList<(int A, int B, int Odds)> pairs)
{
    private readonly CompactRows<(int Other, int Odds)> _fitted = CompactRows.Of(rows, Ends(pairs));
    private readonly Dictionary<int, List<(int Other, int Odds)>> _added = [];

    public void Add(int a, int b, int odds)
    {
        Added(a).Add((b, odds));
        Added(b).Add((a, odds));
    }

    /// <summary>Puts the rows that a row is paired with, and the odds, behind what is in <paramref name="others"/>.</summary>
    public void CopyTo(int row, List<(int Other, int Odds)> others)
    {
        if (row < rows)
            foreach (var other in _fitted[row]) others.Add(other);
        if (_added.TryGetValue(row, out var added)) others.AddRange(added);
    }

    private List<(int Other, int Odds)> Added(int row)
    {
        if (!_added.TryGetValue(row, out var others)) _added[row] = others = [];
        return others;
    }

    private static IEnumerable<(int, (int, int))> Ends(IReadOnlyList<(int A, int B, int Odds)> pairs)
    {
        foreach (var (a, b, odds) in pairs)
        {
            yield return (a, (b, odds));
            yield return (b, (a, odds));
        }
    }
}
