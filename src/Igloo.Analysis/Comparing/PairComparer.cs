using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>Compares the mentions of a shard that meet under a key.</summary>
public static class PairComparer
{
    /// <summary>
    /// Compares every two mentions of one kind that share a key within <paramref name="budget"/>, and keeps the pairs that could be the same under some model.
    /// </summary>
    /// <remarks>
    /// Deterministic whatever the order of <paramref name="shard"/>; thread-safe. Time O(entries + pairs), memory O(entries + kept pairs).
    /// Mentions with equal values are compared with the least of them only, and it with everybody else.
    /// </remarks>
    public static ComparedShard Compare(IReadOnlyList<SegmentEntry> shard, PairBudget budget)
    {
        var index = ShardIndex.Of(shard);
        var cut = HubKeys.Of(index, budget.MentionsPerKey);
        var pairs = new ShardComparer(index, cut, budget).Compare();
        pairs.Sort((x, y) => x.A.CompareTo(y.A) is var order and not 0 ? order : x.B.CompareTo(y.B));
        return new ComparedShard(pairs, cut);
    }
}
