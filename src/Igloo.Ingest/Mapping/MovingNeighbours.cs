using static Igloo.Ingest.Mapping.Neighbours;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>What coordinates tell about the columns beside them.</summary>
internal static class MovingNeighbours
{
    /// <summary>A device that reports from many spots is no reader that stands at one but the tracker of what moves: <c>device_id</c>, <c>lat</c>, <c>lng</c>.</summary>
    /// <remarks>Where a plate was read, the reader may ride in a patrol car, and is left.</remarks>
    public static void TakeMovingDevicesForTrackers(MappedColumn[] columns, KindSchema schema, ColumnShape[] shapes)
    {
        if (!schema.Types.TryGetValue(VehicleNumber, out var role) || Array.Exists(columns, column => column.Type is VehiclePlate or VehicleVin or VehicleNumber)) return;
        var latitude = Array.FindIndex(columns, column => IsAccepted(column, PlaceLatitude));
        if (latitude < 0) return;
        var moving = Enumerable.Range(0, columns.Length).Where(i => IsDevice(columns[i]) && shapes[i].StandAtManySpots(shapes[latitude])).Take(2).ToList();
        if (moving is [var only]) columns[only] = MappedColumn.Accepted(columns[only].Name, new Slot(role, VehicleNumber), Sure);
    }

    private static bool IsDevice(MappedColumn column) => IsAccepted(column, PlaceName) && HeaderLexicon.Plain(HeaderWords.Of(column.Name)) is var words && words.Any(word => word is "device" or "tracker" or "unit" or "terminal" or "beacon");
}
