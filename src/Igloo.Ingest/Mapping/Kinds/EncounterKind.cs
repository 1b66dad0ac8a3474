using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class EncounterKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Encounter,
        InWords = "an encounter",
        Roles = new PhraseTable<Role>()
            .Add("client|survivor|capturado|capturada|aprehendido|interceptado|retenido|alien|subject|person|detenida|asegurado|asegurada|individual|traveller|traveler|detainee|survivor|rescued|castaway|person rescued|person intercepted|persona|sujeto|detenido|suspect|arrestee|inmate|offender|violator|infractor|migrant|apprehended person|rescued person|rescuee|occupant|passenger|victim|respondent|interviewee|involved person|person involved|involved|refugee|asylum seeker|stowaway|deportee|returnee", Role.Subject)
            .Add("driver|smuggler|pilot|skipper|conductor|piloto|patron|captain|master|operator of vehicle|vehicle operator|helmsman|boat driver|facilitator|foot guide|boat captain", Role.Driver)
            .Add("owner|registered owner|propietario", Role.Owner)
            .Add("launch|departure|origen|salida", Role.From),
        BareRole = [PersonFullName],
        OfRoles = [.. Parts.Party, .. Parts.Place],
        Own = new PhraseTable<Slot[]>()
            .AddEach("price|fee|amount|sum", "paid|paid to smuggler|owed", [new(Role.Subject, StatedFee)])
            .AddEach("amount|price|sum|paid|payment|amount paid|price paid|amount payment", "smuggler", [new(Role.Subject, StatedFee)])
            .AddEach("jail booking|jail|intervention|rescue|interception|detention|seizure|statement", "no|id|reference", [new(Role.Subject, EventGroup)])
            .Add("facility|facility name|detention facility|holding facility|holding fac|detention fac|detention center|detention centre|place of detention|arr loc|arrest loc", [new(Role.Subject, PlaceName)])
            .AddEach("contact time|stop time|incident time|encounter time|event time|interview time", "begin|start|from", [new(Role.Subject, EventTime)])
            .AddEach("monitoring|flow monitoring|data collection|survey|interview|registration|registration of arrivals|screening|assistance|distribution", "point|place|location|site|town", [new(Role.Subject, PlaceName)])
            .Add("how much did they ask for|how much did they pay|how much did you pay|how much paid|how much were you charged|amount asked|cuanto pago|cuanto pagaron|cuanto le cobraron", [new(Role.Subject, StatedFee)])
            .Add("where picked up|where found|where arrested|where stopped|where encountered", [new(Role.Subject, PlaceName)])
            .AddEach("contact|detention|visit", "reason", [new(Role.Subject, FieldType.EventKind)])
            .Add("nunc|noticia criminal", [new(Role.Subject, EventGroup)])
            .Add("family group|family unit|family unit no|household no|travel group", [new(Role.Subject, EventGroup)])
            .Add("fir no|fir|first information report no|agency case no|case no agency|incident no", [new(Role.Subject, EventGroup)])
            .Add("act sections|act and sections|act section|sections of law|under sections", [new(Role.Subject, FieldType.EventKind)])
            .Add("booked", [new(Role.Subject, EventTime)])
            .Add("cleared|cleared date time|released|closed|closed at|date closed|discharged", [new(Role.Subject, EventEndTime)])
            .AddEach("book out|booked out|detention book out|release|released|discharge|discharged", "date|time|date time|day", [new(Role.Subject, EventEndTime)])
            .AddEach("interview|survey|screening", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("control|check|identity check|stop and search", "place|location|date|time|date time", [new(Role.Subject, PlaceName), new(Role.Subject, EventTime)])
            .Add("residence|home address|residential address|current residence|place of residence", [new(Role.Subject, AddressFull)])
            .AddEach("nature", "facts|incident|offense|offence|event|case", [new(Role.Subject, FieldType.EventKind)])
            .Add("nature", [new(Role.Subject, FieldType.EventKind)])
            .AddEach("incident report|police report|occurrence report", "no|id", [new(Role.Subject, EventGroup)])
            .AddEach("facts|deed|offense|offence|crime|infraction|violation|citation", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("inc|incd|pv|oca|ori case|case|processo|proceso", "no|id|reference", [new(Role.Subject, EventGroup)])
            .Add("oca|case|reference no|iph reference no", [new(Role.Subject, EventGroup)])
            .AddEach("received|reception|return|removal|repatriation|deportation", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("received|reception|return|removal|repatriation|deportation", "place|point|site|station|post|city", [new(Role.Subject, PlaceName)])
            .AddEach("occurrence|recovery|recovered|arrival|fi|detection|discovery|found|sighting|boarding|inspection|procedure|booking|intake", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("complaint|mission|sar|cad|detection|discovery|found|procedure|booking|report|case|custody|intake|protocol|file", "no|id|reference", [new(Role.Subject, EventGroup)])
            .AddEach("recovery|detection|discovery|found|sighting|boarding|inspection", "place|site|station|point|city|post|position|location", [new(Role.Subject, PlaceName)])
            .Add("where found|nearest city|nearest town|place of event|event place|place of incident", [new(Role.Subject, PlaceName)])
            .Add("fare paid|fee to be paid|smuggler fee amount|smuggler amount|smuggling cost|paid to smuggler", [new(Role.Subject, StatedFee)])
            .Add("coyote fee|pago al coyote|pago coyote|coyote pagado|amt to be paid|amount to be paid|to be paid|amount owed|fee owed|fee charged|smuggling amount", [new(Role.Subject, StatedFee)])
            .AddEach("price|cost|fee|amount|sum|fare|payment", "trip|travel|crossing|passage|journey|ticket|fare|boat|declared|agreed|demanded", [new(Role.Subject, StatedFee)])
            .AddEach("landing|rescue|interception|event|incident|apprehension", "beach|coast|zone|area|position|location", [new(Role.Subject, PlaceName)])
            .Add("location of death|place of death|km|kilometro|kilometer|mile marker|milepost|km tramo|tramo|tramo carretero|carretera|highway", [new(Role.Subject, PlaceName)])
            .Add("beach|coastal post|post", [new(Role.Subject, PlaceName)])
            .Add("pv no|proces verbal no|pv", [new(Role.Subject, EventGroup)])
            .AddEach("encounter|incident|event|arrest|apprehension|interdiction|interception|intercept|rescue|stop|contact|landing|referral|custody|seizure|intervention|operation|offense|offence", "place|site|station|point|city|post|name of place|port", [new(Role.Subject, PlaceName)])
            .AddEach("encounter|incident|event|arrest|apprehension|interdiction|interception|intercept|rescue|stop|contact|landing|referral|custody|seizure|intervention|operation|offense|offence", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("encounter|incident|event|arrest|apprehension|interdiction|rescue|stop|operation|group", "no|id|reference|code no", [new(Role.Subject, EventGroup)])
            .Add("poe|port of entry|block address|incident address|address of incident|stop location|contact location|lugar intervencion|lugar de intervencion|lugar de la intervencion|lugar|post|border post|patrol station|border patrol station|apprehension location|location of apprehension|place of apprehension|arrest location|encounter location|place of encounter|incident location|location of incident|lugar de aseguramiento|lugar de detencion|lugar del evento|station|checkpoint|crossing|port of entry|puesto|garita|estacion|cruce", [new(Role.Subject, PlaceName)])
            .Add("contact date|contact time|date of contact|fecha intervencion|fecha de intervencion|fecha de la intervencion|hora intervencion|encountered|encountered at|encounter date|encounter time|date of encounter|date encountered|apprehended at|apprehended on|date of apprehension|arrest date|arrest time|date of arrest|arrested|intercepted|date intercepted|interception date|intercept date|interdicted|rescue date|landing date|date of incident|time of incident|incident time|incident datetime|date of event|fecha de aprehension|fecha aseguramiento|fecha de aseguramiento|fecha de detencion|fecha detencion|fecha incidente|fecha del incidente|hora del evento|date d interpellation|apprehended|apprehension date|apprehension time|detained|interdiction date|incident date|event date|event time|fecha evento|fecha encuentro", [new(Role.Subject, EventTime)])
            .Add("launch|launch place|launch point|launch site|departure point|point of departure|place of departure|punto de salida|lugar de zarpe|launched from|departure|departure place|departed from|lugar de salida", [new(Role.From, PlaceName)])
            .AddEach("citation|infraction|violation", "no|id|reference", [new(Role.Subject, EventGroup)])
            .Add("charge|charges|violation|infraction", [new(Role.Subject, FieldType.EventKind), new(Role.Subject, TextNarrative)])
            .Add("case type|type of case|offense|offence|offense description|offence description|crime type|delito|record type|incident type|type of incident|type of event|type of encounter|encounter kind|event type|encounter type|tipo de evento", [new(Role.Subject, FieldType.EventKind)])
            .AddEach("charge|offense|offence|crime|violation|statute", "description|literal|type|category|code|code description", [new(Role.Subject, FieldType.EventKind)])
            .Add("fi no|field interview no|fi card no|contact card no|carpeta|no de carpeta|no carpeta|carpeta de investigacion|nuc|averiguacion previa|case report no|no de parte|no de atestado|atestado|numero de diligencias|no de diligencias|diligencias", [new(Role.Subject, EventGroup)])
            .Add("conveyance|conveyance plate|conveyance id", [new(Role.Subject, VehiclePlate), new(Role.Subject, VehicleNumber)])
            .Add("phone carried|phones|phone found|telefono portado", [new(Role.Subject, Phone)])
            .Add("circumstances", [new(Role.Subject, TextNarrative)])
            .Add("vehicle driver", [new(Role.Driver, PersonFullName)])
            .Add("vehicle owner", [new(Role.Owner, PersonFullName)])
            .Add("gz", [new(Role.Subject, EventGroup)])
            .Add("event end time|event end", [new(Role.Subject, EventEndTime)])
            .Add("coming from", [new(Role.From, PlaceName)]),
        Lesser = new PhraseTable<Slot[]>()
            // As a list numbers its rows; of what a row counts it is no name.
            .Add("no|row no|line no|item no|serial no|s n|sl no|sr no|record id|record no|row id", [new(Role.Subject, SourceRecordId)])
            .Add("reported|reported on|reported at|date reported|time reported|reported date|reported time|report date|report time", [new(Role.Subject, EventTime)])
            .Add("sector|zone|zona|patrol sector|area|landmark", [new(Role.Subject, PlaceName)]),
        Types = Parts.Of(Role.Subject, [.. Parts.Names, PersonAlias, PersonBirthDate, Phone, Email, .. Parts.Document, .. Parts.Vehicle, VehicleMake, VehicleModel, VehicleColour, VesselName, .. Parts.Place, EventTime, EventGroup, FieldType.EventKind, StatedFee, TextNarrative]),
        Noise = ["trafficking", "encounter", "incident", "event", "record", "apprehension", "conveyance", "evento", "encuentro", "carried", "aseguramiento", "asegurados", "asegurado", "arrest", "rescue", "interdiction", "detention", "stop", "interception", "landing", "operation", "custody", "intervention", "smuggling", "individual", "sar", "presumed", "alleged", "suspected"],
        Telling = [EventGroup, FieldType.EventKind, StatedFee],
        Needs =
        [
            new("time or place", slot => slot.Role == Role.Subject && (slot.Type == EventTime || Parts.IsPlace(slot.Type))),
            new("person, vehicle, group, kind or place", slot => slot.Type != EventTime && slot.Role == Role.Subject),
        ],
        Marks =
        [
            new("person, group, kind, vessel or fee", slot => slot.Type is EventGroup or FieldType.EventKind or StatedFee or VesselName || (slot.Role == Role.Subject && Parts.IsName(slot.Type))),
            new("place, vehicle or group", slot => Parts.IsPlace(slot.Type) || Parts.IsVehicle(slot.Type) || slot.Type == EventGroup),
            // A number and a day are on every slip of paper.
            new("person, kind, vehicle, vessel, fee or place", slot => slot.Type is FieldType.EventKind or StatedFee or VesselName || Parts.IsPlace(slot.Type) || Parts.IsVehicle(slot.Type) || (slot.Role == Role.Subject && Parts.IsName(slot.Type))),
        ],
    };
}
