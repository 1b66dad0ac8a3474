using CsCheck;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>How two rows compare.</summary>
public sealed class RowComparerTests
{
    private const int Most = 24;

    private static readonly FieldType[] Types =
    [
        FieldType.PersonGivenName, FieldType.PersonFamilyName, FieldType.PersonFullName, FieldType.OrganizationName, FieldType.PersonBirthDate, FieldType.AddressFull, FieldType.AddressCity,
        FieldType.AddressPostalCode, FieldType.Phone, FieldType.Email, FieldType.DocumentNumber, FieldType.AccountNumber, FieldType.VehiclePlate,
    ];

    // Few values, so that rows share some, and much that differs by a slip.
    private static readonly Gen<string> Value = Gen.OneOf(
        "ana", "anna", "ana maria", "maria ana", "a", "j", "juan", "jean luc", "jeanluc", "bill", "william", "perez", "peres", "perez gomez", "gomez perez", "perez jr", "li", "le", "1981-04-07", "1981-07-04",
        "1981-04", "1982-04-07", "12 main st", "21 main st", "12 main", "austin", "austen", "78701", "78710", "+15557770134", "+15557770143", "ana@example.org", "ana@example.com", "AB123456", "AB123465",
        "4111111111111111", "4111111111111112", "ABC123", "A8C123", "acme llc", "acme", "acme holdings");

    private static readonly Gen<(FieldType, string)[]> Row = Gen.Select(Gen.OneOf(Types), Value, (type, value) => (type, value)).Array[1, 8];

    [Fact]
    public void Two_rows_compare_the_same_whichever_comes_first() => Row.Array[2, Most].Sample(rows =>
    {
        var table = Rows.Table(rows);
        var prepared = new PreparedTable(table, [.. Enumerable.Range(0, table.Count)]);
        for (var a = 0; a < table.Count; a++)
            // Each with what it remembers alone: a level that is kept is the same either way.
            for (var b = 0; b < a; b++) Assert.Equal(new RowComparer(prepared).Compare(a, b), new RowComparer(prepared).Compare(b, a));
    });
}
