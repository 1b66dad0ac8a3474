using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class PlaceKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Place,
        InWords = "a place",
        Own = new PhraseTable<Slot[]>()
            .AddEach("cell|cell site|base station|antenna|tower", "code", [new(Role.Subject, PlaceName)])
            .AddEach("port|harbor|harbour|clinic|market|shelter|facility|hospital|school|church|building|park|camp|center|warehouse|store|airport|terminal|bridge|hotel|motel|checkpoint|landmark|feature", "name|id|code|no", [new(Role.Subject, PlaceName)])
            .Add("cell|cell id|cellid|cell site|cell site id|cell name|tower|tower id|tower name|cgi|ecgi|site id|base station|bts|radiobase|celda|antena|reader|reader id|camera|camera id|camera name|gantry|branch|branch code|branch id|sucursal", [new(Role.Subject, PlaceName)])
            .Add("feature name|official name|toponym|geographic name", [new(Role.Subject, PlaceName)])
            .Add("city|town|municipality|municipio|ciudad|localidad|suburb|city name|town name|post town", [new(Role.Subject, AddressCity)])
            .Add("object name|name object|lodging name|station name|place name|name of lodging", [new(Role.Subject, PlaceName)])
            .Add("object address|address object", [new(Role.Subject, AddressFull)])
            .Add("object type|type object|lodging type", [new(Role.Subject, FieldType.EventKind)])
            .Add("village", [new(Role.Subject, AddressCity)])
            .Add("طول|الطول", [new(Role.Subject, PlaceLongitude)])
            .Add("عرض|العرض", [new(Role.Subject, PlaceLatitude)]),
        Types = Parts.Of(Role.Subject, [.. Parts.Place, .. Parts.Address, FieldType.EventKind, SourceRecordId]),
        Noise = ["place", "site", "poi", "lugar", "sitio"],
        HasCodedPlaces = true,
        Telling = [PlaceLatitude, PlaceLongitude],
        AlwaysNeedsMarks = true,
        Needs = [new("name, coordinates or address", slot => Parts.IsPlace(slot.Type) || slot.Type is AddressFull or AddressStreet)],
        Marks =
        [
            new("latitude", slot => slot.Type == PlaceLatitude),
            new("name or address", slot => slot.Type is PlaceName or AddressFull or AddressStreet),
        ],
    };
}
