using Igloo.Ingest.Mapping.Kinds;
using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>What a file tells once for all of its rows, above them: whose account or line a list is, where all of it was, in what all travelled. Letterheads stand there, too, so that only what can be of all rows is read, and only where no column of the rows tells it.</summary>
internal static class ToldColumns
{
    /// <summary>Certainty of a number whose label does not say whose it is: the line of the list, or the office that sent it.</summary>
    private const double WhoseNumber = 0.7;

    /// <summary>Certainty, at least, of a time that is worth a question: less has one that cannot be read, as a period.</summary>
    private const double ReadableTime = 0.7;

    /// <summary>Whether a label names, in rows of some kind, what may be told once for all of them.</summary>
    public static bool MayBeRead(string label) => KindSchemas.All.Any(schema =>
        new HeaderMatcher(schema, Lessons.None, TablePrefix.None).Match(label) is { Certainty: >= HeaderMatcher.Lesser } meaning && meaning.Slots.Any(slot => CanBeOfAll(schema, OfHolder(schema, slot))));

    /// <summary>Keeps of what is told above what the rows themselves do not tell.</summary>
    /// <param name="told">As its labels and values read.</param>
    /// <param name="own">The columns of the rows.</param>
    /// <param name="schema">Of the kind.</param>
    /// <param name="matcher">Of the kind.</param>
    public static MappedColumn[] Beside(MappedColumn[] told, MappedColumn[] own, KindSchema schema, HeaderMatcher matcher)
    {
        MappedColumn[] kept = [.. told.Select(column => Kept(column, own, schema, matcher))];
        Neighbours.TakeTheBestNameOfThePlace(kept);
        return [.. kept.Select(column => IsRead(column) && kept.Count(other => IsRead(other) && other.Role == column.Role && other.Type == column.Type) > 1 ? Neighbours.Asked(column) : column)];
    }

    private static MappedColumn Kept(MappedColumn column, MappedColumn[] own, KindSchema schema, HeaderMatcher matcher)
    {
        if (!IsRead(column)) return column;
        var slot = OfHolder(schema, new Slot(column.Role, column.Type!.Value));
        if (!CanBeOfAll(schema, slot) || own.Any(other => IsRead(other) && IsLike(new Slot(other.Role, other.Type!.Value), slot)) || (slot.Type == EventTime && column.Confidence < ReadableTime)) return Neighbours.Left(column);
        // "Arrival date" above a list of arrivals is no day of its print.
        var isSure = slot.Type == EventTime ? column.Confidence >= 1 && matcher.IsOwn(column.Name) : (slot.Role == column.Role || matcher.NamesTheHolder(column.Name));
        return isSure ? column with { Role = slot.Role } : Neighbours.Asked(column) with { Role = slot.Role, Confidence = Math.Min(column.Confidence, WhoseNumber) };
    }

    private static bool IsRead(MappedColumn column) => column.Decision is ColumnDecision.Accepted or ColumnDecision.Ask && column.Type is not null;

    // Above a list of calls stands the line whose calls they are.
    private static Slot OfHolder(KindSchema schema, Slot slot) => schema.Kind == RecordKind.Call && slot is { Role: Role.To, Type: Phone or PersonFullName } ? slot with { Role = Role.From } : slot;

    private static bool CanBeOfAll(KindSchema schema, Slot slot) => slot.Type switch
    {
        EventTime => true,
        _ when Parts.IsPlace(slot.Type) => schema.Kind is RecordKind.Sighting or RecordKind.Stay or RecordKind.Crossing or RecordKind.Encounter or RecordKind.Booking,
        BookingCarrier or VesselName => true,
        _ when Parts.IsVehicle(slot.Type) => schema.Kind is RecordKind.Booking or RecordKind.Crossing or RecordKind.Encounter,
        _ => IsHolder(schema, slot.Role) && (Parts.IsName(slot.Type) || slot.Type is Phone or AccountNumber),
    };

    // Whose list it is, or who pays or drives for all: never the people of the list.
    private static bool IsHolder(KindSchema schema, Role role) => schema.Kind switch
    {
        RecordKind.Call => role == Role.From,
        RecordKind.Payment or RecordKind.Payroll => role == Role.Payer,
        RecordKind.Booking or RecordKind.Crossing or RecordKind.Encounter => role == Role.Driver,
        _ => false,
    };

    private static bool IsLike(Slot own, Slot told) => told.Type switch
    {
        EventTime => own.Type == EventTime,
        _ when Parts.IsPlace(told.Type) => own.Role == told.Role && (Parts.IsPlace(own.Type) || own.Type is AddressFull or AddressStreet),
        _ when Parts.IsVehicle(told.Type) => Parts.IsVehicle(own.Type),
        BookingCarrier or VesselName => own.Type == told.Type,
        _ => own.Role == told.Role && SideNeighbours.IsOfParty(own.Type),
    };
}
