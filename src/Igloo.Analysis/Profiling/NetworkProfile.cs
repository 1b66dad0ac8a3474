using Igloo.Model;

namespace Igloo.Analysis.Profiling;

/// <summary>Somebody or something of a network, with what only they use.</summary>
/// <param name="Entity">Who or what.</param>
/// <param name="Holds">Phones, accounts, vehicles and people that count as the same.</param>
public sealed record ProfileMember(EntityId Entity, IReadOnlyList<EntityId> Holds)
{
    /// <summary>Whether the network is theirs: actors of a lead, members of a community. Others are in touch with those: told of where they act in the order of contacts or the money's path.</summary>
    public bool IsCore { get; init; } = true;
}

/// <summary>When a contact is made, seen from a movement.</summary>
public enum ContactPhase : byte
{
    /// <summary>Before it begins.</summary>
    Before,

    /// <summary>While it lasts.</summary>
    During,

    /// <summary>After it has ended.</summary>
    After,
}

/// <summary>What a member was recorded to do. An explanation, never a verdict.</summary>
public enum ConductKind : byte
{
    /// <summary>Calls others before movements.</summary>
    CallsBefore,

    /// <summary>Calls others during or after movements.</summary>
    Reports,

    /// <summary>Is called by people outside the network before movements.</summary>
    IsRungBefore,

    /// <summary>A vehicle of theirs moves.</summary>
    Moves,

    /// <summary>Is met with the others on a movement.</summary>
    IsMet,

    /// <summary>Books for others.</summary>
    Books,

    /// <summary>Is paid by people outside the network.</summary>
    Collects,

    /// <summary>Is paid by members.</summary>
    IsPaid,

    /// <summary>Pays members.</summary>
    PaysOut,
}

/// <summary>Conduct with its evidence.</summary>
/// <param name="Kind">What.</param>
/// <param name="Times">Movements in which it was recorded, or payments and bookings.</param>
/// <param name="Records">Rows that say so, in order; at most <see cref="NetworkProfiler.MostRecords"/>.</param>
public sealed record Conduct(ConductKind Kind, int Times, IReadOnlyList<RecordId> Records);

/// <summary>One member: what they do, and what would no longer hold together without them.</summary>
/// <param name="Entity">Who or what.</param>
/// <param name="Conduct">What they were recorded to do, in the order of <see cref="ConductKind"/>.</param>
/// <param name="Movements">Movements in which they act.</param>
/// <param name="PairsParted">Pairs of other members whom calls and payments no longer connect without this one.</param>
/// <param name="ContactShare">0 to 1: part of the calls among members that are theirs.</param>
/// <param name="MoneyShare">0 to 1: part of the payments from outside that come to them.</param>
public sealed record MemberProfile(EntityId Entity, IReadOnlyList<Conduct> Conduct, int Movements, int PairsParted, double ContactShare, double MoneyShare);

/// <summary>Who calls whom, when, around movements.</summary>
/// <param name="From">Caller; <see langword="null"/> for people outside the network, who are named nowhere.</param>
/// <param name="To">Called; <see langword="null"/> for people outside.</param>
/// <param name="Phase">When.</param>
/// <param name="Minutes">Median time of the first such call, in minutes after the movement begins; negative before it.</param>
/// <param name="Movements">Movements with such a call.</param>
/// <param name="Expected">How many there would be if the same calls fell anywhere in the records' time.</param>
/// <param name="Chance">Probability of as many by that chance.</param>
/// <param name="Records">Rows that say so, in order; at most <see cref="NetworkProfiler.MostRecords"/>.</param>
public sealed record ContactStep(EntityId? From, EntityId? To, ContactPhase Phase, int Minutes, int Movements, double Expected, double Chance, IReadOnlyList<RecordId> Records);

/// <summary>Who pays whom.</summary>
/// <param name="From">Payer; <see langword="null"/> for people outside the network.</param>
/// <param name="To">Payee; <see langword="null"/> for people outside.</param>
/// <param name="Depth">Payments that money from outside takes to come here; 0 for the first.</param>
/// <param name="Payments">How many.</param>
/// <param name="Total">Sum in <paramref name="Currency"/>; <see langword="null"/> when currencies differ or no sum is told.</param>
/// <param name="Currency">Currency, or <see langword="null"/>.</param>
/// <param name="Median">Median sum, or <see langword="null"/>.</param>
/// <param name="Hours">Median distance to the nearest movement in hours, negative before it; <see langword="null"/> without movements.</param>
/// <param name="Records">Rows that say so, in order; at most <see cref="NetworkProfiler.MostRecords"/>.</param>
public sealed record MoneyStep(EntityId? From, EntityId? To, int Depth, int Payments, decimal? Total, string? Currency, decimal? Median, double? Hours, IReadOnlyList<RecordId> Records);

/// <summary>A place on movements.</summary>
/// <param name="Place">Which.</param>
/// <param name="Movements">Movements that it belongs to.</param>
public sealed record PlaceUse(EntityId Place, int Movements);

/// <summary>A way from one place to another.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Times">How often.</param>
/// <param name="Minutes">Median time that it takes; <see langword="null"/> when only its start is told.</param>
public sealed record RouteUse(EntityId From, EntityId To, int Times, int? Minutes);

/// <summary>Somebody or something that came late to the network or fell silent early.</summary>
/// <param name="Entity">A member, or a thing that is theirs.</param>
/// <param name="Began">Whether it began; otherwise it ended.</param>
/// <param name="At">First or last record, UTC.</param>
/// <param name="Chance">Probability of so long a silence if its records fell anywhere in the network's time.</param>
public sealed record ProfileChange(EntityId Entity, bool Began, DateTimeOffset At, double Chance);

/// <summary>How a network operates, as its records tell it.</summary>
/// <param name="From">First record, UTC.</param>
/// <param name="To">Last record, UTC.</param>
/// <param name="Movements">Starts of the movements, in order, UTC.</param>
/// <param name="Members">In the order given.</param>
/// <param name="Contacts">What recurs around movements more than chance explains, in order of time.</param>
/// <param name="OtherContacts">Contacts around movements that chance may explain, and that are therefore not listed.</param>
/// <param name="Money">From outside inwards.</param>
/// <param name="Hours">Records by hour of the day, UTC; those known to the day only are left out.</param>
/// <param name="Days">Records by day of the week from Monday, UTC.</param>
/// <param name="Places">The most used first.</param>
/// <param name="Routes">The most used first.</param>
/// <param name="Changes">In order of time.</param>
public sealed record NetworkProfile(
    DateTimeOffset? From,
    DateTimeOffset? To,
    IReadOnlyList<DateTimeOffset> Movements,
    IReadOnlyList<MemberProfile> Members,
    IReadOnlyList<ContactStep> Contacts,
    int OtherContacts,
    IReadOnlyList<MoneyStep> Money,
    IReadOnlyList<int> Hours,
    IReadOnlyList<int> Days,
    IReadOnlyList<PlaceUse> Places,
    IReadOnlyList<RouteUse> Routes,
    IReadOnlyList<ProfileChange> Changes);
