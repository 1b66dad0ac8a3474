namespace Igloo.Model;

/// <summary>How two entities hang together.</summary>
public enum LinkKind : byte
{
    /// <summary>A person or organisation holds or uses a phone, e-mail, user name, account, vehicle, document or place that a record names with them.</summary>
    Uses,

    /// <summary>One called or wrote to the other.</summary>
    Called,

    /// <summary>One paid the other.</summary>
    Paid,

    /// <summary>Both were booked, or met, as one group.</summary>
    TravelledWith,

    /// <summary>One was seen at, or stayed at, the other.</summary>
    SeenAt,

    /// <summary>Both are named by one record in another way.</summary>
    NamedWith,

    /// <summary>One booked or paid the journey of the other.</summary>
    BookedFor,

    /// <summary>Inferred: a card, phone or vehicle is where another thing is, again and again; both may be of one person.</summary>
    GoesWith,

    /// <summary>Inferred: two of one kind are together at several places, such as vehicles in a convoy or companions among changing groups.</summary>
    MovesWith,

    /// <summary>Inferred: two of one kind are together at one place, again and again.</summary>
    StaysWith,

    /// <summary>Inferred: a phone or account goes on as another did. <see cref="Link.First"/> is when the one fell silent, <see cref="Link.Last"/> when the other began.</summary>
    TookOver,
}

/// <summary>A link of the case graph with its evidence. Undirected: <paramref name="A"/> is the lesser id; direction is told by the events.</summary>
/// <param name="A">The lesser entity.</param>
/// <param name="B">The greater entity.</param>
/// <param name="Kind">How.</param>
/// <param name="Strength">0 to 1, quantised to 1e-6: how firmly the records bind the two.</param>
/// <param name="First">First time told, UTC, or <see langword="null"/>.</param>
/// <param name="Last">Last time told, UTC, or <see langword="null"/>.</param>
/// <param name="Records">Every record that says so, or that an inferred link rests on, in order.</param>
public sealed record Link(
    EntityId A,
    EntityId B,
    LinkKind Kind,
    double Strength,
    DateTimeOffset? First,
    DateTimeOffset? Last,
    IReadOnlyList<RecordId> Records)
{
    /// <summary>For an inferred link the probability that chance brings it about, 0 to 1; <see langword="null"/> for what records say outright.</summary>
    /// <remarks>An inferred link is a conclusion from all its records together: who may not see them all does not see it, and no rule, figure or rank reads it.</remarks>
    public double? Chance { get; init; }

    /// <summary>The entity at the other end.</summary>
    public EntityId OtherThan(EntityId end) => A == end ? B : A;
}
