using Igloo.Analysis.Blocking;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>One pass over a shard: every pair once, under the first key that both share.</summary>
internal sealed class ShardComparer
{
    private readonly ShardIndex _index;
    private readonly HashSet<string> _cut;
    private readonly PairBudget _budget;
    private readonly PreparedMention[] _first;
    private readonly List<string>[] _keys;
    private readonly MentionComparer _comparer = new();
    private readonly List<ComparedPair> _pairs = [];

    public ShardComparer(ShardIndex index, IReadOnlyList<string> cut, PairBudget budget)
    {
        _index = index;
        _budget = budget;
        _cut = new HashSet<string>(cut, StringComparer.Ordinal);
        _first = [.. index.Groups.Select(group => new PreparedMention(group[0]))];
        _keys = [.. index.Groups.Select(_ => new List<string>())];
    }

    public List<ComparedPair> Compare()
    {
        FileKeys();
        foreach (var (key, members) in _index.Meetings)
            if (!_cut.Contains(key)) ComparePairs(key, [.. members]);
        for (var group = 0; group < _first.Length; group++) CompareEqual(group);
        return _pairs;
    }

    private void FileKeys()
    {
        if (_budget.CutKeys is { } cutAnywhere)
            for (var group = 0; group < _first.Length; group++)
                _keys[group].AddRange(BlockingKeys.Of(_index.Groups[group][0]).Where(key => !cutAnywhere.Contains(key)));
        else
            foreach (var (key, members) in _index.Meetings)
                if (!_cut.Contains(key))
                    foreach (var member in members) _keys[member].Add(key);
        foreach (var keys in _keys) keys.Sort(StringComparer.Ordinal);
    }

    private void ComparePairs(string key, int[] members)
    {
        for (var i = 0; i < members.Length; i++)
            for (var j = i + 1; j < members.Length; j++)
                if (FirstCommonKey(members[i], members[j]) == key) Compare(_first[members[i]], _first[members[j]], key);
    }

    private string? FirstCommonKey(int a, int b)
    {
        var (ofA, ofB) = (_keys[a], _keys[b]);
        for (int i = 0, j = 0; i < ofA.Count && j < ofB.Count;)
        {
            var order = string.CompareOrdinal(ofA[i], ofB[j]);
            if (order == 0) return ofA[i];
            if (order < 0) i++;
            else j++;
        }

        return null;
    }

    // Equal mentions meet under their first key even when it is cut: there is one pair a mention, not one for every two.
    private void CompareEqual(int group)
    {
        var mentions = _index.Groups[group];
        if (mentions.Count < 2) return;
        var key = BlockingKeys.Of(mentions[0])[0];
        if (_budget.CutKeys is not null && !_index.Holds(key)) return;
        ComparedField[] fields = [.. _comparer.Compare(_first[group], _first[group])];
        for (var i = 1; i < mentions.Count; i++) _pairs.Add(new ComparedPair(mentions[0].Id, mentions[i].Id, key, fields));
    }

    private void Compare(PreparedMention a, PreparedMention b, string key)
    {
        if (a.Id.Kind != b.Id.Kind) return;
        if (a.Id.CompareTo(b.Id) > 0) (a, b) = (b, a);
        var fields = _comparer.Compare(a, b);
        if (PairFilter.IsWorthKeeping(fields)) _pairs.Add(new ComparedPair(a.Id, b.Id, key, [.. fields]));
    }
}
