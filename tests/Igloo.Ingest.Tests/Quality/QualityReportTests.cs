using System.Text.Json;

namespace Igloo.Ingest.Tests.Quality;

public sealed class QualityReportTests
{
    [Fact]
    public void Columns_are_told_by_what_they_hold()
    {
        var report = Drop.Read(Drop.Text("plate,reader,timestamp", "A1,E07,2024-05-31", "A2,E07,2024-05-31", "A3,n/a,2024-05-31", "A4,E08,2024-05-31")).Report;
        var reader = report.Columns.Single(column => column.Name == "reader");
        Assert.Equal(("place.name", Role.Subject, ColumnDecision.Accepted, 3L, 2), (reader.Type, reader.Role, reader.Decision, reader.Filled, reader.Distinct));
        Assert.Equal([new ValueCount("E07", 2), new ValueCount("E08", 1)], reader.Top);
    }

    [Fact]
    public void Different_values_are_counted_up_to_a_limit()
    {
        var rows = Enumerable.Range(0, 12_000).Select(i => FormattableString.Invariant($"P{i},E07,2024-05-31"));
        var report = Drop.Read(Drop.Text(["plate,reader,timestamp", .. rows])).Report;
        Assert.Equal((12_000, 10_000), (report.Columns[0].Filled, report.Columns[0].Distinct));
    }

    [Fact]
    public void A_frequent_value_is_counted_to_the_end_of_a_column_of_different_ones()
    {
        var rows = Enumerable.Range(0, 40_000).Select(i => FormattableString.Invariant($"{(i % 50 == 0 ? "DEALER" : $"P{i}")},E07,2024-05-31"));
        var plates = Drop.Read(Drop.Text(["plate,reader,timestamp", .. rows])).Report.Columns[0];
        Assert.Equal((10_000, new ValueCount("DEALER", 800)), (plates.Distinct, plates.Top[0]));
    }

    [Fact]
    public void Texts_that_were_cut_where_they_were_exported_are_noticed()
    {
        string[] places = ["North Gate of the old mill road", "South Gate of the old mill road", "Harbor", "Lumen", "Ring", "Vellmar", "Solhaven", "Pinemere"];
        var rows = Enumerable.Range(0, 80).Select(i => FormattableString.Invariant($"P{i},{places[i % 8][..Math.Min(20, places[i % 8].Length)]},2024-05-31"));
        var report = Drop.Read(Drop.Text(["plate,reader,timestamp", .. rows])).Report;
        Assert.Equal(20, report.Columns.Single(column => column.Name == "reader").CutAt);
        Assert.Contains(report.Warnings, warning => warning.Contains("'reader' seems to have been cut at 20 characters", StringComparison.Ordinal));
        Assert.Null(report.Columns.Single(column => column.Name == "timestamp").CutAt);
    }

    [Fact]
    public void Texts_of_many_lengths_are_not_cut()
    {
        var rows = Enumerable.Range(0, 80).Select(i => FormattableString.Invariant($"P{i},Reader {new string('x', i % 17)},2024-05-31"));
        Assert.Null(Drop.Read(Drop.Text(["plate,reader,timestamp", .. rows])).Report.Columns.Single(column => column.Name == "reader").CutAt);
    }

    [Theory]
    [InlineData("1000000", true)]
    [InlineData("140", false)]
    public void An_amount_far_from_the_others_is_told(string amount, bool isTold)
    {
        var rows = Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"Ana Ruiz,Luis Soto,{100 + (i % 30)},2024-05-31"));
        var report = Drop.Read(Drop.Text(["sender,receiver,amount,date", .. rows, $"Ana Ruiz,Luis Soto,{amount},2024-05-31"])).Report;
        Assert.Equal(isTold ? [amount] : [], report.Columns.Single(column => column.Name == "amount").Outliers);
    }

    [Fact]
    public void A_report_is_plain_JSON_there_and_back()
    {
        var report = Drop.Read(Drop.Text("name,sex", "Ana Ruiz,F")).Report;
        var json = JsonSerializer.Serialize(report);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<QualityReport>(json)));
    }

    [Fact]
    public void A_report_before_the_last_row_is_a_mistake_of_the_caller()
    {
        using var file = Drop.Open(Drop.Text("name", "Ana Ruiz")).Value;
        Assert.Throws<InvalidOperationException>(() => file.Report);
    }

    [Fact]
    public void Rows_may_be_taken_again_and_are_counted_anew()
    {
        using var file = Drop.Open(Drop.Text("name", "Ana Ruiz", "Luis Soto")).Value;
        Assert.Equal(2, file.Rows(TestContext.Current.CancellationToken).Count());
        Assert.Equal(2, file.Rows(TestContext.Current.CancellationToken).Count());
        Assert.Equal(2, file.Report.Rows);
    }

    [Fact]
    public void A_file_that_was_closed_gives_no_rows()
    {
        var file = Drop.Open(Drop.Text("name", "Ana Ruiz")).Value;
        file.Dispose();
        Assert.Throws<ObjectDisposedException>(() => file.Rows(TestContext.Current.CancellationToken).Count());
    }
}
