using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>A key that too many rows share is joined with what else they know.</summary>
public sealed class KeyPartsTests
{
    [Fact]
    public void A_name_is_joined_with_year_and_day_of_birth_code_town_and_street() => Assert.Equal(KeyParts.Most, CountBeside(KeyKind.Name));

    [Fact]
    public void A_date_of_birth_is_not_joined_with_its_own_year_and_day() => Assert.Equal(KeyParts.Most - 2, CountBeside(KeyKind.Birth));

    [Fact]
    public void A_home_is_not_joined_with_its_own_street() => Assert.Equal(KeyParts.Most - 1, CountBeside(KeyKind.Home));

    private static int CountBeside(KeyKind kind)
    {
        var table = new PreparedTable(
            Rows.Table([[(FieldType.PersonBirthDate, "1981-04-07"), (FieldType.AddressFull, "9 MILL ROAD"), (FieldType.AddressCity, "ULM"), (FieldType.AddressPostalCode, "89073")]]),
            [0]);
        return KeyParts.Of(table, KeyParts.Known.Of(table.Rows[0]).Beside(kind), stackalloc ulong[KeyParts.Most]);
    }
}
