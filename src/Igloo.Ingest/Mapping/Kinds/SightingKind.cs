using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class SightingKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Sighting,
        InWords = "a plate read, stop or other sighting",
        Roles = new PhraseTable<Role>().Add("driver|conductor|name", Role.Driver).Add("owner|propietario", Role.Owner),
        BareRole = [PersonFullName],
        OfRoles = Parts.Names,
        Own = new PhraseTable<Slot[]>()
            .Add("reader|reader id|camera|camera id|lpr|alpr|lane|gate|checkpoint|post|station|device|lector|camara|caseta|puesto|garita", [new(Role.Subject, PlaceName)])
            .Add("arrival|arrived|arrival time|seen|seen at|read at|read time|capture time|captured|entry|entry time|detected|llegada|entrada|lectura", [new(Role.Subject, EventTime)])
            .Add("departure|departed|departure time|left|exit|exit time|salida", [new(Role.Subject, EventEndTime)])
            .Add("imei|imsi|device phone", [new(Role.Subject, Phone)]),
        Types = Parts.Of(Role.Subject, [.. Parts.Vehicle, VesselName, AccountNumber, Phone, .. Parts.Place, EventTime, EventEndTime, EventDuration, EventDirection, FieldType.EventKind, SourceRecordId]),
        Noise = ["sighting", "read", "plate", "seen", "vehicle"],
        Telling = [VehiclePlate, PlaceName],
        Needs =
        [
            new("vehicle, vessel, account or phone that was seen", slot => slot.Role == Role.Subject && (Parts.IsVehicle(slot.Type) || slot.Type is VesselName or AccountNumber or Phone)),
            Parts.Time,
        ],
        Marks = [new("place", slot => Parts.IsPlace(slot.Type))],
    };
}
