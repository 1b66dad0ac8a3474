using Igloo.Analysis.Profiling;
using Igloo.Functions.Api.Entities;
using Igloo.Model;

namespace Igloo.Functions.Api.Leads;

/// <summary>How the network of a lead, or a community, operates. A <see langword="null"/> end of a contact or payment stands for all people outside, who are named nowhere.</summary>
/// <remarks>Times are UTC; <see cref="Hours"/> and <see cref="Days"/> count records by hour of the day and by weekday from Monday.</remarks>
public sealed record NetworkView(
    string? Lead, CommunityView? Community, DateTimeOffset? From, DateTimeOffset? To, IReadOnlyList<DateTimeOffset> Movements, IReadOnlyList<MemberView> Members,
    IReadOnlyList<ContactView> Contacts, int OtherContacts, IReadOnlyList<MoneyView> Money, IReadOnlyList<int> Hours, IReadOnlyList<int> Days,
    IReadOnlyList<PlaceUseView> Places, IReadOnlyList<RouteView> Routes, IReadOnlyList<ChangeView> Changes, IReadOnlyList<InferredView> Inferred, IReadOnlyList<CorrelationView> Correlations,
    LimitsView Limits);

/// <summary>What no record tells: two that go, move or stay together, or of which one took over from the other, more often than chance explains. No rule or rank reads it.</summary>
public sealed record InferredView(EntityRef? A, EntityRef? B, LinkKind Kind, DateTimeOffset? First, DateTimeOffset? Last, double Chance, IReadOnlyList<string> Records);

/// <summary>Where the profile ends.</summary>
/// <param name="Most">Most of those in touch with a lead's actors, or of a community's members, that are looked at.</param>
/// <param name="LeftOut">How many more there are.</param>
/// <param name="Rows">Most rows beside one statement.</param>
public sealed record LimitsView(int Most, int LeftOut, int Rows);

/// <summary>Which community it is.</summary>
/// <param name="Number">Its number in the run.</param>
/// <param name="RunId">The run that found it.</param>
/// <param name="Size">All entities of it, places included.</param>
/// <param name="Leads">The leads that give one of them a part.</param>
public sealed record CommunityView(int Number, string RunId, int Size, IReadOnlyList<LeadRow> Leads);

/// <summary>What one member does, what gives them their role, and what no longer holds together without them.</summary>
public sealed record MemberView(
    EntityRef Entity, ActorRole Role, IReadOnlyList<GroundView> Grounds, IReadOnlyList<ConductView> Conduct, int Movements, int PairsParted, double ContactShare, double MoneyShare);

/// <summary>A finding that gives a member their role.</summary>
public sealed record GroundView(string Lead, string Rule, string Because, IReadOnlyList<string> Records);

/// <summary>Something recorded of an actor, how often, and the rows.</summary>
public sealed record ConductView(ConductKind Kind, int Times, IReadOnlyList<string> Records);

/// <summary>A contact that recurs around movements; minutes count from the movement's beginning.</summary>
public sealed record ContactView(EntityRef? From, EntityRef? To, ContactPhase Phase, int Minutes, int Movements, double Expected, double Chance, IReadOnlyList<string> Records);

/// <summary>Who pays whom; hours count from the nearest movement.</summary>
public sealed record MoneyView(EntityRef? From, EntityRef? To, int Depth, int Payments, decimal? Total, string? Currency, decimal? Median, double? Hours, IReadOnlyList<string> Records);

/// <summary>A place and the movements that it belongs to.</summary>
public sealed record PlaceUseView(EntityRef Place, int Movements);

/// <summary>A way, how often, and how long it takes.</summary>
public sealed record RouteView(EntityRef From, EntityRef To, int Times, int? Minutes);

/// <summary>Who or what came late or fell silent early, and how likely that is by chance.</summary>
public sealed record ChangeView(EntityRef Entity, bool Began, DateTimeOffset At, double Chance);
