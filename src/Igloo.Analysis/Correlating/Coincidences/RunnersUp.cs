namespace Igloo.Analysis.Correlating;

/// <summary>For each identifier its best partner in the other source, and how the next best compares.</summary>
internal sealed class RunnersUp
{
    private readonly Dictionary<int, MetPair[]> _ofA;
    private readonly Dictionary<int, MetPair[]> _ofB;

    public RunnersUp(List<MetPair> pairs) => (_ofA, _ofB) = (TopTwo(pairs, pair => pair.A), TopTwo(pairs, pair => pair.B));

    /// <summary>Whether each is the other's best partner.</summary>
    public bool IsBest(MetPair pair) => _ofA[pair.A][0] == pair && _ofB[pair.B][0] == pair;

    /// <summary>The greater of the chances that the runner-up of either side explains as much.</summary>
    public double Chance(MetPair pair) => Math.Max(
        SignTest(pair, Runner(_ofA[pair.A], pair), meeting => meeting.RecordA),
        SignTest(pair, Runner(_ofB[pair.B], pair), meeting => meeting.RecordB));

    /// <summary>By how many powers of ten the nearer runner-up is likelier to be chance; negative when it is less likely.</summary>
    public double Margin(MetPair pair) => Math.Min(Distance(pair, Runner(_ofA[pair.A], pair)), Distance(pair, Runner(_ofB[pair.B], pair)));

    private static MetPair? Runner(MetPair[] top, MetPair pair) => top.FirstOrDefault(other => other != pair);

    private static double Distance(MetPair pair, MetPair? runner) => Powers(runner?.Chance ?? 1) - Powers(pair.Chance);

    private static double Powers(double chance) => Math.Log10(Math.Max(chance, 1e-300));

    private static double SignTest(MetPair pair, MetPair? runner, Func<Meeting, int> record)
    {
        if (runner is null) return 0;
        var (own, other) = (pair.Meetings.Select(record).ToHashSet(), runner.Meetings.Select(record).ToHashSet());
        var wins = own.Count(item => !other.Contains(item));
        var losses = other.Count(item => !own.Contains(item));
        return Detecting.Chance.OfWinning(wins, losses);
    }

    private static Dictionary<int, MetPair[]> TopTwo(List<MetPair> pairs, Func<MetPair, int> side) => pairs
        .GroupBy(side)
        .ToDictionary(group => group.Key, group => group
            .OrderBy(pair => pair.Chance).ThenByDescending(pair => pair.Occasions).ThenBy(pair => pair.A).ThenBy(pair => pair.B).Take(2).ToArray());
}
