using CsCheck;

namespace Igloo.Ingest.Tests.Mapping;

/// <summary>Change what a protected column holds, and nothing else changes.</summary>
public sealed class TraitTests
{
    private static readonly string[] Headers = ["sex", "Nationality", "religion", "Ethnic Origin", "País de nacimiento", "Staatsangehörigkeit", "estatus migratorio", "Eye Color", "Geschl", "state of origin", "HispanicLatinaeo", "Nationalité", "Geschlecht", "gndr", "cntry_of_birth", "Natnlty", "Uyruk", "nationalities"];

    [Fact]
    public void Whatever_a_protected_column_holds_no_field_warning_or_profile_changes() =>
        Gen.Select(Gen.Int[0, Headers.Length - 1], Gen.Char["ABCxyz 0123-/"].Array[1, 12].Select(letters => new string(letters)), Gen.Char["ABCxyz 0123-/"].Array[1, 12].Select(letters => new string(letters)))
            .Sample((header, one, other) => Told(Headers[header], one) == Told(Headers[header], other), iter: 300);

    [Theory]
    [InlineData("Sussex")]
    [InlineData("passport_no")]
    [InlineData("country of issue")]
    [InlineData("national id")]
    [InlineData("vehicle weight")]
    [InlineData("unladen weight")]
    [InlineData("camera orientation")]
    [InlineData("Статья")]
    public void A_column_that_only_looks_like_one_is_not_masked(string header) => Assert.Empty(Drop.Read(File(header, "x1")).MaskedColumns);

    private static string Told(string header, string trait)
    {
        var read = Drop.Read(File(header, trait));
        Assert.Equal([header], read.MaskedColumns);
        var masked = read.Report.Columns.Single(column => column.Name == header);
        Assert.Equal((0, null, 0), (masked.Top.Count, masked.CutAt, masked.Outliers.Count));
        var fields = string.Join('\n', read.Records.SelectMany(record => record.Fields));
        return $"{read.Mapping.ToJson()}{fields}{string.Join('|', read.Report.Warnings)}{string.Join('|', read.Report.Columns.Where(column => column.Name != header))}";
    }

    private static byte[] File(string header, string trait) => Drop.Text($"name,phone,dob,{header}", $"Ana Ruiz,202-555-0134,1987-04-03,{trait}", $"Luis Soto,202-555-0135,1990-12-24,{trait}");
}
