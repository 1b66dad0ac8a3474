using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>Finds the keys that too many mentions share.</summary>
public static class HubKeys
{
    /// <summary>The keys of <paramref name="shard"/> that more than <paramref name="mentionsPerKey"/> mentions with values of their own share, in ordinal order.</summary>
    /// <remarks>Pure. All entries of a key stand in one shard, so the hubs of all shards together are the hubs of the run. Time O(entries).</remarks>
    public static IReadOnlyList<string> Of(IReadOnlyList<SegmentEntry> shard, int mentionsPerKey) =>
        Of(ShardIndex.Of(shard), mentionsPerKey);

    internal static List<string> Of(ShardIndex index, int mentionsPerKey)
    {
        var hubs = new List<string>();
        foreach (var (key, members) in index.Meetings)
            if (members.Count > mentionsPerKey) hubs.Add(key);
        hubs.Sort(StringComparer.Ordinal);
        return hubs;
    }
}
