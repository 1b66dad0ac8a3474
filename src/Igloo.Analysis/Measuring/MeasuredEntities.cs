using System.Collections;
using Igloo.Model;

namespace Igloo.Analysis.Measuring;

/// <summary>The figures of entities, ordered by id; each row is made anew whenever it is asked for.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MeasuredEntities : IReadOnlyList<EntityMeasures>
{
    private readonly IReadOnlyList<EntityMeasures> _rows;

    /// <param name="rows">The figures.</param>
    /// <param name="members">Of each of them what its community needs.</param>
    internal MeasuredEntities(IReadOnlyList<EntityMeasures> rows, IReadOnlyList<CommunityMember> members) => (_rows, Members) = (rows, members);

    /// <summary>Who is measured, and of which community it is: no other figure is made of it.</summary>
    public IReadOnlyList<CommunityMember> Members { get; }

    /// <inheritdoc/>
    public int Count => _rows.Count;

    /// <inheritdoc/>
    public EntityMeasures this[int index] => _rows[index];

    /// <inheritdoc/>
    public IEnumerator<EntityMeasures> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
