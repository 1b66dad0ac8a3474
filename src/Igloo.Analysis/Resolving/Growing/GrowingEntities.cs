using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Resolving;

/// <summary>Rows in entities that only grow. Threads may grow it side by side where no two join or ask of the rows of one entity; where others' rows are they may ask at any time.</summary>
/// <param name="rows">How many rows there are, each an entity at first.</param>
internal sealed class GrowingEntities(int rows)
{
    /// <summary>Rows of an entity for which there is room at first; most have no more.</summary>
    private const int FirstRoom = 4;

    private readonly UnionFind _groups = new(rows);
    private readonly int[] _sizes = [.. Enumerable.Repeat(1, rows)];

    // Of a single row none are kept; after the last there may be room.
    private readonly int[]?[] _members = new int[]?[rows];

    /// <summary>How many rows there are.</summary>
    public int Rows => _members.Length;

    /// <summary>The least row of the entity that a row is in: what an entity is known by.</summary>
    public int Find(int row) => _groups.Find(row);

    public int SizeOf(int entity) => _sizes[entity];

    /// <summary>The rows of an entity, until it grows.</summary>
    public ReadOnlySpan<int> MembersOf(ref readonly int entity) => _members[entity] is { } members ? members.AsSpan(0, _sizes[entity]) : new ReadOnlySpan<int>(in entity);

    /// <summary>Makes one of two entities, and says which it is.</summary>
    // The fewer rows are added to the more, so that no row moves more than log2 times.
    public int Join(int a, int b)
    {
        var (more, fewer) = _sizes[a] < _sizes[b] ? (b, a) : (a, b);
        var size = _sizes[a] + _sizes[b];
        var members = WithRoom(more, size);
        MembersOf(in fewer).CopyTo(members.AsSpan(_sizes[more]));
        (_members[a], _members[b]) = (null, null);
        _groups.Join(a, b);
        var joined = Find(a);
        (_members[joined], _sizes[joined]) = (members, size);
        return joined;
    }

    private int[] WithRoom(int entity, int size)
    {
        if (_members[entity] is { } members && members.Length >= size) return members;
        var larger = new int[Math.Max(size, _sizes[entity] == 1 ? FirstRoom : 2 * _sizes[entity])];
        MembersOf(in entity).CopyTo(larger);
        return larger;
    }
}
