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
public sealed record Entity(
    EntityId Id,
    EntityKind Kind,
    string Caption,
    IReadOnlyList<MentionId> Mentions,
    IReadOnlyList<EntityAttribute> Attributes);

/// <summary>Which mentions are of an entity: all else is told by these.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Mentions">Its mentions in order; at least one.</param>
public sealed record EntityMentions(EntityId Entity, IReadOnlyList<MentionId> Mentions);

/// <summary>What holds the mentions of a person or an organisation together. It stands apart from the entity, which mostly stays as it is: any change of the pool weighs pairs a little otherwise.</summary>
/// <param name="Entity">The entity; it has two mentions at least.</param>
/// <param name="Pairs">A spanning tree over its mentions, strongest first.</param>
public sealed record EntityTies(EntityId Entity, IReadOnlyList<ScoredPair> Pairs);
