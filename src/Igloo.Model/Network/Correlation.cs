namespace Igloo.Model;

/// <summary>What many records together tell that none of them tells alone.</summary>
public enum CorrelationKind : byte
{
    /// <summary>Two things of different kinds or sources that are together again and again, such as a card and a vehicle.</summary>
    Linkage,

    /// <summary>Two vehicles together at several places.</summary>
    Convoy,

    /// <summary>Two people, phones or others of a kind together at several places or in several groups.</summary>
    CoTravel,

    /// <summary>Two of a kind together again and again at one place.</summary>
    CoStay,

    /// <summary>A phone or account that goes on as another did.</summary>
    Takeover,

    /// <summary>One who is called and right away calls on.</summary>
    Relay,

    /// <summary>One who is paid what travellers say that their journey cost.</summary>
    FeeMatch,

    /// <summary>Payments that come right after the legs of one journey.</summary>
    Milestone,

    /// <summary>A group that deals with itself far more than its size explains.</summary>
    DenseBlock,

    /// <summary>One pays many.</summary>
    FanOut,

    /// <summary>Many pay one.</summary>
    FanIn,

    /// <summary>Money comes back to where it began.</summary>
    Cycle,

    /// <summary>Many pay one, who then pays many.</summary>
    GatherScatter,

    /// <summary>One pays many, who each pay one and the same.</summary>
    ScatterGather,

    /// <summary>Layer upon layer of payments.</summary>
    Stack,

    /// <summary>A set pays another set.</summary>
    Bipartite,

    /// <summary>A moment from which the places of encounters are mixed otherwise.</summary>
    PlaceChange,

    /// <summary>A time in which one calls or pays far more than its rhythm and the busyness of all explain.</summary>
    Burst,
}

/// <summary>One thing that correlation found in a case, with how likely chance is to bring it about. A pointer to records, never proof.</summary>
/// <remarks>A conclusion from all its records together: who may not see them all does not see it.</remarks>
public sealed record Correlation
{
    /// <summary>What it is.</summary>
    public required CorrelationKind Kind { get; init; }

    /// <summary>
    /// Who or what, in the order that the kind gives: takeover: before, after; relay: from, through, to; fee match: payee, then travellers; milestone: payer, payee, then
    /// travellers; gather-scatter: the hub first; change of places: what grew most, what shrank most; else by id.
    /// </summary>
    public required IReadOnlyList<EntityId> Entities { get; init; }

    /// <summary>When it began, UTC; of a takeover when the first fell silent, of a change the first that was compared.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ended, UTC; of a takeover when the other began, of a change its moment.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>How often, or how many dealings; 0 where the kind counts none.</summary>
    public required int Occasions { get; init; }

    /// <summary>How often chance would bring it about; 0 where the kind expects none.</summary>
    public required double Expected { get; init; }

    /// <summary>The more, the more surprising; only to be compared within a kind. Of a takeover the likeness, 0 to 1; else powers of ten, or nats of a change.</summary>
    public required double Score { get; init; }

    /// <summary>How far before the next best; 0 where there is no other.</summary>
    public required double Margin { get; init; }

    /// <summary>Probability of it by chance, 0 to 1; 1 where no null model judges it.</summary>
    public required double Chance { get; init; }

    /// <summary>Whether it stands at the rate asked for; else a candidate for a person to judge.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>Every record that it rests on, in order.</summary>
    public required IReadOnlyList<RecordId> Records { get; init; }

    /// <summary>The release classes of those records, in order.</summary>
    public required IReadOnlyList<ReleaseClass> Releases { get; init; }
}
