namespace Igloo.Ingest.Tests.Rows;

/// <summary>Books of gates and visitors tell the end of a row as a time of day alone.</summary>
public sealed class EndTests
{
    private static string?[] Ends(string header, params string[] rows) => [.. Drop.Read(Drop.Text([header, .. rows])).Records.Select(record => record.Find(Role.Subject, FieldType.EventEndTime))];

    [Fact]
    public void A_time_of_day_at_the_end_is_of_the_day_on_which_the_row_began() =>
        Assert.Equal(["2024-05-31T17:45Z", "2024-06-01T09:30Z"], Ends("plate,date,time in,time out", "KRT-4821,2024-05-31,16:05,17:45", "NVD-7730,2024-06-01,08:10,09:30"));

    [Fact]
    public void What_began_in_the_evening_may_end_the_day_after() =>
        Assert.Equal(["2024-06-01T01:30Z"], Ends("plate,date,time in,time out", "KRT-4821,2024-05-31,22:10,01:30"));

    [Fact]
    public void A_whole_time_gives_its_day_to_the_end() =>
        Assert.Equal(["2024-05-31T17:45Z", "2024-06-01T00:05Z"], Ends("plate,entered at,time out", "KRT-4821,2024-05-31 16:05,17:45", "NVD-7730,2024-05-31 23:50,00:05"));

    [Fact]
    public void An_end_with_a_day_of_its_own_keeps_it() =>
        Assert.Equal(["2024-06-03T09:30Z"], Ends("plate,entered at,left at", "KRT-4821,2024-05-31 16:05,2024-06-03 09:30"));

    [Fact]
    public void A_row_without_an_end_has_none() =>
        Assert.Equal([null, "2024-06-01T09:30Z"], Ends("plate,date,time in,time out", "KRT-4821,2024-05-31,16:05,", "NVD-7730,2024-06-01,08:10,09:30"));

    [Fact]
    public void An_end_that_is_no_time_is_told_with_its_reason_and_the_row_stays()
    {
        var read = Drop.Read(Drop.Text("plate,date,time in,time out", "KRT-4821,2024-05-31,16:05,17:45", "NVD-7730,2024-06-01,08:10,09:30", "LMN-0042,2024-06-01,08:10,25:99"));
        Assert.Equal(3, read.Records.Count);
        Assert.Null(read.Records[2].Find(Role.Subject, FieldType.EventEndTime));
    }

    [Fact]
    public void After_a_day_alone_a_person_is_asked() =>
        Assert.Equal(ColumnDecision.Ask, Drop.Read(Drop.Text("plate,gate,seen at,time out", "KRT-4821,North Gate,2024-05-31,17:45")).Column("time out").Decision);
}
