namespace Igloo.Analysis.Resolving;

/// <summary>Sets of rows that grow by joining; a set is named after its least row.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;

    public DisjointSets(int rows) => _parent = [.. Enumerable.Range(0, rows)];

    public int Find(int row)
    {
        while (_parent[row] != row) row = _parent[row] = _parent[_parent[row]];
        return row;
    }

    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
