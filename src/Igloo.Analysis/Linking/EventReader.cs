using System.Globalization;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Reads the typed event that a record tells.</summary>
/// <remarks>Pure as long as the given lookup is; thread-safe. Time O(fields + roles × kinds).</remarks>
public static class EventReader
{
    private static readonly EntityKind[] Kinds = Enum.GetValues<EntityKind>();

    /// <summary>Whether rows of a kind tell events; those of lists do not.</summary>
    public static bool Tells(RecordKind kind) => KindOf(kind) is not null;

    /// <summary>The event of <paramref name="record"/>, or <see langword="null"/> for rows of lists, which tell no event.</summary>
    /// <param name="record">The row.</param>
    /// <param name="source">Who sent it.</param>
    /// <param name="release">Who may see it.</param>
    /// <param name="entityOf">The entity that a mention belongs to, or <see langword="null"/> when the record has no such mention.</param>
    public static CaseEvent? Of(Record record, SourceRef source, ReleaseClass release, Func<MentionId, EntityId?> entityOf)
    {
        if (KindOf(record.Kind) is not { } kind) return null;
        var start = EventTimes.Read(record.Find(Role.Subject, FieldType.EventTime));
        return new CaseEvent(CaseEvent.IdOf(kind, record.Id), kind, record.Id, source, release, start, EndOf(record, start), ParticipantsOf(record, entityOf))
        {
            Amount = Number(record.Find(Role.Subject, FieldType.PaymentAmount)),
            Currency = record.Find(Role.Subject, FieldType.PaymentCurrency),
            StatedFee = Number(record.Find(Role.Subject, FieldType.StatedFee)),
            Group = record.Find(Role.Subject, FieldType.EventGroup) ?? record.Find(Role.Subject, FieldType.BookingLocator),
            Word = record.Find(Role.Subject, FieldType.EventKind) ?? record.Find(Role.Subject, FieldType.PaymentChannel),
            Text = kind is EventKind.Tip or EventKind.Post ? record.Find(Role.Subject, FieldType.TextNarrative) : null,
        };
    }

    private static EventKind? KindOf(RecordKind kind) => kind switch
    {
        RecordKind.Call => EventKind.Call,
        RecordKind.Payment or RecordKind.Payroll => EventKind.Payment,
        RecordKind.Sighting or RecordKind.Crossing or RecordKind.Stay => EventKind.Sighting,
        RecordKind.Booking => EventKind.Trip,
        RecordKind.Encounter => EventKind.Encounter,
        RecordKind.Tip => EventKind.Tip,
        RecordKind.Post => EventKind.Post,
        _ => null,
    };

    private static DateTimeOffset? EndOf(Record record, DateTimeOffset? start)
    {
        if (EventTimes.Read(record.Find(Role.Subject, FieldType.EventEndTime)) is { } end) return end;
        return Number(record.Find(Role.Subject, FieldType.EventDuration)) is { } seconds ? start?.AddSeconds((double)seconds) : null;
    }

    private static decimal? Number(string? value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Participant[] ParticipantsOf(Record record, Func<MentionId, EntityId?> entityOf)
    {
        var participants = new List<Participant>();
        foreach (var role in record.Fields.Select(field => field.Role).Distinct().Order())
            foreach (var kind in Kinds)
                if (entityOf(new MentionId(record.Id, role, kind)) is { } entity) participants.Add(new Participant(role, entity));
        return [.. participants];
    }
}
