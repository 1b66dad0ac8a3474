using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>A shard's mentions gathered by equal values, and who meets whom under which key.</summary>
/// <remarks>
/// Somebody who stands in a thousand rows with the same values is compared once: the least of the equal mentions stands for all, and
/// each of the others is compared with it alone.
/// </remarks>
internal sealed class ShardIndex
{
    private readonly List<List<MentionProfile>> _groups = [];
    private readonly Dictionary<MentionProfile, int> _groupByValues = new(SameValues.Comparer);
    private readonly Dictionary<MentionId, int> _groupByMention = [];

    private ShardIndex()
    {
    }

    /// <summary>Mentions with equal values, in order; the first stands for the others.</summary>
    public IReadOnlyList<IReadOnlyList<MentionProfile>> Groups => _groups;

    /// <summary>The groups under each key.</summary>
    public Dictionary<string, HashSet<int>> MembersByKey { get; } = new(StringComparer.Ordinal);

    public static ShardIndex Of(IReadOnlyList<SegmentEntry> shard)
    {
        var index = new ShardIndex();
        foreach (var entry in shard) index.Add(entry);
        foreach (var group in index._groups) group.Sort((a, b) => a.Id.CompareTo(b.Id));
        return index;
    }

    private void Add(SegmentEntry entry)
    {
        var group = GroupOf(entry.Mention);
        if (!MembersByKey.TryGetValue(entry.Key, out var members)) MembersByKey[entry.Key] = members = [];
        members.Add(group);
    }

    private int GroupOf(MentionProfile mention)
    {
        if (_groupByMention.TryGetValue(mention.Id, out var known)) return known;
        if (!_groupByValues.TryGetValue(mention, out var group))
        {
            _groupByValues[mention] = group = _groups.Count;
            _groups.Add([]);
        }

        _groups[group].Add(mention);
        return _groupByMention[mention.Id] = group;
    }
}
