using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Mapping;

namespace Igloo.Ingest.Tests.Mapping;

/// <summary>What columns look like whatever is written over them, and that no trait is looked at.</summary>
public sealed class TableLooksTests
{
    [Theory]
    [InlineData("2024-05-31 17:45", "~moment")]
    [InlineData("17:45:10", "~clock")]
    [InlineData("2024-05-31", "~day")]
    [InlineData("+1 202-555-0134", "~phone")]
    [InlineData("ana@example.org", "~email")]
    [InlineData("Ana Ruiz", "~names")]
    [InlineData("Mill Foods LLC", "~companies")]
    [InlineData("120.50", "~money")]
    [InlineData("30.12345", "~coordinate")]
    public void A_form_that_few_things_share_is_told_in_a_word(string value, string look) => Assert.Equal([look], Of("zqvk", value));

    [Fact]
    public void Two_columns_of_one_form_are_told_from_one() => Assert.Equal(["~names", "~names+"], Of("zqvk,mrbl", "Ana Ruiz,Luis Soto"));

    [Fact]
    public void Days_that_lie_decades_apart_look_like_births() => Assert.Equal(["~birth"], Of("zqvk", "1987-04-03", "1961-12-24"));

    [Fact]
    public void A_word_or_a_code_looks_like_nothing_and_neither_does_an_empty_column() => Assert.Empty(Of("zqvk,mrbl,wvk", "north,E07,"));

    [Fact]
    public void A_column_that_holds_a_protected_trait_is_not_looked_at() => Assert.Empty(Of("religion", "2024-05-31"));

    private static IReadOnlyCollection<string> Of(params string[] lines)
    {
        using var file = new MemoryStream(Drop.Text(lines));
        var content = new FileContent(file, default);
        var table = FirstPass.Over(FileFormats.Of(content).Read(content, null, default))[0];
        return TableLooks.Of(table, [.. table.Columns.Select(column => new ColumnShape(column, "US"))]);
    }
}
