using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class BookingKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Booking,
        InWords = "a booking",
        Roles = new PhraseTable<Role>()
            .Add("traveller|traveler|passenger|pax|guest|subject|pasajero|viajero", Role.Subject)
            .Add("booker|booked by|payer|contact|card holder|cardholder|agent|buyer|purchaser|pagador|contacto|comprador", Role.Booker),
        BareRole = [PersonFullName],
        OfRoles = Parts.Party,
        Own = new PhraseTable<Slot[]>()
            .Add("from|origin|board|boarding|departure place|departure city|from city|from station|leaving|origen|desde|salida de", [new(Role.From, PlaceName)])
            .Add("to|destination|off|arrival place|arrival city|to city|to station|destino|hasta", [new(Role.To, PlaceName)])
            .Add("departure|departs|departure time|departure date|dep|dep time|travel date|date of travel|travel day|salida|fecha de salida|fecha viaje", [new(Role.Subject, EventTime)])
            .Add("arrival|arrives|arrival time|arr|llegada", [new(Role.Subject, EventEndTime)])
            .Add("booked|booked at|booked on|booking date|booking time|created|created at|issued|issue date|fecha de reserva|fecha reserva", [new(Role.Booker, EventTime)])
            .Add("agent|agent id|agent name|travel agent|booking agent|issuing agent|agente|agencia", [new(Role.Booker, BookingAgent)]),
        Types = Parts.Of(Role.Subject, [.. Parts.Names, PersonBirthDate, Phone, Email, DocumentNumber, EventTime, BookingLocator, BookingCarrier, SourceRecordId])
            .And(Role.Booker, AccountNumber, BookingAgent),
        Noise = ["booking", "ticket", "reserva", "boleto", "trip"],
        Telling = [BookingLocator, BookingCarrier, BookingAgent],
        Needs =
        [
            new("traveller (name, phone, e-mail or document)", slot => slot.Role == Role.Subject && (Parts.IsName(slot.Type) || Parts.IsIdentifier(slot.Type))),
            new("departure or locator", slot => slot is { Role: Role.Subject, Type: EventTime or BookingLocator }),
        ],
        Marks = [new("locator, carrier or place of departure or arrival", slot => slot.Type is BookingLocator or BookingCarrier || (slot.Type == PlaceName && slot.Role is Role.From or Role.To))],
    };
}
