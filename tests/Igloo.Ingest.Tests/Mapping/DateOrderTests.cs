namespace Igloo.Ingest.Tests.Mapping;

/// <summary>Day and month are told apart from all values of a column, or by a person, never by a coin.</summary>
public sealed class DateOrderTests
{
    private const string Header = "plate,reader,date";

    [Fact]
    public void One_day_beyond_the_twelfth_decides_its_whole_column_wherever_it_stands()
    {
        var rows = Enumerable.Repeat("ABC-123,E07,03/04/2024", 2_000).Append("ABC-123,E07,31/05/2024");
        Assert.Equal("2024-04-03", Drop.Read(Drop.Text([Header, .. rows])).Records[0].Find(Role.Subject, FieldType.EventTime));
    }

    [Fact]
    public void The_other_order_is_decided_the_same_way() =>
        Assert.Equal("2024-03-04", Read(null, "ABC-123,E07,03/04/2024", "ABC-123,E07,05/31/2024").Records[0].Find(Role.Subject, FieldType.EventTime));

    [Fact]
    public void A_column_that_reads_both_ways_holds_the_file_for_a_person()
    {
        var reason = Drop.ReasonAgainst(Drop.Text(Header, "ABC-123,E07,03/04/2024", "ABC-123,E07,05/06/2024"));
        Assert.Contains("column 'date'", reason, StringComparison.Ordinal);
        Assert.Contains("'03/04/2024'", reason, StringComparison.Ordinal);
        Assert.Contains("\"dateOrder\": \"dayFirst\"", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_mixes_both_orders_holds_the_file_with_a_value_of_each()
    {
        var reason = Drop.ReasonAgainst(Drop.Text(Header, "ABC-123,E07,31/05/2024", "ABC-123,E07,05/31/2024"));
        Assert.Contains("'31/05/2024' and '05/31/2024'", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_like_their_months_need_no_telling() =>
        Assert.Equal("2024-04-04", Assert.Single(Read(null, "ABC-123,E07,04/04/2024").Records).Find(Role.Subject, FieldType.EventTime));

    [Fact]
    public void Dates_with_the_year_first_need_no_telling() =>
        Assert.Equal("2024-03-04", Assert.Single(Read(null, "ABC-123,E07,2024-03-04").Records).Find(Role.Subject, FieldType.EventTime));

    [Fact]
    public void The_habit_of_the_source_decides_what_the_file_does_not() =>
        Assert.Equal("2024-04-03", Read(DateOrder.DayFirst, "ABC-123,E07,03/04/2024").Records[0].Find(Role.Subject, FieldType.EventTime));

    [Fact]
    public void What_the_values_prove_beats_the_habit_of_the_source() =>
        Assert.Equal("2024-04-03", Read(DateOrder.MonthFirst, "ABC-123,E07,03/04/2024", "ABC-123,E07,31/05/2024").Records[0].Find(Role.Subject, FieldType.EventTime));

    [Fact]
    public void What_a_person_said_in_the_mapping_beats_the_values_and_the_rest_is_set_aside()
    {
        var mapping = Read(null, "ABC-123,E07,31/05/2024").Mapping;
        var told = mapping with { Columns = [.. mapping.Columns.Select(column => column with { DateOrder = column.Name == "date" ? DateOrder.MonthFirst : null })] };
        var read = Drop.Read(Drop.Text(Header, "ABC-123,E07,03/04/2024", "ABC-123,E07,31/05/2024"), Drop.Request with { Mapping = told });
        Assert.Equal("2024-03-04", Assert.Single(read.Records).Find(Role.Subject, FieldType.EventTime));
        Assert.Equal("31/05/2024", Assert.Single(read.Rejects).Value);
    }

    [Fact]
    public void A_column_follows_the_other_dates_of_its_file_and_the_report_says_so()
    {
        var read = Drop.Read(Drop.Text("name,phone,dob,plate,reader,date", "Ana,202-555-0134,31/05/1987,ABC-123,E07,03/04/2024"), Drop.Request with
        {
            Mapping = ColumnMapping.Parse("""{"version":1,"kind":"encounter","columns":[{"name":"name","type":"person.fullName"},{"name":"dob","type":"person.birthDate"},{"name":"date","type":"event.time"}]}""").Value,
        });
        Assert.Equal("2024-04-03", Assert.Single(read.Records).Find(Role.Subject, FieldType.EventTime));
        Assert.Contains(read.Report.Warnings, warning => warning.Contains("'date'", StringComparison.Ordinal) && warning.Contains("day first", StringComparison.Ordinal));
    }

    private static ReadDrop Read(DateOrder? habit, params string[] rows) => Drop.Read(Drop.Text([Header, .. rows]), Drop.Request with { DateOrder = habit });
}
