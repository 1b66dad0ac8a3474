namespace Igloo.Model;

/// <summary>What became of an entity from one run to the next.</summary>
public enum LineageKind : byte
{
    /// <summary>All its records went to an entity that others' records went to as well.</summary>
    Merged,

    /// <summary>A part of its records went to this entity.</summary>
    Split,

    /// <summary>Its records stayed together, and a record that came or went gave them another id.</summary>
    Renamed,
}

/// <summary>An entry of the lineage log: records that were one entity are another's since a run.</summary>
/// <param name="Run">The first run in which they are.</param>
/// <param name="Kind">How.</param>
/// <param name="From">Whose they were.</param>
/// <param name="To">Whose they are.</param>
public sealed record LineageEvent(RunId Run, LineageKind Kind, EntityId From, EntityId To);
