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
    private readonly Dictionary<string, int> _firstByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<int>> _meetings = new(StringComparer.Ordinal);

    private ShardIndex()
    {
    }

    /// <summary>Mentions with equal values, in order; the first stands for the others.</summary>
    public IReadOnlyList<IReadOnlyList<MentionProfile>> Groups => _groups;

    /// <summary>The groups under each key that two or more share. Most keys have one holder and cost no set.</summary>
    public IReadOnlyDictionary<string, SortedSet<int>> Meetings => _meetings;

    public static ShardIndex Of(IReadOnlyList<SegmentEntry> shard)
    {
        var index = new ShardIndex();
        foreach (var entry in shard) index.File(entry.Key, index.GroupOf(entry.Mention));
        foreach (var group in index._groups) group.Sort((a, b) => a.Id.CompareTo(b.Id));
        return index;
    }

    /// <summary>Whether anybody in the shard has <paramref name="key"/>.</summary>
    public bool Holds(string key) => _firstByKey.ContainsKey(key);

    private void File(string key, int group)
    {
        if (_firstByKey.TryAdd(key, group)) return;
        var first = _firstByKey[key];
        if (first == group) return;
        if (!_meetings.TryGetValue(key, out var members)) _meetings[key] = members = [first];
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
