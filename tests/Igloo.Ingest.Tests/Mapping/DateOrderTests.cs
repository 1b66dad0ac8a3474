using System.Globalization;

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
    public void Dates_with_points_have_the_day_first_where_nothing_says_otherwise_and_a_warning_says_so()
    {
        var read = Read(null, "ABC-123,E07,03.04.2024", "ABC-123,E07,05.06.2024");
        Assert.Equal("2024-04-03", read.Records[0].Find(Role.Subject, FieldType.EventTime));
        Assert.Contains(read.Report.Warnings, warning => warning.Contains("day first, as dates with points are", StringComparison.Ordinal));
        Assert.Equal("2024-03-04", Read(null, "ABC-123,E07,03.04.2024", "ABC-123,E07,05.31.2024").Records[0].Find(Role.Subject, FieldType.EventTime));
        Assert.Equal("2024-03-04", Read(DateOrder.MonthFirst, "ABC-123,E07,03.04.2024").Records[0].Find(Role.Subject, FieldType.EventTime));
    }

    [Fact]
    public void One_date_with_slashes_among_those_with_points_holds_the_file() =>
        Assert.Contains("'03.04.2024'", Drop.ReasonAgainst(Drop.Text(Header, "ABC-123,E07,03.04.2024", "ABC-123,E07,05/06/2024")), StringComparison.Ordinal);

    [Fact]
    public void A_column_that_mixes_both_orders_holds_the_file_with_a_value_of_each()
    {
        var reason = Drop.ReasonAgainst(Drop.Text(Header, "ABC-123,E07,31/05/2024", "ABC-123,E07,05/31/2024"));
        Assert.Contains("'31/05/2024' and '05/31/2024'", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Period: 05/01/2024 - 05/31/2024", "2024-03-04")]
    [InlineData("Periodo del 01/05/2024 al 31/05/2024", "2024-04-03")]
    [InlineData("Period: 05/01/2024-05/31/2024", "2024-03-04")]
    public void Days_above_the_rows_decide_what_the_rows_do_not(string above, string day) =>
        Assert.Equal(day, Drop.Read(Drop.Text(above, Header, "ABC-123,E07,03/04/2024", "ABC-124,E07,05/06/2024")).Records[0].Find(Role.Subject, FieldType.EventTime));

    [Theory]
    [InlineData("Period: 05/01/2024 - 05/06/2024")]
    [InlineData("Period: 05/31/2024 - 31/05/2024")]
    [InlineData("Form 12/31/2024/7 of 2024")]
    public void Days_above_the_rows_that_read_both_ways_or_differ_decide_nothing(string above) =>
        Assert.Contains("'03/04/2024'", Drop.ReasonAgainst(Drop.Text(above, Header, "ABC-123,E07,03/04/2024", "ABC-124,E07,05/06/2024")), StringComparison.Ordinal);

    [Fact]
    public void What_the_rows_prove_goes_before_the_days_above_them() =>
        Assert.Equal("2024-05-31", Drop.Read(Drop.Text("Printed 06/30/2024", Header, "ABC-123,E07,31/05/2024", "ABC-124,E07,05/06/2024")).Records[0].Find(Role.Subject, FieldType.EventTime));

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

    [Fact]
    public void Few_first_numbers_beside_many_last_ones_are_the_years_of_a_files_days() =>
        Assert.Equal("2026-03-01", Read(null, [.. Days.Select(day => $"ABC-123,E07,26-03-{day:00}")]).Records[0].Find(Role.Subject, FieldType.EventTime));

    [Fact]
    public void Many_first_numbers_beside_few_last_ones_are_days() =>
        Assert.Equal("2026-03-01", Read(null, [.. Days.Select(day => $"ABC-123,E07,{day:00}-03-26")]).Records[0].Find(Role.Subject, FieldType.EventTime));

    [Fact]
    public void Six_digits_are_read_in_the_order_that_the_column_proves()
    {
        Assert.Equal("2026-03-01", Read(null, [.. Days.Select(day => $"ABC-123,E07,2603{day:00}")]).Records[0].Find(Role.Subject, FieldType.EventTime));
        Assert.Equal("2026-03-01", Read(null, [.. Days.Select(day => $"ABC-123,E07,03{day:00}26")]).Records[0].Find(Role.Subject, FieldType.EventTime));
    }

    [Fact]
    public void Six_digits_that_read_in_several_orders_hold_the_file_for_a_person()
    {
        var reason = Drop.ReasonAgainst(Drop.Text(Header, "ABC-123,E07,260314", "ABC-123,E07,260316"));
        Assert.Contains("'260314'", reason, StringComparison.Ordinal);
        Assert.Contains("\"yearFirst\"", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Births_with_years_of_two_digits_are_read_and_the_report_says_of_which_century()
    {
        var read = Drop.Read(Drop.Text("surname,given name,dob,passport no", "Rios,Ana,31/05/87,X1234567", "Rios,Eva,03/04/61,X1234568"));
        Assert.Equal("1987-05-31", read.Records[0].Find(Role.Subject, FieldType.PersonBirthDate));
        Assert.Contains(read.Report.Warnings, warning => warning.Contains("'31/05/87'", StringComparison.Ordinal) && warning.Contains("1930 to 2029", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plate,reader,read date,read time", "03/14/2026,{0}")]
    [InlineData("plate,reader,read time,read date", "{0},03/14/2026")]
    [InlineData("plate,reader,read date,read time", "260314,{0}")]
    [InlineData("plate,reader,read time,read date", "{0},260314")]
    public void Digits_under_the_header_of_a_time_are_one_beside_a_day(string header, string row)
    {
        var rows = Days.Select(day => "ABC-123,E07," + string.Format(CultureInfo.InvariantCulture, row, $"{day % 24:00}0507").Replace("14", $"{day:00}", StringComparison.Ordinal));
        Assert.Equal("2026-03-01T01:05:07Z", Drop.Read(Drop.Text([header, .. rows])).Records[0].Find(Role.Subject, FieldType.EventTime));
    }

    [Fact]
    public void Digits_that_do_not_go_round_the_day_are_no_time_of_day()
    {
        var read = Drop.Read(Drop.Text(["plate,reader,read date,read time", .. Days.Select(day => $"ABC-123,E07,2026-03-{day:00},20{day:00}")]));
        Assert.Equal("2026-03-01", read.Records[0].Find(Role.Subject, FieldType.EventTime));
    }

    private static IEnumerable<int> Days => Enumerable.Range(1, 28);

    private static ReadDrop Read(DateOrder? habit, params string[] rows) => Drop.Read(Drop.Text([Header, .. rows]), Drop.Request with { DateOrder = habit });
}
