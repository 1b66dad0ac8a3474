using Igloo.Model;

namespace Igloo.Analysis.Detecting.ScoutAndLoad;

/// <summary>One vehicle passes a reader some minutes after another.</summary>
internal readonly record struct Follow(EntityId Place, CaseEvent Leader, CaseEvent Follower);

/// <summary>Which vehicles follow which.</summary>
internal static class Convoys
{
    // In thick traffic everybody follows everybody; the nearest suffice to see a pair that keeps together.
    private const int MostFollowers = 40;

    /// <summary>Each ordered pair of vehicles with its follows, ordered by pair.</summary>
    public static SortedDictionary<(EntityId Leader, EntityId Follower), List<Follow>> Of(IEnumerable<CaseEvent> reads, ScoutAndLoadOptions options)
    {
        var pairs = new SortedDictionary<(EntityId, EntityId), List<Follow>>();
        foreach (var (place, passes) in reads.Where(read => read.Start is not null && read.Find(Role.Subject, EntityKind.Vehicle) is not null)
            .GroupBy(read => read.Find(Role.Subject, EntityKind.Place)).Where(place => place.Key is not null).Select(place => (place.Key!.Value, place.ToArray())))
            for (var i = 0; i < passes.Length; i++)
                foreach (var follower in Followers(passes, i, options)) Add(pairs, new Follow(place, passes[i], follower));
        return pairs;
    }

    private static IEnumerable<CaseEvent> Followers(CaseEvent[] passes, int leader, ScoutAndLoadOptions options)
    {
        var from = passes[leader].Start!.Value;
        for (var i = leader + 1; i < passes.Length && i <= leader + MostFollowers && passes[i].Start <= from + options.LongestGap; i++)
            if (passes[i].Start >= from + options.ShortestGap && Vehicle(passes[i]) != Vehicle(passes[leader])) yield return passes[i];
    }

    private static void Add(SortedDictionary<(EntityId, EntityId), List<Follow>> pairs, Follow follow)
    {
        var pair = (Vehicle(follow.Leader), Vehicle(follow.Follower));
        if (!pairs.TryGetValue(pair, out var follows)) pairs[pair] = follows = [];
        follows.Add(follow);
    }

    private static EntityId Vehicle(CaseEvent read) => read.Find(Role.Subject, EntityKind.Vehicle)!.Value;
}
