using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Two entities that one record, or two records of one group, put together.</summary>
internal readonly record struct Tie(EntityId A, EntityId B, LinkKind Kind);

/// <summary>Whom and what one record names.</summary>
/// <param name="Event">The event that it tells; <see langword="null"/> for rows of lists.</param>
/// <param name="Participants">Its entities with their roles.</param>
internal sealed record Cast(CaseEvent? Event, IReadOnlyList<Participant> Participants);
