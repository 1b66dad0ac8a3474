namespace Igloo.Model;

/// <summary>A community of a run's network.</summary>
/// <param name="Number">Its number in that run.</param>
/// <param name="Members">The firmest linked first, then by id.</param>
public sealed record CommunityMembers(int Number, IReadOnlyList<EntityId> Members);
