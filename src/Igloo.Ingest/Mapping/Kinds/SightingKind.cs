using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class SightingKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Sighting,
        InWords = "a plate read, stop or other sighting",
        Roles = new PhraseTable<Role>().Add("driver|conductor|motorist|name|operator of vehicle", Role.Driver).Add("owner|propietario|account holder|account owner|tag holder|registered owner", Role.Owner),
        BareRole = [PersonFullName],
        OfRoles = [.. Parts.Names, DocumentNumber, Phone],
        Own = new PhraseTable<Slot[]>()
            .AddEach("read|reading|detection|capture|control|measuring|survey|observation|passage|camera|transit|toll", "point|place|post|station|location", [new(Role.Subject, PlaceName)])
            .AddEach("direction", "travel|traffic|movement|vehicle|circulation|lane", [new(Role.Subject, EventHeading)])
            .Add("direction|travel direction|direction of vehicle", [new(Role.Subject, EventDirection), new(Role.Subject, EventHeading)])
            .AddEach("transponder|obu|ezpass|e zpass|toll account|toll tag", "id|no|account|serial no", [new(Role.Subject, AccountNumber)])
            .Add("transponder|obu", [new(Role.Subject, AccountNumber)])
            .AddEach("transponder|obu|tag|toll tag", "plate|license plate|or plate|and plate|plate no|or license plate", [new(Role.Subject, VehiclePlate), new(Role.Subject, AccountNumber)])
            .Add("plaza facility|facility|facility name", [new(Role.Subject, PlaceName)])
            // Where a motorway was entered and left; a plaza may be the reader's own place.
            .AddEach("entry|entrance|start", "plaza|toll plaza|interchange|toll booth|toll station", [new(Role.From, PlaceName)])
            .AddEach("exit|end", "plaza|toll plaza|interchange|toll booth|toll station", [new(Role.To, PlaceName)])
            .Add("license|license no|recognized plate|best plate|lpr plate|ocr text|ocr result|ocr plate", [new(Role.Subject, VehiclePlate)])
            .Add("intersection|street intersection|lot|network camera|lane camera", [new(Role.Subject, PlaceName)])
            .Add("observed|scanned at|last reported|observed at|observed on|seen on", [new(Role.Subject, EventTime)])
            .AddEach("violation|infraction|citation", "description|type|code description", [new(Role.Subject, FieldType.EventKind)])
            .Add("vehicle name|asset name|vehicle label|asset id|asset", [new(Role.Subject, VehicleNumber)])
            .AddEach("start|begin|trip start|departure", "location|address|place|point|position", [new(Role.From, PlaceName)])
            .AddEach("stop|end|trip end|finish|destination", "address|position", [new(Role.To, PlaceName)])
            .AddEach("end|finish|trip end", "location|place|point", [new(Role.To, PlaceName)])
            .AddEach("start|begin|trip start|trip begin", "date|time|date time", [new(Role.Subject, EventTime)])
            .AddEach("end|finish|trip end", "date|time|date time", [new(Role.Subject, EventEndTime)])
            .Add("geofence|geo fence|geozone|geocerca", [new(Role.Subject, PlaceName)])
            .AddEach("violation|infraction|citation|summons|parking ticket", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("summons|parking ticket|violation|citation|penalty notice|pcn", "no|id", [new(Role.Subject, SourceRecordId)])
            .Add("plate id", [new(Role.Subject, VehiclePlate)])
            .Add("varco|source camera", [new(Role.Subject, PlaceName)])
            .AddEach("site|place|post|plaza|camera|reader|device|sensor|toll|toll plaza|toll booth|gantry|checkpoint|scanner|lpr|alpr|anpr|detector", "name|id|no|site|place|code|description|station|point|reference|label|address|town", [new(Role.Subject, PlaceName)])
            .AddEach("crossing|entry|read|scan|capture|detection|sighting|passage|transit|stop|seen|observation|hit|recognition|toll|event|transaction|pass|spotted|alert", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("device name|estacion de peaje|peaje|nombre peaje|reader|reader id|plaza|plaza name|gantry|toll booth|reader name|reader location|camera|camera name|camera no|camera location|lpr reader|lpr camera|alpr camera|lector nombre|arco|caseta de cobro|nombre de camara|kamera|kamerastandort|camera site|toll plaza|plaza de cobro|camera id|lpr|alpr|checkpoint|post|station|device|lector|camara|caseta|puesto|garita", [new(Role.Subject, PlaceName)])
            .Add("stop date|stop time|stop datetime|date of stop|time of stop|stopped at|fecha de parada|transaction date|arrival|arrived|read date|read datetime|read date time|read timestamp|capture date|capture date time|capture datetime|date captured|time captured|captured at|captured on|scan time|scan date|detection time|detection date|detected at|passage time|transaction time|transit time|fecha de lectura|hora de lectura|fecha lectura|hora lectura|fecha de paso|hora de paso|fecha de captura|erfassungszeit|date de lecture|arrival time|seen|seen at|read at|read time|capture time|captured|entry|entry time|detected|llegada|entrada|lectura", [new(Role.Subject, EventTime)])
            .Add("entered|entered at|entered on|came in|drove in", [new(Role.Subject, EventTime)])
            .Add("departure|departed|departure time|left|left at|exited|exited at|drove out|exit|exit time|salida", [new(Role.Subject, EventEndTime)])
            .AddEach("captured|caught|seen|detected|device|target|handset|observed", "imei", [new(Role.Subject, DeviceImei)])
            .AddEach("captured|caught|seen|detected|device|target|handset|observed", "imsi", [new(Role.Subject, DeviceImsi)])
            .AddEach("store|shop|sensor|catcher|garage|car park|parking|parking lot|lot|depot|access point|portal|trap|stand|bridge|tunnel", "name|site|id|no|location|place|code", [new(Role.Subject, PlaceName)])
            .Add("sensor|catcher|garage|car park|parking|parking lot|access point|portal", [new(Role.Subject, PlaceName)])
            .Add("first seen|fix|fix time|position time|gps time|fix date|location time|ping time", [new(Role.Subject, EventTime)])
            .AddEach("location|position|ping|fix|gps|fixed", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("stop departure|exit|leaving|out|leave|departure|departed|exited", "date|time|date time|day", [new(Role.Subject, EventEndTime)])
            .AddEach("stop arrival|in|arrival|arrived|entered|entrance|enter|photo|image|record|snapshot|alarm|alert", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("stop departure", [new(Role.Subject, EventEndTime)])
            .Add("stop arrival", [new(Role.Subject, EventTime)])
            .Add("last seen", [new(Role.Subject, EventEndTime)])
            .AddEach("image|photo|picture|snapshot|plate image|context image|foto", "url|link|uri|web address", [new(Role.Subject, SourceUrl)])
            .Add("device phone", [new(Role.Subject, Phone)])
            .Add("driver license no|driver license", [new(Role.Driver, DocumentNumber)])
            .Add("vehicle driver", [new(Role.Driver, PersonFullName)])
            .Add("vehicle owner|holder", [new(Role.Owner, PersonFullName)])
            .Add("bj", [new(Role.Subject, VehicleYear)])
            .Add("registration date time|registration time", [new(Role.Subject, EventTime)])
            .Add("crossing direction|passage direction", [new(Role.Subject, EventHeading)])
            .Add("entry toll plaza", [new(Role.From, PlaceName)])
            .Add("exit toll plaza", [new(Role.To, PlaceName)])
            .Add("trailer plate", [new(Role.Subject, VehiclePlate)])
            .Add("make type|merk type|make model type", [new(Role.Subject, VehicleMake), new(Role.Subject, VehicleModel)]),
        Lesser = new PhraseTable<Slot[]>()
            .Add("cog|course over ground|compass", [new(Role.Subject, EventHeading)])
            .Add("in", [new(Role.Subject, EventTime)])
            .Add("out", [new(Role.Subject, EventEndTime)])
            .Add("gate", [new(Role.Subject, PlaceName)]),
        HasCodedPlaces = true,
        Types = Parts.Of(Role.Subject, [.. Parts.Vehicle, .. Parts.VehicleLooks, EventHeading, .. Parts.Device, VesselName, AccountNumber, Phone, .. Parts.Place, EventTime, EventEndTime, EventDuration, EventDirection, FieldType.EventKind, SourceUrl, SourceRecordId]),
        Noise = ["gps", "target", "sighting", "stop", "txn", "transaction", "passage", "transit", "scan", "capture", "read", "plate", "seen", "vehicle", "detection", "image", "alpr", "lpr", "anpr", "hit", "observation", "toll", "event", "record", "recognition", "spotted"],
        Telling = [VehiclePlate, EventHeading, PlaceName],
        // What ships send with their positions.
        Words = new PhraseTable<bool>().Add("ignition|odometer|engine hours|meter id|summons no|violation precinct|violation county|average speed|max speed|mileage|mmsi|sog|cog|speed over ground|course over ground|rot|rate of turn|navigational status|navigation status", true),
        Needs =
        [
            new("vehicle, vessel, account or phone that was seen", slot => slot.Role == Role.Subject && (Parts.IsVehicle(slot.Type) || slot.Type is VesselName or AccountNumber or Phone or DeviceImei or DeviceImsi)),
            Parts.Time,
        ],
        Marks = [new("place", slot => Parts.IsPlace(slot.Type))],
    };
}
