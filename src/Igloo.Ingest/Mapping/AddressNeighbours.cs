using static Igloo.Ingest.Mapping.Neighbours;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>What streets, towns and house numbers beside each other are.</summary>
internal static class AddressNeighbours
{
    /// <summary>The town of a part whose street, region or postal code stands beside it is a part of that address; alone it is a place.</summary>
    public static void JoinTownsToAddresses(MappedColumn[] columns, KindSchema schema)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (!IsAccepted(columns[i], PlaceName) || !TypeWords.IsTown(columns[i].Name) || !(schema.OfRoles.Contains(AddressCity) || schema.Types.ContainsKey(AddressCity))) continue;
            var role = columns[i].Role;
            if (Has(columns, role, AddressStreet) || Has(columns, role, AddressPostalCode)) columns[i] = columns[i] with { Type = AddressCity };
        }
    }

    /// <summary>An address without a comma, beside the town of its part, is only the street and the house: <c>Sender address</c>, <c>Sender city</c>.</summary>
    public static void TakeAddressesBesideTownsForStreets(MappedColumn[] columns, KindSchema schema, ColumnShape[] shapes)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (!IsAccepted(columns[i], AddressFull) || !shapes[i].AreWithoutComma || !(schema.OfRoles.Contains(AddressStreet) || schema.Types.ContainsKey(AddressStreet))) continue;
            var role = columns[i].Role;
            if (!Has(columns, role, AddressStreet) && Array.Exists(columns, column => column.Role == role && IsTown(column))) columns[i] = columns[i] with { Type = AddressStreet };
        }
    }

    /// <summary>Of a county and a state beside it, the state is the region: <c>City</c>, <c>County</c>, <c>State</c>.</summary>
    public static void TakeStatesBeforeCounties(MappedColumn[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
            if (IsAccepted(columns[i], AddressRegion) && IsCalled(columns[i], "county") && Array.Exists(columns, column => IsAccepted(column, AddressRegion) && column.Role == columns[i].Role && IsCalled(column, "state"))) columns[i] = Left(columns[i]);
    }

    private static bool IsCalled(MappedColumn column, string word) => HeaderWords.Of(column.Name) is [.., var last] && last == word;

    private static bool IsTown(MappedColumn column) => IsAccepted(column, AddressCity) || (IsAccepted(column, PlaceName) && TypeWords.IsTown(column.Name));

    /// <summary>What is only called a number, right after a street, is the house's: <c>Logradouro</c>, <c>Número</c>.</summary>
    public static void TakeNumbersAfterStreetsForHouses(MappedColumn[] columns, KindSchema schema)
    {
        for (var i = 1; i < columns.Length; i++)
        {
            var street = columns[i - 1];
            if (!IsAccepted(street, AddressStreet) || HeaderLexicon.Plain(HeaderWords.Of(columns[i].Name)) is not ["no"] || Array.Exists(columns, column => column.Type == AddressHouseNumber)) continue;
            if (schema.OfRoles.Contains(AddressHouseNumber) || schema.Types.ContainsKey(AddressHouseNumber)) columns[i] = MappedColumn.Accepted(columns[i].Name, new Slot(street.Role, AddressHouseNumber), Sure);
        }
    }

    /// <summary>A street that goes on after a comma, with no town beside it, is the whole address.</summary>
    public static void TakeLongStreetsForAddresses(MappedColumn[] columns, KindSchema schema, ColumnShape[] shapes)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (!IsAccepted(columns[i], AddressStreet) || !shapes[i].GoOnAfterAComma || !(schema.OfRoles.Contains(AddressFull) || schema.Types.ContainsKey(AddressFull))) continue;
            var role = columns[i].Role;
            if (!Array.Exists(columns, column => column.Type is AddressCity or AddressFull && column.Role == role)) columns[i] = columns[i] with { Type = AddressFull };
        }
    }
}
