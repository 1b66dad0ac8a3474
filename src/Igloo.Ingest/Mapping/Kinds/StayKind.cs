using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class StayKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Stay,
        InWords = "a stay at a lodging",
        Roles = new PhraseTable<Role>()
            .Add("main applicant|inquirer|camper|occupier|guest|subject|occupant|tenant|traveller|traveler|lodger|huesped|inquilino|viajero|client|hote|gast|visitor|person|customer|resident|renter|lessee|primary guest|main guest|lead guest|registrant|registered to", Role.Subject)
            .Add("quien paga|que paga|who pays|booker|booked by|payer|paid by|card holder|cardholder|contact|pagador|titular de la reserva|contacto|booked for by|reserved by|purchaser|holder", Role.Booker)
            .Add("owner|host|landlord|anfitrion|propietario|arrendador", Role.Owner),
        BareRole = [PersonFullName],
        OfRoles = Parts.Party,
        Unread = new PhraseTable<bool>().Add("coming from|arrived from|arrival from|arriving from|proceeding to|going to|next destination|last destination", true),
        Own = new PhraseTable<Slot[]>()
            .Add("paid how|how paid|pd how|pays by|pd by|paid with", [new(Role.Subject, PaymentChannel)])
            .Add("resort|resort name", [new(Role.Subject, PlaceName)])
            .Add("contact", [new(Role.Booker, PersonFullName), new(Role.Subject, Phone), new(Role.Subject, Email)])
            .AddEach("property|rental|premises|dwelling|unit|apartment|lodging|hotel|motel|establishment", "address|street address|full address", [new(Role.Subject, AddressFull)])
            .AddEach("book|res|resv|rsvn", "no|id|reference", [new(Role.Subject, BookingLocator)])
            .AddEach("contact", "phone|phone no|mobile|mobile no|email|email address", [new(Role.Subject, Phone), new(Role.Subject, Email)])
            .Add("dormitorio|dormitory|dorm|assigned room|room assigned|cabin|room unit|bed|bed no|bed room|bed room no|room bed", [new(Role.Subject, AddressUnit)])
            .Add("unit|unit no|apt|apartment", [new(Role.Subject, AddressUnit)])
            .AddEach("lease|tenancy|rental", "from|start|begin|start date", [new(Role.Subject, EventTime)])
            .AddEach("lease|tenancy|rental", "to|end|end date", [new(Role.Subject, EventEndTime)])
            .Add("in|from|du|c i|expected arrival", [new(Role.Subject, EventTime)])
            .Add("out|to|au|c o|expected departure", [new(Role.Subject, EventEndTime)])
            .AddEach("admit|intake|admission|admitted", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("discharge|discharged", "date|time|date time|day", [new(Role.Subject, EventEndTime)])
            .Add("shelter|shelter name|facility|facility name|project name|struttura|struttura ricettiva|esercizio|albergo|unit name|apartment name|villa|structure", [new(Role.Subject, PlaceName)])
            .Add("building|building name|complex|complex name|residence name", [new(Role.Subject, PlaceName)])
            .Add("camera|camera no", [new(Role.Subject, AddressUnit)])
            .AddEach("object|property|hotel|house", "name|code", [new(Role.Subject, PlaceName)])
            .Add("object", [new(Role.Subject, PlaceName)])
            .Add("exit|left|left on|date left|vacated|vacated on|leaving date|day of leaving", [new(Role.Subject, EventEndTime)])
            .AddEach("arrival|check in|checkin|entry|start|move in|stay start|stay from|first night", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("departure|check out|checkout|exit|end|move out|stay end|stay to|last night", "date|time|date time|day", [new(Role.Subject, EventEndTime)])
            .AddEach("hotel|motel|property|lodging|accommodation|establishment|hostel|inn|guesthouse", "name|site", [new(Role.Subject, PlaceName)])
            .AddEach("booking|reservation|booked|reserved|creation", "date|time|date time|day", [new(Role.Booker, EventTime)])
            .Add("created on|created at|reservation created|reserved on", [new(Role.Booker, EventTime)])
            .Add("check in|checkin|check in date|checkin date|check in time|arrival|arrival date|arrive|arrived|date in|date from|from date|stay from|move in|move in date|llegada|fecha de llegada|fecha de entrada|fecha entrada|entrada|ingreso|fecha de ingreso|arrivee|date d arrivee|anreise|ankunft|anreisedatum", [new(Role.Subject, EventTime)])
            .Add("check out|checkout|check out date|checkout date|check out time|departure|departure date|depart|departed|date out|date to|to date|stay to|move out|move out date|salida|fecha de salida|fecha salida|depart date|date de depart|abreise|abreisedatum", [new(Role.Subject, EventEndTime)])
            .Add("hotel|hotel name|motel|property|property name|lodging|lodging name|listing|listing name|establishment|establishment name|hostel|accommodation|accommodation name|establecimiento|nombre del establecimiento|alojamiento|hospedaje|nombre del hotel|etablissement|unterkunft|betrieb", [new(Role.Subject, PlaceName)])
            .Add("booked|booking date|booked on|reservation date|created|fecha de reserva", [new(Role.Booker, EventTime)])
            .Add("registration form no|registration form", [new(Role.Subject, SourceRecordId)])
            .Add("tuba", [new(Role.Subject, AddressUnit)])
            .Add("payment channel", [new(Role.Subject, PaymentChannel)])
            .Add("credit card no|credit card", [new(Role.Booker, AccountNumber)])
            .Add("received date|received time", [new(Role.Subject, EventTime)]),
        ComeAndGo = new PhraseTable<FieldType>()
            .Add("arrival|arrival date|arrival day|arrived on|arrived|anreise|anreisedatum", EventTime)
            .Add("departure|departure date|departure day|departed on|departed|abreise|abreisedatum|left|left on", EventEndTime),
        Types = Parts.Of(Role.Subject, [.. Parts.Names, PersonBirthDate, Phone, Email, .. Parts.Document, VehiclePlate, .. Parts.VehicleLooks, .. Parts.Place, .. Parts.Address, EventTime, EventEndTime, BookingLocator, PaymentChannel, SourceRecordId])
            .And(Role.Booker, AccountNumber),
        Noise = ["listing", "guest", "stay", "huesped", "reservation", "medio", "booking", "rental", "lodging"],
        Telling = [EventEndTime, AddressUnit],
        Words = new PhraseTable<bool>().Add("dormitorio|dormitory|dorm|egreso|fecha egreso|discharge|albergue|pernocta|overnight|tenant|lease from|lease to|lease start|lease end|intake date|bed|shelter|admission date|discharge date|anreise|abreise|date in|date out|guest|hotel|motel|room|check in|check out|checkin|checkout|lodging|hostel|stay|nights|huesped|habitacion|alojamiento|hospedaje|establecimiento|noches|gast|chambre|zimmer|move in|move out", true),
        Needs =
        [
            new("guest (name, phone, e-mail or document)", slot => slot.Role == Role.Subject && (Parts.IsName(slot.Type) || Parts.IsIdentifier(slot.Type))),
            new("arrival", slot => slot is { Role: Role.Subject, Type: EventTime }),
        ],
        Marks =
        [
            new("departure or room", slot => slot.Type is EventEndTime or AddressUnit),
            new("lodging, address or room", slot => Parts.IsPlace(slot.Type) || Parts.Address.Contains(slot.Type)),
        ],
    };
}
