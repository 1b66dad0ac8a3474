namespace Igloo.Analysis.Resolving;

/// <summary>The pairs that a person's answer would change most: ties that may be wrong and refusals that may be.</summary>
internal sealed class GreyZone(EntityGrowth growth)
{
    /// <summary>Chance of being wrong from which a pair is worth asking about. Own choice: one in fifty.</summary>
    private const double LeastChance = .02;

    /// <summary>The pairs most worth asking about, by falling expected change.</summary>
    public IReadOnlyList<RowDoubt> Doubts(int most) =>
        [.. Joined().Concat(Refused()).OrderByDescending(doubt => doubt.Change).ThenBy(doubt => doubt.A).ThenBy(doubt => doubt.B).Take(most)];

    private IEnumerable<RowDoubt> Joined()
    {
        foreach (var tie in growth.Ties)
            if (tie.Kind == TieKind.Evidence && DoubtOf(tie.A, tie.B, tie.Log2Odds, areJoined: true, tie.Pairs) is { } doubt) yield return doubt;
    }

    // Of all pairs between two entities the strongest speaks for them.
    private IEnumerable<RowDoubt> Refused()
    {
        var asked = new HashSet<(int, int)>();
        foreach (var (a, b, _) in growth.Refused)
        {
            var (x, y) = (growth.Find(a), growth.Find(b));
            if (x == y || growth.AreKeptApart(x, y) || !asked.Add((Math.Min(x, y), Math.Max(x, y)))) continue;
            if (DoubtOf(a, b, (float)growth.OddsBetween(a, b), areJoined: false, growth.PairsBetween(x, y)) is { } doubt) yield return doubt;
        }
    }

    private static RowDoubt? DoubtOf(int a, int b, float log2Odds, bool areJoined, long pairs)
    {
        var same = 1 / (1 + Math.Pow(2, -log2Odds));
        var wrong = areJoined ? 1 - same : same;
        return wrong < LeastChance ? null : new RowDoubt(a, b, areJoined, log2Odds, Math.Round(wrong * pairs, 3));
    }
}
