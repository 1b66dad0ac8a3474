using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class CrossingKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Crossing,
        InWords = "a border crossing",
        Roles = new PhraseTable<Role>()
            .Add("subject|person|individual|traveller|traveler|passenger|pax|occupant|viajero|pasajero|persona|voyageur|reisender|crosser|pedestrian|applicant|guest|subject person|declarant|respondent", Role.Subject)
            .Add("driver|conductor|piloto|chofer|chauffeur|fahrer|conducteur", Role.Driver)
            .Add("owner|registered owner|propietario", Role.Owner)
            .Add("origin|origen|procedencia|coming from", Role.From)
            .Add("destination|destino|going to", Role.To),
        BareRole = [PersonFullName],
        OfRoles = [.. Parts.Party, .. Parts.Place, .. Parts.Vehicle],
        Own = new PhraseTable<Slot[]>()
            .Add("delegacion|port airport|airport port", [new(Role.Subject, PlaceName)])
            .Add("family group|family unit|household no|travel group", [new(Role.Subject, EventGroup)])
            .Add("posto|puesto control|puesto de control|punto control|punto de control|point of entry|point of exit|port of entry name|port code", [new(Role.Subject, PlaceName)])
            .Add("arrival|arrived|arrived on|date arrived|landed on", [new(Role.Subject, EventTime)])
            .AddEach("airport|terminal|checkpoint|post", "code|name|arrival|entry|exit|crossing|inspection|control", [new(Role.Subject, PlaceName)])
            .AddEach("poe|bcp|port|port of entry|border post", "code|id|no|name|place", [new(Role.Subject, PlaceName)])
            .AddEach("direction|dir", "travel|traffic|crossing|movement", [new(Role.Subject, EventDirection)])
            .Add("checkpoint|control point|control post", [new(Role.Subject, PlaceName)])
            .AddEach("type|kind|direction", "crossing|movement|passage|transit|border control|travel", [new(Role.Subject, EventDirection)])
            .Add("inbound|outbound|in bound out bound|dir|arrival departure", [new(Role.Subject, EventDirection)])
            .Add("tipo de movimento|tipo movimento|movimento", [new(Role.Subject, EventDirection)])
            .AddEach("crossing|border|border crossing|entry|exit|inspection|control|migration", "point|place|post|port|station|site|name|gate", [new(Role.Subject, PlaceName)])
            .AddEach("crossing|border crossing|entry|exit|inspection|movement|travel|arrival|departure", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("port of arrival|arrival port|port of exit|port of entry exit|port of entry or exit|port of exit entry|entry exit port|entry exit point|port of departure|port|port of entry|poe|port name|border post|post|border crossing|border crossing point|crossing|crossing point|crossing place|bcp|bcp name|gate|checkpoint|site code|puerto de entrada|puerto fronterizo|punto fronterizo|punto de cruce|punto de internacion|lugar de internacion|paso fronterizo|cruce fronterizo|garita|puesto fronterizo|frontera|poste frontiere|point de passage|grenzubergang", [new(Role.Subject, PlaceName)])
            .Add("crossing date|crossing time|crossing datetime|crossed|crossed at|crossed on|date of crossing|time of crossing|entry date|entry time|entry date time|date of entry|exit date|exit time|inspection date|inspection time|encounter date|fecha cruce|fecha de cruce|hora de cruce|hora cruce|fecha de ingreso|fecha de entrada|fecha de internacion|fecha movimiento|fecha de movimiento|date de passage|date d entree|heure de passage|einreisedatum", [new(Role.Subject, EventTime)])
            .Add("direction|inbound outbound|entry exit|in out|crossing direction|movement|movement type|type of movement|movimiento|tipo de movimiento|tipo movimiento|entrada salida|sens|sens de passage", [new(Role.Subject, EventDirection)])
            .Add("kust|departure place", [new(Role.From, PlaceName)])
            .Add("vehicle driver", [new(Role.Driver, PersonFullName)])
            .Add("vehicle owner", [new(Role.Owner, PersonFullName)])
            .Add("stay address|destination address", [new(Role.Subject, AddressFull)])
            .Add("control id", [new(Role.Subject, SourceRecordId)])
            .Add("arrival place", [new(Role.To, PlaceName)])
            .Add("village of origin|origin village", [new(Role.Subject, AddressCity)])
            .Add("trailer plate", [new(Role.Subject, VehiclePlate)])
            .Add("tarikh masuk|tanggal masuk|tarikh keluar|tanggal keluar", [new(Role.Subject, EventTime)]),
        Lesser = new PhraseTable<Slot[]>().Add("flight no vehicle no|vehicle no flight no|flight or vehicle no|flight vessel vehicle no", [new(Role.Subject, BookingCarrier)]).Add("recorded|recorded at|recorded on|logged at|logged on|registered at|date recorded|time recorded|record date|record time", [new(Role.Subject, EventTime)]),
        HasCodedPlaces = true,
        // Whoever carries the traveller, or employs them.
        Doubtful = new PhraseTable<Slot[]>().Add("company|company name", [new(Role.Subject, OrganizationName)]),
        Types = Parts.Of(Role.Subject, [.. Parts.Names, PersonBirthDate, Phone, Email, AddressFull, VesselName, .. Parts.Document, .. Parts.Vehicle, .. Parts.VehicleLooks, .. Parts.Place, EventTime, EventDirection, BookingCarrier, SourceRecordId]),
        Noise = ["crossing", "cruce", "border", "inspection", "internacion", "traveller", "traveler", "passage", "movement", "record", "event"],
        Telling = [EventDirection, DocumentMrz],
        Words = new PhraseTable<bool>().Add("mode of travel|mode of transport|purpose of travel|country boarded|accommodation type|flight no vehicle no|vessel no flight no|entry date|port of arrival|arrival airport|purpose of visit|reason of travel|visa|crossing|cruce|port of entry|poe|bcp|border|frontera|fronterizo|inspection|internacion|migracion|passage|inbound outbound|entry exit|movimiento", true),
        Needs =
        [
            new("traveller or vehicle (name, document or plate)", slot => slot.Role == Role.Subject && (Parts.IsName(slot.Type) || Parts.IsVehicle(slot.Type) || slot.Type is DocumentNumber or DocumentMrz)),
            Parts.Time,
        ],
        Marks = [new("direction, or place beside a name or document", slot => slot.Type is EventDirection or PlaceName or PlaceLatitude)],
    };
}
