using System.Runtime.InteropServices;
using Igloo.Analysis.Measuring;

namespace Igloo.Analysis.Resolving;

/// <summary>Rows in entities that only grow. Threads may grow it side by side where no two join or ask of the rows of one entity; where others' rows are they may ask at any time.</summary>
/// <param name="rows">How many rows there are, each an entity at first.</param>
internal sealed class GrowingEntities(int rows)
{
    private readonly UnionFind _groups = new(rows);

    // Most are single rows, of which no list is kept.
    private readonly List<int>?[] _members = new List<int>?[rows];

    /// <summary>How many rows there are.</summary>
    public int Rows => _members.Length;

    /// <summary>The least row of the entity that a row is in: what an entity is known by.</summary>
    public int Find(int row) => _groups.Find(row);

    public int SizeOf(int entity) => _members[entity]?.Count ?? 1;

    /// <summary>The rows of an entity, until it grows.</summary>
    public ReadOnlySpan<int> MembersOf(ref readonly int entity) => _members[entity] is { } members ? CollectionsMarshal.AsSpan(members) : new ReadOnlySpan<int>(in entity);

    /// <summary>Makes one of two entities, and says which it is.</summary>
    // The shorter list is added to the longer, so that no row moves more than log2 times.
    public int Join(int a, int b)
    {
        _groups.Join(a, b);
        var (ofA, ofB) = (_members[a], _members[b]);
        (_members[a], _members[b]) = (null, null);
        var joined = Find(a);
        _members[joined] = Together(ofA, a, ofB, b);
        return joined;
    }

    private static List<int> Together(List<int>? ofA, int a, List<int>? ofB, int b)
    {
        if (ofA is null && ofB is null) return [a, b];
        if (ofB is null) return With(ofA!, [b]);
        if (ofA is null) return With(ofB, [a]);
        return ofA.Count < ofB.Count ? With(ofB, CollectionsMarshal.AsSpan(ofA)) : With(ofA, CollectionsMarshal.AsSpan(ofB));
    }

    private static List<int> With(List<int> members, ReadOnlySpan<int> others)
    {
        members.AddRange(others);
        return members;
    }
}
