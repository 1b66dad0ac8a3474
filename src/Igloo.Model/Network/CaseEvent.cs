namespace Igloo.Model;

/// <summary>What happened.</summary>
public enum EventKind : byte
{
    /// <summary>A call or message.</summary>
    Call,

    /// <summary>Money moved.</summary>
    Payment,

    /// <summary>Something was seen at a place, or stayed there.</summary>
    Sighting,

    /// <summary>Somebody was booked to travel.</summary>
    Trip,

    /// <summary>A meeting with the authorities.</summary>
    Encounter,

    /// <summary>A tip was given about somebody or something.</summary>
    Tip,

    /// <summary>An advert or a post was made public.</summary>
    Post,
}

/// <summary>An entity's part in an event.</summary>
/// <param name="Role">The part.</param>
/// <param name="Entity">Who or what.</param>
public readonly record struct Participant(Role Role, EntityId Entity);

/// <summary>Who, what, when and where of one record that tells an event.</summary>
/// <param name="Id">Kind and record.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Record">The record that tells it.</param>
/// <param name="Source">Who sent that record.</param>
/// <param name="Release">Who may see that record.</param>
/// <param name="Start">When it began, UTC; <see langword="null"/> when the record does not say.</param>
/// <param name="End">When it ended, UTC; <see langword="null"/> when unknown.</param>
/// <param name="Participants">All entities of the record with their roles, in order; places included.</param>
public sealed record CaseEvent(
    EventId Id,
    EventKind Kind,
    RecordId Record,
    SourceRef Source,
    ReleaseClass Release,
    DateTimeOffset? Start,
    DateTimeOffset? End,
    IReadOnlyList<Participant> Participants)
{
    /// <summary>Sum paid, or <see langword="null"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code of <see cref="Amount"/>, or <see langword="null"/>.</summary>
    public string? Currency { get; init; }

    /// <summary>Fee stated in an encounter, or <see langword="null"/>.</summary>
    public decimal? StatedFee { get; init; }

    /// <summary>What binds rows of one occasion: event or group number, booking locator; <see langword="null"/> when there is none. Compare only within one <see cref="Source"/>.</summary>
    public string? Group { get; init; }

    /// <summary>The sender's word for it: sms, interdiction, cash; <see langword="null"/> when there is none.</summary>
    public string? Word { get; init; }

    /// <summary>The narrative of a tip, trait words masked; <see langword="null"/> otherwise.</summary>
    public string? Text { get; init; }

    /// <summary>The first participant of a kind in a role, or <see langword="null"/>.</summary>
    public EntityId? Find(Role role, EntityKind kind)
    {
        foreach (var participant in Participants)
            if (participant.Role == role && participant.Entity.Kind == kind) return participant.Entity;
        return null;
    }

    /// <summary>The id of the event that a record tells.</summary>
    public static EventId IdOf(EventKind kind, RecordId record) => new(Digest.Of(kind.ToString(), record.ToString()));
}
