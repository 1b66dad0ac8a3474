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
            .Add("user|traveller|traveler|passenger 1|passenger details|passagier|reisender|passager|voyageur|passageiro|passenger|pax|guest|subject|pasajero|viajero|person|rider|customer traveler|occupant|primary passenger|lead passenger|lead guest|lead traveler|customer passenger", Role.Subject)
            .Add("quien paga|que paga|who pays|booker|booked by|contact person|customer|comprador del boleto|acheteur|payeur|kaufer|zahler|kontakt|payer|contact|card holder|cardholder|agent|buyer|purchaser|pagador|contacto|comprador|reserved by|purchased by|paid by|sold to|billing|ordered by|account holder", Role.Booker)
            .Add("driver|chauffeur|captain|conductor|motorista|fahrer|conducteur|autista|kierowca", Role.Driver),
        BareRole = [PersonFullName],
        OfRoles = Parts.Party,
        Own = new PhraseTable<Slot[]>()
            .AddEach("run|service run", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("quien paga|who pays|who bought it|who bought|who paid|who booked", [new(Role.Booker, PersonFullName)])
            .Add("where do we pick you up|where picked up|where do you get on|where did you board", [new(Role.From, PlaceName)])
            .Add("where do you get off|where dropped off|where dropped", [new(Role.To, PlaceName)])
            .Add("paid how|how paid|pd how|pays by|pd by|paid by cash card|paid with|cash card", [new(Role.Subject, PaymentChannel)])
            .Add("booked with|tour operator|booked through", [new(Role.Booker, BookingAgent)])
            .Add("seller|seller code|seller id|seller no|sold by code", [new(Role.Booker, BookingAgent)])
            .Add("line|line no|line name|line course", [new(Role.Subject, BookingCarrier)])
            .AddEach("origin|departure|from", "city code", [new(Role.From, PlaceName)])
            .AddEach("destination|arrival|to", "city code", [new(Role.To, PlaceName)])
            .Add("contact", [new(Role.Booker, PersonFullName), new(Role.Subject, Phone), new(Role.Subject, Email)])
            .AddEach("booking|reservation|booked by|account", "email|email address|mail", [new(Role.Booker, Email)])
            .AddEach("booking|reservation|booked by", "phone|phone no|mobile", [new(Role.Booker, Phone)])
            .AddEach("issuing|selling|ticketing|sales|sale|sold by", "agency|agent|office|outlet|point|counter", [new(Role.Booker, BookingAgent)])
            .Add("agencia emisora|agencia vendedora|agencia de venta|agence emettrice", [new(Role.Booker, BookingAgent)])
            .AddEach("dossier|booking file|booking dossier", "no|id|reference", [new(Role.Subject, BookingLocator)])
            .Add("paye par|pagado por|pago por|bezahlt von|pagato da|paid for by|payment by", [new(Role.Booker, PersonFullName)])
            .AddEach("begin trip|begintrip|trip begin|trip start|start", "address|point|location|place|stop", [new(Role.From, PlaceName)])
            .AddEach("begin trip|trip begin|begin|trip start|start|ride start|pickup|pick up|origin|from|departure|boarding|embarkation", "latitude|lat", [new(Role.From, PlaceLatitude)])
            .AddEach("begin trip|trip begin|begin|trip start|start|ride start|pickup|pick up|origin|from|departure|boarding|embarkation", "longitude|long|lon|lng", [new(Role.From, PlaceLongitude)])
            .AddEach("end trip|trip end|end|ride end|dropoff|drop off|destination|to|arrival|alighting|disembarkation", "latitude|lat", [new(Role.To, PlaceLatitude)])
            .AddEach("end trip|trip end|end|ride end|dropoff|drop off|destination|to|arrival|alighting|disembarkation", "longitude|long|lon|lng", [new(Role.To, PlaceLongitude)])
            .AddEach("begin trip|trip begin|ride start", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("pickup|pick up|boarding|board", "stop|point|location|city|address|place|station", [new(Role.From, PlaceName)])
            .AddEach("drop off|dropoff|alighting|alight", "stop|point|location|city|address|place|station", [new(Role.To, PlaceName)])
            .AddEach("origin|departure|dep|from|orig", "airport code|station code|port code|iata|iata code|airport iata", [new(Role.From, PlaceName)])
            .AddEach("destination|arrival|arr|to|dest", "airport code|station code|port code|iata|iata code|airport iata", [new(Role.To, PlaceName)])
            .AddEach("res|resv|rsvn", "no|id|code|reference", [new(Role.Subject, BookingLocator)])
            .Add("schedule no|marketing carrier|coach service|airline code|bus operator|transport company", [new(Role.Subject, BookingCarrier)])
            .Add("port of embarkation", [new(Role.From, PlaceName)])
            .Add("port of disembarkation", [new(Role.To, PlaceName)])
            .Add("orig|orig port|orig apt|orig code", [new(Role.From, PlaceName)])
            .Add("dest port|dest apt|dest code", [new(Role.To, PlaceName)])
            .AddEach("org|dept|origin|departure|from|embarkation|boarding|embark|start|leaving|orig", "city|airport|station|port|terminal|stop|place|site|point|town", [new(Role.From, PlaceName)])
            .AddEach("destination|arrival|to|disembarkation|disembark|alighting|end|going", "city|airport|station|port|terminal|stop|place|site|point|town", [new(Role.To, PlaceName)])
            .AddEach("booking|reservation|purchase|sale|ticket|ticketing|issue|creation|created|pnr created|pnr|booked|sold|purchased", "date|time|date time|day", [new(Role.Booker, EventTime)])
            .AddEach("dept|departure|travel|flight|sailing|boarding|embarkation|start|service", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("departure|leaving|trip|journey|route|travel|depart|departing", "from|origin", [new(Role.From, PlaceName)])
            .AddEach("arrival|going|trip|journey|route|travel|arrive|arriving", "to|a|destination", [new(Role.To, PlaceName)])
            .Add("partenza da|avresa fran|abfahrt von|saida de|salida desde|sale de|wyjazd z|odjazd z", [new(Role.From, PlaceName)])
            .Add("arrivo a|ankomst till|ankunft in|chegada a|llegada a|llega a|przyjazd do", [new(Role.To, PlaceName)])
            .AddEach("trip|journey|voyage|ride", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("created on|created at|time of purchase|purchase time|date time of purchase", [new(Role.Booker, EventTime)])
            .Add("ordered|ordered at|ordered on|requested at|requested on|paid at|paid on|order placed", [new(Role.Booker, EventTime)])
            .AddEach("request|requested|order|ordered|reserved|payment|paid", "date|time|date time|day", [new(Role.Booker, EventTime)])
            .AddEach("pickup|pick up|segment departure|leg departure|scheduled departure|trip start|ride start", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("dropoff|drop off|scheduled arrival|segment arrival|trip end|ride end", "date|time|date time|day", [new(Role.Subject, EventEndTime)])
            .AddEach("arrival|disembarkation|landing|end", "date|time|date time|day", [new(Role.Subject, EventEndTime)])
            .Add("from port|port of departure|port of loading|embark port|puerto de salida|puerto origen|dep port|dep airport|dep apt|dep city|dep station|from|origin|org|board point|boarding point|embarkation|embarkation port|departure airport|departure station|departure port|origin city|origin airport|origin station|from airport|ciudad de origen|ciudad origen|terminal de origen|terminal origen|lugar de origen|punto de embarque|depart de|gare de depart|abfahrtsort|von|nach von|da|van|od|de la|от|من|از|origem|board|boarding|departure place|departure city|from city|from station|leaving|origen|desde|salida de", [new(Role.From, PlaceName)])
            .Add("to port|port of arrival|port of destination|disembark port|puerto de llegada|puerto destino|arr port|arr airport|arr apt|arr city|arr station|to|destination|dest|dst|off point|offpoint|disembarkation|arrival airport|arrival station|arrival port|destination city|destination airport|destination station|to airport|ciudad de destino|ciudad destino|terminal de destino|terminal destino|lugar de destino|gare d arrivee|ankunftsort|nach|naar|til|till|до|الى|به|destino final|off|arrival place|arrival city|to city|to station|destino|hasta", [new(Role.To, PlaceName)])
            .Add("sailing|sailing date|sailing time|sail date|fecha de zarpe|depart time|depart date|hora de abordaje|fecha de abordaje|departs|dep date|dep datetime|departure datetime|departure date time|date of departure|flight date|service date|travel dt|trip date|journey date|fecha de viaje|fecha del viaje|hora de salida|fecha salida|hora salida|date de depart|heure de depart|date du voyage|abfahrt|abflug|reisedatum|data da viagem|departure time|departure date|dep time|travel date|std|etd|date of travel|travel day|fecha de salida|fecha viaje", [new(Role.Subject, EventTime)])
            // Departure and arrival are a time or a place: the values say which.
            .Add("departure|dep|salida|pickup|pick up|start", [new(Role.Subject, EventTime), new(Role.From, PlaceName)])
            .Add("ticket serial|ticket id|coupon no", [new(Role.Subject, BookingTicket)])
            .Add("arrival|arr|llegada|dropoff|drop off|end", [new(Role.Subject, EventEndTime), new(Role.To, PlaceName)])
            .Add("arrives|arrival time|arrival date|arrival date time|arrival datetime|arr date|arr time|sta|eta|fecha de llegada|hora de llegada|fecha llegada|hora llegada", [new(Role.Subject, EventEndTime)])
            .Add("purchased|purchased at|purchased on|sold|creation date|pnr creation date|pnr create date|create date|date created|date of booking|sale date|date of sale|sold on|date sold|fecha de venta|fecha venta|fecha de emision|fecha de creacion|booked|booked at|date booked|reservation date|purchase date|date of purchase|date of issue ticket|booking created|fecha de compra|fecha compra|fecha de reservacion|date de reservation|buchungsdatum|booked on|booking date|booking time|created|created at|issued|issue date|fecha de reserva|fecha reserva", [new(Role.Booker, EventTime)])
            .Add("agent|agent id|agent name|travel agent|booking agent|issuing agent|agente|agencia", [new(Role.Booker, BookingAgent)])
            .Add("kust", [new(Role.From, PlaceName)])
            .Add("payment channel", [new(Role.Subject, PaymentChannel)])
            .Add("credit card no|credit card", [new(Role.Booker, AccountNumber)])
            .Add("booked by name|name booked by", [new(Role.Booker, PersonFullName)]),
        Lesser = new PhraseTable<Slot[]>().AddEach("sale|basket", "no|id", [new(Role.Subject, SourceRecordId)]),
        // Of shops that sell the tickets of others it is the row's own number, of carriers that by which the journey is found.
        Doubtful = new PhraseTable<Slot[]>()
            .AddEach("order|purchase order|purchase|operation", "no|id", [new(Role.Subject, BookingLocator), new(Role.Subject, SourceRecordId)])
            .Add("folio|no folio|folio no|numero de folio", [new(Role.Subject, BookingTicket)]),
        // "Età" has the letters of an estimated time of arrival.
        Unread = new PhraseTable<bool>().Add("age", true),
        Types = Parts.Of(Role.Subject, [.. Parts.Names, PersonBirthDate, Phone, Email, .. Parts.Document, VehiclePlate, VesselName, EventTime, BookingLocator, BookingTicket, PaymentChannel, BookingCarrier, SourceRecordId])
            .And(Role.Booker, AccountNumber, BookingAgent),
        Noise = ["booking", "ticket", "reserva", "boleto", "trip", "travel", "itinerary", "scheduled", "planned", "segment", "leg", "sailing", "voyage", "ride", "route"],
        Telling = [BookingLocator, BookingTicket, BookingCarrier, BookingAgent],
        Needs =
        [
            new("traveller (name, phone, e-mail or document)", slot => slot.Role == Role.Subject && (Parts.IsName(slot.Type) || Parts.IsIdentifier(slot.Type))),
            new("departure, locator or ticket", slot => slot is { Role: Role.Subject, Type: EventTime or BookingLocator or BookingTicket }),
        ],
        Marks = [new("locator, carrier or place of departure or arrival", slot => slot.Type is BookingLocator or BookingCarrier || (Parts.IsPlace(slot.Type) && slot.Role is Role.From or Role.To))],
    };
}
