using Igloo.Model;

namespace Igloo.Analysis.Clustering;

/// <summary>The clusters so far: disjoint sets of mentions with what bars them from each other.</summary>
internal sealed class MentionGroups
{
    private readonly int[] _parent;
    private readonly int[][] _members;
    private readonly Identity[] _identities;
    private readonly Dictionary<int, List<int>> _barred = [];

    public MentionGroups(IReadOnlyList<MentionProfile> mentions)
    {
        _parent = [.. Enumerable.Range(0, mentions.Count)];
        _members = [.. Enumerable.Range(0, mentions.Count).Select(index => new[] { index })];
        _identities = [.. mentions.Select(mention => new Identity(mention))];
    }

    public int Find(int index)
    {
        while (_parent[index] != index) index = _parent[index] = _parent[_parent[index]];
        return index;
    }

    public IReadOnlyList<int> MembersOf(int root) => _members[root];

    /// <summary>Keeps two mentions apart for good.</summary>
    public void Bar(int a, int b)
    {
        AddBar(a, b);
        AddBar(b, a);
    }

    public bool AreBarred(int a, int b)
    {
        var (rootA, rootB) = (Find(a), Find(b));
        var (few, other) = _members[rootA].Length <= _members[rootB].Length ? (rootA, rootB) : (rootB, rootA);
        foreach (var member in _members[few])
            if (_barred.TryGetValue(member, out var barred) && barred.Exists(index => Find(index) == other)) return true;
        return false;
    }

    public bool Contradict(int a, int b) => _identities[Find(a)].Contradicts(_identities[Find(b)]);

    public void Join(int a, int b)
    {
        var (into, from) = (Find(a), Find(b));
        if (_members[into].Length < _members[from].Length) (into, from) = (from, into);
        _parent[from] = into;
        _members[into] = [.. _members[into], .. _members[from]];
        _members[from] = [];
        _identities[into].Add(_identities[from]);
    }

    private void AddBar(int a, int b)
    {
        if (!_barred.TryGetValue(a, out var list)) _barred[a] = list = [];
        list.Add(b);
    }
}
