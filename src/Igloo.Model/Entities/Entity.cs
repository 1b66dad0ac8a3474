namespace Igloo.Model;

/// <summary>A value that an entity holds and the records that say so. Conflicting values stand side by side.</summary>
/// <param name="Type">What the value is.</param>
/// <param name="Value">Its normal form.</param>
/// <param name="Records">Every record that says so, in order.</param>
public sealed record EntityAttribute(FieldType Type, string Value, IReadOnlyList<RecordId> Records);

/// <summary>Who or what several mentions are one and the same as.</summary>
/// <param name="Id">Stable across runs while its founding mention stays a member.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Caption">The name to show: its most frequent name or its identifier.</param>
/// <param name="Mentions">Its mentions in order; at least one.</param>
/// <param name="Attributes">Its values, ordered by type, then value.</param>
/// <param name="Ties">For resolved kinds, the pairs that hold it together: a spanning tree, strongest first. Empty for things that are their identifier.</param>
public sealed record Entity(
    EntityId Id,
    EntityKind Kind,
    string Caption,
    IReadOnlyList<MentionId> Mentions,
    IReadOnlyList<EntityAttribute> Attributes,
    IReadOnlyList<ScoredPair> Ties);
