using System.Text;
using CsCheck;
using Igloo.Ingest.Formats.Delimited;

namespace Igloo.Ingest.Tests.Formats;

public sealed class DelimitedTests
{
    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData('^')]
    [InlineData('~')]
    [InlineData('¦')]
    [InlineData('\u0001')]
    public void The_delimiter_is_found_out(char delimiter)
    {
        var text = Drop.Text("plate,reader,timestamp".Replace(',', delimiter), "ABC-123,E07,2024-05-31 17:45".Replace(',', delimiter));
        Assert.Equal("E07", Assert.Single(Drop.Read(text).Records).Find(Role.Subject, FieldType.PlaceName));
    }

    [Fact]
    public void Titles_before_the_header_are_rejects_and_the_rows_keep_their_lines()
    {
        var read = Drop.Read(Drop.Text("Plate reads of May", "Printed 2024-06-01,,", "", "plate,reader,timestamp", "ABC-123,E07,2024-05-31 17:45", "ABC-124,E07,2024-05-31 17:46"));
        Assert.Equal([5L, 6L], read.Records.Select(record => record.Row.Number));
        Assert.Equal([(1L, "stands before the header"), (2L, "stands before the header")], read.Rejects.Select(reject => (reject.Row.Number, reject.Reason)));
    }

    [Fact]
    public void A_list_of_one_column_has_its_first_line_for_a_header() => Assert.Equal(2, Drop.Read(Drop.Text("name", "Ana Ruiz", "Luis Soto")).Records.Count);

    [Fact]
    public void Commas_inside_a_semicolon_file_are_text()
    {
        var read = Drop.Read(Drop.Text("plate;reader;timestamp", "ABC-123;Post, north;2024-05-31 17:45", "XYZ-789;Post, south;2024-05-31 17:46"));
        Assert.Equal(["POST, NORTH", "POST, SOUTH"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PlaceName)));
    }

    [Fact]
    public void A_quoted_field_may_hold_delimiters_quotes_and_line_breaks_and_rows_keep_their_line_numbers()
    {
        var read = Drop.Read(Drop.Text("received,place,narrative", "2024-05-31,Talvera,\"He said \"\"go\"\",\nthen left by the old road to the north\"", "2024-06-01,Lumen,Three vans parked behind the closed mill all night"));
        Assert.Equal("He said \"go\", then left by the old road to the north", read.Records[0].Find(Role.Subject, FieldType.TextNarrative));
        Assert.Equal([2L, 4L], read.Records.Select(record => record.Row.Number));
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_row_only()
    {
        var read = Drop.Read(Drop.Text("plate,reader,timestamp", "ABC-123,\"E07,2024-05-31 17:45", "XYZ-789,E08,2024-05-31 17:46", "XYZ-790,E08,2024-05-31 17:47"));
        Assert.Contains("opens a quote", Assert.Single(read.Rejects).Reason, StringComparison.Ordinal);
        Assert.Equal([3L, 4L], read.Records.Select(record => record.Row.Number));
    }

    [Fact]
    public void Apostrophes_around_numbers_are_letters_where_a_quoted_field_holds_the_delimiter()
    {
        var read = Drop.Read(Drop.Text("plate,reader,timestamp", "'ABC-123',\"E07, gate 2\",2024-05-31 17:45", "'ABC-124',\"E08, gate 1\",2024-05-31 17:46"));
        Assert.Equal(["E07, GATE 2", "E08, GATE 1"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PlaceName)!));
    }

    [Fact]
    public void Quotes_in_the_middle_of_a_field_are_letters_like_any_other()
    {
        var read = Drop.Read(Drop.Text("plate,reader,timestamp", "ABC-123,The 5\" post,2024-05-31 17:45", "ABC-123,\"the \"old\" gate\",2024-05-31 17:45"));
        Assert.Equal(["THE 5\" POST", "THE \"OLD\" GATE"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PlaceName)));
    }

    [Fact]
    public void Too_few_or_too_many_fields_reject_the_row_and_empty_ones_at_its_end_do_not()
    {
        var read = Drop.Read(Drop.Text("plate,reader,timestamp", "ABC-123,E07", "ABC-123,E07,2024-05-31 17:45,,", "ABC-123,E07,2024-05-31 17:45,x"));
        Assert.Equal([2L, 4L], read.Rejects.Select(reject => reject.Row.Number));
        Assert.Equal("has 2 fields where the header has 3; quote fields that hold the delimiter or a line break", read.Rejects[0].Reason);
        Assert.Single(read.Records);
    }

    [Fact]
    public void Blank_lines_are_no_rows_and_a_repeated_header_is_a_reject()
    {
        var read = Drop.Read(Drop.Text("plate,reader,timestamp", "", "ABC-123,E07,2024-05-31 17:45", ",,", "plate,reader,timestamp", "ABC-124,E07,2024-05-31 17:45"));
        Assert.Equal((3, 2), (read.Report.Rows, read.Report.Records));
        Assert.Equal("repeats the header", Assert.Single(read.Rejects).Reason);
        Assert.Equal(6, read.Records[1].Row.Number);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Lines_end_as_any_system_ends_them(string end)
    {
        var read = Drop.Read(Encoding.UTF8.GetBytes(string.Join(end, "plate,reader,timestamp", "ABC-123,E07,2024-05-31 17:45", "ABC-124,E07,2024-05-31 17:45")));
        Assert.Equal([2L, 3L], read.Records.Select(record => record.Row.Number));
    }

    [Fact]
    public void A_header_row_that_is_missing_is_asked_for() =>
        Assert.Contains("looks like data", Drop.ReasonAgainst(Drop.Text("12025550134,12025550135,60", "12025550134,12025550136,61")), StringComparison.Ordinal);

    [Fact]
    public void A_title_above_the_header_does_not_hide_the_delimiter()
    {
        var read = Drop.Read(Drop.Text("Reads of May", "plate;reader;timestamp", "ABC-123;E07;2024-05-31 17:45", "ABC-124;E07;2024-05-31 17:46"));
        Assert.Equal(2, read.Records.Count);
        Assert.Equal("stands before the header", Assert.Single(read.Rejects).Reason);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    public void A_line_that_tells_a_spreadsheet_the_delimiter_is_no_row(char delimiter)
    {
        var read = Drop.Read(Drop.Text($"sep={delimiter}", $"name{delimiter}phone", $"Ana Ruiz{delimiter}202-555-0134"));
        Assert.Equal((3L, 0), (Assert.Single(read.Records).Row.Number, read.Rejects.Count));
    }

    [Fact]
    public void Fields_may_be_parted_by_a_control_character() =>
        Assert.Equal(2, Drop.Read(Drop.Text("name\u001fphone\u001femail", "Ana Ruiz\u001f202-555-0134\u001fana@example.org", "Luis Soto\u001f202-555-0135\u001fluis@example.org")).Records.Count);

    [Fact]
    public void Numbers_that_a_spreadsheet_rounded_are_nobodys_number()
    {
        var read = Drop.Read(Drop.Text("name,phone,passport number", "Ana Ruiz,202-555-0134,K1234567", "Luis Soto,5.21555E+11,1.2E+9", "Mei Dang,202-555-0135,K1234568"));
        Assert.DoesNotContain(read.Records[1].Fields, field => field.Type is FieldType.Phone or FieldType.DocumentNumber);
    }

    [Fact]
    public void A_whole_column_of_rounded_numbers_joins_nobody()
    {
        var read = Drop.Read(Drop.Text("caller,called,start time", "5.21E+11,5.22E+11,2024-05-31 17:45", "5.21E+11,5.22E+11,2024-05-31 17:46"));
        Assert.Empty(read.Records);
        Assert.All(read.Rejects, reject => Assert.Contains("a spreadsheet rounded it", reject.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Apostrophes_around_fields_are_quotes()
    {
        var read = Drop.Read(Drop.Text("'plate','reader','timestamp'", "'ABC-123','Post, north','2024-05-31 17:45'", "'ABC-124','O''Dell road','2024-05-31 17:46'"));
        Assert.Equal(["POST, NORTH", "O'DELL ROAD"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PlaceName)));
    }

    [Fact]
    public void Apostrophes_inside_names_are_no_quotes()
    {
        var read = Drop.Read(Drop.Text("name,dob", "Ana O'Dell,1987-04-03", "'t Hooft,1990-01-02"));
        Assert.Equal(["Ana O'Dell", "'t Hooft"], read.Records.Select(record => record.Fields[0].Raw));
    }

    [Fact]
    public void A_file_without_a_header_keeps_its_first_row_and_names_its_columns_by_their_place()
    {
        var read = Drop.Read(Drop.Text("ana@example.org,(202) 555-0134,Ana Ruiz", "luis@example.org,(202) 555-0135,Luis Soto", "mei@example.org,(202) 555-0136,Mei Dang"));
        Assert.Equal(["column 1", "column 2", "column 3"], read.Mapping.Columns.Select(column => column.Name));
        Assert.Equal([1L, 2L, 3L], read.Records.Select(record => record.Row.Number));
        Assert.Equal(("ana@example.org", "+12025550134"), (read.Records[0].Find(Role.Subject, FieldType.Email), read.Records[0].Find(Role.Subject, FieldType.Phone)));
        Assert.Equal(ColumnDecision.Ask, read.Column("column 3").Decision);
    }

    [Fact]
    public void A_first_row_of_long_texts_over_long_texts_is_a_row_and_its_words_name_no_column()
    {
        const string One = "a white van left the old mill each night and came back before dawn";
        Assert.Contains("'column 1', 'column 2'", Drop.ReasonAgainst(Drop.Text($"{One}\t0", $"{One} too\t1", $"and again {One}\t0")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_question_over_short_answers_is_a_header() =>
        Assert.Equal(2, Drop.Read(Drop.Text("name,Did you see the van on the night of the fire at the old mill?", "Ana Ruiz,yes", "Luis Soto,no")).Records.Count);

    [Fact]
    public void A_file_without_a_header_is_read_by_a_mapping_that_names_places()
    {
        var mapping = ColumnMapping.Parse("""{"version":1,"kind":"call","columns":[{"name":"column 1","type":"phone","role":"from"},{"name":"column 2","type":"phone","role":"to"},{"name":"column 3","type":"event.time"}]}""").Value;
        var read = Drop.Read(Drop.Text("2025550134,2025550135,2024-05-31 17:45", "2025550134,2025550136,2024-05-31 17:46"), Drop.Request with { Mapping = mapping });
        Assert.Equal(["+12025550135", "+12025550136"], read.Records.Select(record => record.Find(Role.To, FieldType.Phone)));
    }

    [Fact]
    public void A_header_with_digits_in_its_names_is_a_header() =>
        Assert.Single(Drop.Read(Drop.Text("name,phone 1,phone 2", "Ana Ruiz,2025550134,2025550135")).Records);

    [Fact]
    public void Totals_under_the_table_are_rejects_and_no_payments()
    {
        var read = Drop.Read(Drop.Text("sender,receiver,amount,currency,reference", "Ana Ruiz,Luis Soto,500.00,USD,R1", "Total,,500.00,,"));
        Assert.Single(read.Records);
        Assert.Equal("is a total or closing remark, not a row", Assert.Single(read.Rejects).Reason);
    }

    [Fact]
    public void A_header_whose_every_name_is_marked_as_a_comment_is_read_without_the_marks()
    {
        var read = Drop.Read(Drop.Text("#Sender;#Receiver;#Amount;#Date;", "Ana Ruiz;Luis Soto;500,00;2024-05-31;"));
        Assert.Equal(["Sender", "Receiver", "Amount", "Date", "column 5"], read.Mapping.Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_mark_before_some_names_says_that_they_count() =>
        Assert.Contains(Drop.Read(Drop.Text("guest name,hotel,check-in,check-out,#nights", "Ana Ruiz,Old Mill Inn,2024-05-30,2024-05-31,1")).Mapping.Columns, column => column.Name == "#nights");

    [Theory]
    [InlineData("Итого")]
    [InlineData("Razem:")]
    [InlineData("合计")]
    [InlineData("Toplam")]
    public void Totals_are_known_in_other_languages(string total) => Assert.Equal(
        "is a total or closing remark, not a row",
        Assert.Single(Drop.Read(Drop.Text("sender,receiver,amount,currency,reference", "Ana Ruiz,Luis Soto,500.00,USD,R1", $"{total},,500.00,,")).Rejects).Reason);

    [Fact]
    public void What_stands_between_and_under_the_rows_says_nothing_about_their_columns()
    {
        var read = Drop.Read(Drop.Text("plate,date,time,speed", "ABC-1234,2024-05-30,10:00,61", "CAMERA: Mile 3,,,", "ABC-1235,2024-05-31,10:05,62", "Total: 2,,,"));
        Assert.Equal(ColumnDecision.Accepted, read.Column("plate").Decision);
        Assert.Equal((2, 2), (read.Records.Count, read.Rejects.Count));
    }

    [Fact]
    public void A_row_of_one_value_without_a_colon_speaks_for_its_column() =>
        Assert.NotEmpty(Drop.ReasonAgainst(Drop.Text("plate,date,time,speed", "ABC-1234,2024-05-30,10:00,61", "Mile three of the road,,,", "Mile four of the road,,,")));

    [Fact]
    public void A_total_of_a_narrow_table_is_a_reject_where_its_word_stands_alone()
    {
        var read = Drop.Read(Drop.Text("sender,receiver,amount,date", "Ana Ruiz,Luis Soto,500.00,2024-05-31", "Total:,,500.00,", "Total Haulage,,20.00,"));
        Assert.DoesNotContain(read.Records, record => record.SentJson().Contains("Total:", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Rejects, reject => reject.Row.Number == 4 && reject.Reason.Contains("closing remark", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_begins_with_total_and_is_as_full_as_others_is_a_row() =>
        Assert.Equal(2, Drop.Read(Drop.Text("sender,receiver,amount", "Ana Ruiz,Luis Soto,500.00", "Total Haulage,Luis Soto,20.00")).Records.Count);

    [Fact]
    public void What_is_written_by_the_book_is_read_back_whatever_it_holds()
    {
        var field = Gen.Char["ab,\"\r\n ;é"].Array[0, 8].Select(letters => new string(letters));
        field.Array[2, 4].Where(row => row.Any(text => text.Any(c => c is not (',' or ' ' or '\r' or '\n')))).Array[1, 6].Sample(
            rows =>
            {
                var text = string.Join("\r\n", rows.Select(row => string.Join(',', row.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));
                var scanner = new RowScanner(new StringReader(text), ',');
                var read = new List<string[]>();
                while (scanner.Read()) read.Add([.. scanner.Texts()]);
                return read.Count == rows.Length && read.Zip(rows).All(pair => pair.First.SequenceEqual(pair.Second));
            },
            threads: 1);
    }

    [Fact]
    public void Any_text_is_cut_into_rows_without_losing_a_line()
    {
        Gen.Char["a,\"\n"].Array[0, 60].Select(letters => new string(letters)).Sample(
            text =>
            {
                var scanner = new RowScanner(new StringReader(text), ',');
                var lines = 0L;
                while (scanner.Read())
                {
                    if (scanner.Line <= lines) return false;
                    lines = scanner.Line;
                }

                return lines <= text.Count(c => c == '\n') + 1;
            },
            threads: 1);
    }

    [Fact]
    public void A_text_is_cut_alike_however_it_arrives()
    {
        Gen.Char["ab,\"\r\n\0"].Array[0, 200].Select(letters => new string(letters)).Sample(
            text => Cut(new StringReader(text)).SequenceEqual(Cut(new Dripping(text))),
            threads: 1);
    }

    [Fact]
    public void Marks_are_found_where_they_stand_and_nowhere_else()
    {
        Gen.Char["abcdefgh,\"\r\n"].Array[0, 200].Select(letters => new string(letters)).Sample(text =>
        {
            var finder = new MarkFinder(',', '"');
            finder.Begin();
            var found = new List<int>();
            for (var at = 0; (at = finder.Next(text, at)) < text.Length; at++) found.Add(at);
            return found.SequenceEqual(Enumerable.Range(0, text.Length).Where(at => text[at] is ',' or '"' or '\r' or '\n'));
        });
    }

    private static List<string> Cut(TextReader text)
    {
        var scanner = new RowScanner(text, ',');
        var rows = new List<string>();
        while (scanner.Read()) rows.Add($"{scanner.Line} {scanner.Flaw} {scanner.Row} {(scanner.Flaw == RowFlaw.None ? string.Join('\u001F', scanner.Texts()) : "")}");
        return rows;
    }

    /// <summary>Gives a letter at a time.</summary>
    private sealed class Dripping(string text) : StringReader(text)
    {
        public override int Read(Span<char> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
