namespace Igloo.Analysis.Graphs;

/// <summary>Sets that only ever join (disjoint sets with path halving; the lesser root stays, so that the order of joins does not show).</summary>
internal sealed class UnionFind
{
    private readonly int[] _parents;

    public UnionFind(int count)
    {
        _parents = new int[count];
        for (var i = 0; i < count; i++) _parents[i] = i;
    }

    /// <summary>The least member of the set that <paramref name="item"/> is in.</summary>
    public int Find(int item)
    {
        while (_parents[item] != item) item = _parents[item] = _parents[_parents[item]];
        return item;
    }

    /// <summary>The least member of the set that each item is in.</summary>
    public int[] FindAll()
    {
        var least = new int[_parents.Length];
        // The parent of an item is less than the item, so it has been found before.
        for (var item = 0; item < least.Length; item++) least[item] = _parents[item] is var parent && parent == item ? item : least[parent];
        return least;
    }

    public void Join(int a, int b)
    {
        var (first, second) = (Find(a), Find(b));
        if (first != second) _parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
