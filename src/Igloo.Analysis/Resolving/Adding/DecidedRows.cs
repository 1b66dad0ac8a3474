namespace Igloo.Analysis.Resolving;

/// <summary>What people decided about the rows of an archive, as parts of it ask. Immutable.</summary>
internal sealed class DecidedRows
{
    private readonly RowDecisions _decisions;
    private readonly ILookup<int, int> _same;

    public DecidedRows(RowDecisions decisions) =>
        (_decisions, _same, Rows) = (decisions, decisions.Same.Concat(decisions.Same.Select(pair => (A: pair.B, B: pair.A))).ToLookup(pair => pair.A, pair => pair.B), decisions.Rows());

    /// <summary>Every row that something was decided about.</summary>
    public IReadOnlySet<int> Rows { get; }

    /// <summary>The rows that a row was said to be the same as.</summary>
    public IEnumerable<int> SameAs(int row) => _same[row];

    /// <summary>What was decided among the rows of a part, by their places in it.</summary>
    public RowDecisions Of(int[] part)
    {
        if (Rows.Count == 0 || !part.Any(Rows.Contains)) return RowDecisions.None;
        var places = new Dictionary<int, int>(part.Length);
        for (var i = 0; i < part.Length; i++) places[part[i]] = i;
        return new RowDecisions(Among(_decisions.Same, places), Among(_decisions.NotSame, places));
    }

    private static (int, int)[] Among(IReadOnlyList<(int A, int B)> pairs, Dictionary<int, int> places) =>
        [.. pairs.Where(pair => places.ContainsKey(pair.A) && places.ContainsKey(pair.B)).Select(pair => (places[pair.A], places[pair.B]))];
}
