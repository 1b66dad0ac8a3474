namespace Igloo.Ingest.Tests.Quality;

/// <summary>What changed between two files of one source.</summary>
public sealed class DriftTests
{
    private static readonly QualityReport May = Read("name,phone,email", "Ana Ruiz,202-555-0134,ana@example.org", "Luis Soto,202-555-0135,luis@example.org");

    [Fact]
    public void Files_that_are_alike_have_not_changed() => Assert.Empty(Drift.Between(May, Read("name,phone,email", "Mei Dang,202-555-0136,mei@example.org")));

    [Fact]
    public void A_column_that_is_gone_and_one_that_is_new_are_told() => Assert.Equal(
        ["column 'email' of the source's file before is gone", "column 'city' is new; the source's file before did not have it"],
        Drift.Between(May, Read("name,phone,city", "Mei Dang,202-555-0136,Lumen")));

    [Fact]
    public void A_file_of_another_kind_is_told_once() => Assert.Equal(
        ["none of its columns is one of the source's file before; files of another kind are best sent as a source of their own"],
        Drift.Between(May, Read("plate,reader,timestamp", "ABC-123,E07,2024-05-31 17:45")));

    [Fact]
    public void A_column_that_is_suddenly_empty_is_told() => Assert.Contains(
        "column 'phone' is filled in 50 % of the rows; in the source's file before, in 100 %",
        Drift.Between(May, Read("name,phone,email", "Mei Dang,,mei@example.org", "Ana Ruiz,202-555-0134,ana@example.org")));

    [Fact]
    public void A_file_of_ten_times_as_many_rows_is_told() => Assert.Contains(
        "the file has 20 rows; the source's file before had 2",
        Drift.Between(May, Read(["name,phone,email", .. Enumerable.Range(10, 20).Select(i => $"Ana Ruiz,202-555-01{i},ana@example.org")])));

    [Fact]
    public void A_file_without_rows_says_nothing() => Assert.Empty(Drift.Between(May with { Rows = 0 }, May));

    private static QualityReport Read(params string[] lines) => Drop.Read(Drop.Text(lines)).Report;
}
