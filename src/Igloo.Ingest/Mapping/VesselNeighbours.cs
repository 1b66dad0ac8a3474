using static Igloo.Ingest.Mapping.Neighbours;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>What the numbers and measures of a ship tell about the columns beside them.</summary>
internal static class VesselNeighbours
{
    private static readonly PhraseTable<bool> NumbersOfShips = new PhraseTable<bool>().Add("mmsi|mmsi no|imo|imo no", true);

    private static readonly PhraseTable<bool> JustName = new PhraseTable<bool>().Add("name|full name", true);

    private static readonly PhraseTable<bool> Measures = new PhraseTable<bool>().Add("width|breadth|beam|draught|draft|length width", true);

    /// <summary>Beside a width or a draught, a length is that of a thing and no time.</summary>
    public static void LeaveLengthsOfThings(MappedColumn[] columns)
    {
        if (!Array.Exists(columns, column => Measures.TryFind(HeaderWords.Of(column.Name), out _))) return;
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Type == EventDuration && HeaderWords.Of(columns[i].Name).Contains("length")) columns[i] = Left(columns[i]);
    }

    /// <summary>What is only called a name, beside the number that ships send with their positions, is the ship's and nobody's: <c>MMSI</c>, <c>Name</c>, <c>Latitude</c>.</summary>
    public static void TakeNamesForShips(MappedColumn[] columns, KindSchema schema)
    {
        if (!Array.Exists(columns, column => NumbersOfShips.TryFind(HeaderWords.Of(column.Name), out _))) return;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Type is not (PersonFullName or PersonGivenName or PersonFamilyName) || !JustName.TryFind(HeaderWords.Of(columns[i].Name), out _)) continue;
            columns[i] = schema.Types.TryGetValue(VesselName, out var role) && !Has(columns, role, VesselName) ? MappedColumn.Accepted(columns[i].Name, new Slot(role, VesselName), Sure) : Left(columns[i]);
        }
    }
}
