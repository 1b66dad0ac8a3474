using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class RegistrationKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Registration,
        InWords = "a vehicle's registration or assignment",
        Roles = new PhraseTable<Role>().Add("owner|registered owner|holder|keeper|assigned to|driver|propietario|titular|dueno", Role.Owner),
        BareRole = [PersonFullName],
        OfRoles = Parts.Party,
        Own = new PhraseTable<Slot[]>().Add("registered|registered on|registered at|registration date|assigned|assigned on|fecha de registro|fecha registro", [new(Role.Subject, EventTime)]),
        Types = Parts.Of(Role.Owner, Parts.Party).And(Role.Subject, [.. Parts.Vehicle, EventTime, SourceRecordId]),
        Noise = ["vehicle", "vehiculo"],
        Telling = Parts.Vehicle,
        Needs = [new("plate, VIN or vehicle number", slot => Parts.IsVehicle(slot.Type))],
    };
}
