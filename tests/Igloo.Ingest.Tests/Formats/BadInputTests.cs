using System.Globalization;
using System.Text;
using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Tests.Formats;

/// <summary>What agencies drop by mistake, and what they are told.</summary>
public sealed class BadInputTests
{
    private const string Header = "plate,reader,timestamp";
    private const string GoodRow = "ABC-123,E07,2024-05-31 17:45";

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("the file is empty; send it again", Drop.ReasonAgainst([]));

    [Fact]
    public void A_file_of_blank_lines_is_refused() => Assert.Contains("only blank lines", Drop.ReasonAgainst(Drop.Text("", "  ", ",,")), StringComparison.Ordinal);

    [Fact]
    public void A_header_without_rows_is_refused() => Assert.Contains("a header and no rows", Drop.ReasonAgainst(Drop.Text(Header)), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_with_a_header_alone_is_refused() => Assert.Contains("a header and no rows", Drop.ReasonAgainst(Workbook.Of(["plate", "timestamp"])), StringComparison.Ordinal);

    [Fact]
    public void A_gzip_file_cut_off_on_its_way_is_refused()
    {
        var rows = Enumerable.Range(0, 5_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"ABC-{i * 7919 % 10000:0000},E07,2024-05-31 17:45"));
        var packed = Drop.Gzip(Drop.Text([Header, .. rows]));
        Assert.Equal(5_000, Drop.Read(packed).Records.Count);
        Assert.Contains("gzip file is damaged or was cut off", Drop.ReasonAgainst(packed[..(packed.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("gzip file is damaged or was cut off", Drop.ReasonAgainst(packed[..^6]), StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_files_appended_to_each_other_are_one_file()
    {
        byte[] appended = [.. Drop.Gzip(Drop.Text(Header, GoodRow)), .. Drop.Gzip(Drop.Text(GoodRow, GoodRow)), .. Drop.Gzip(Drop.Text(GoodRow))];
        Assert.Equal(4, Drop.Read(appended).Records.Count);
        Assert.Contains("cut off", Drop.ReasonAgainst(appended[..^12]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_cut_off_on_its_way_is_refused()
    {
        var whole = Workbook.Of(["plate", "reader", "timestamp"], ["ABC-123", "E07", "2024-05-31 17:45"]);
        Assert.Contains("damaged or was cut off", Drop.ReasonAgainst(whole[..(whole.Length / 2)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_an_old_code_page_is_read_with_its_accents_and_a_warning()
    {
        var read = Drop.Read(Encoding.Latin1.GetBytes($"{Header}\nABC-123,Café Ñandú,2024-05-31 17:45\n"));
        Assert.Equal("CAFÉ ÑANDÚ", Assert.Single(read.Records).Find(Role.Subject, FieldType.PlaceName));
        Assert.Contains(read.Report.Warnings, warning => warning.Contains("not UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_in_UTF_8_is_read_without_a_warning() =>
        Assert.Empty(Drop.Read(Drop.Text(Header, "ABC-123,Café Ñandú,2024-05-31 17:45")).Report.Warnings);

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Text_in_UTF_16_is_read_with_and_without_its_mark(bool isBigEndian, bool hasMark)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"{Header}\n{GoodRow}\n")];
        Assert.Equal("ABC123", Assert.Single(Drop.Read(bytes).Records).Find(Role.Subject, FieldType.VehiclePlate));
    }

    [Fact]
    public void An_accent_split_between_two_blocks_of_a_long_file_is_still_UTF_8()
    {
        var rows = Enumerable.Repeat("ABC-123,ééééééééé,2024-05-31 17:45", 10_000);
        Assert.Empty(Drop.Read(Drop.Text([Header, .. rows])).Report.Warnings);
    }

    [Fact]
    public void Ten_megabytes_on_one_line_cost_one_row()
    {
        var read = Drop.Read(Drop.Text(Header, GoodRow, new string('x', 10 << 20), GoodRow));
        Assert.Equal((3, 2, 1), (read.Report.Rows, read.Report.Records, read.Report.Rejects));
        var reject = Assert.Single(read.Rejects);
        Assert.Equal((3L, Limits.Excerpt), (reject.Row.Number, reject.Value.Length));
        Assert.Contains("longer than", reject.Reason, StringComparison.Ordinal);
        Assert.Equal(4, read.Records[1].Row.Number);
    }

    [Fact]
    public void Ten_megabytes_on_a_line_of_JSON_cost_one_row()
    {
        const string good = """{"plate":"ABC123","reader":"E07","timestamp":"2024-05-31 17:45"}""";
        var read = Drop.Read(Drop.Text(good, "{\"plate\":\"" + new string('x', 10 << 20) + "\"}", good));
        Assert.Equal((2, 1), (read.Records.Count, read.Rejects.Count));
        Assert.Equal(3, read.Records[1].Row.Number);
    }

    [Fact]
    public void Headers_alike_get_names_of_their_own_and_nothing_is_lost()
    {
        var record = Drop.ReadOnly($"{Header},note,note", $"{GoodRow},first,second");
        Assert.Equal("""{"plate":"ABC-123","reader":"E07","timestamp":"2024-05-31 17:45","note":"first","note (2)":"second"}""", record.SentJson());
    }

    [Fact]
    public void Two_thousand_columns_are_read_and_one_more_is_refused()
    {
        string Wide(int columns) => string.Concat(Enumerable.Range(0, columns - 3).Select(i => string.Create(CultureInfo.InvariantCulture, $",extra{i}")));
        string Empty(int columns) => new(',', columns - 3);
        Assert.Single(Drop.Read(Drop.Text(Header + Wide(2_000), GoodRow + Empty(2_000))).Records);
        Assert.Contains("more than 2000 columns", Drop.ReasonAgainst(Drop.Text(Header + Wide(2_001), GoodRow + Empty(2_001))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_NUL_byte_costs_its_row()
    {
        var read = Drop.Read(Drop.Text(Header, "ABC\0-123,E07,2024-05-31 17:45", GoodRow));
        Assert.Contains("NUL byte", Assert.Single(read.Rejects).Reason, StringComparison.Ordinal);
        Assert.Single(read.Records);
    }

    [Fact]
    public void JSON_a_hundred_levels_deep_costs_its_row()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);
        var read = Drop.Read(Drop.Text(deep, """{"plate":"ABC123","reader":"E07","timestamp":"2024-05-31 17:45"}"""));
        Assert.Contains("deeper than 32 levels", Assert.Single(read.Rejects).Reason, StringComparison.Ordinal);
        Assert.Single(read.Records);
    }

    [Fact]
    public void What_looks_like_a_formula_stays_text_as_received()
    {
        var record = Drop.ReadOnly(Header, "ABC-123,\"=cmd|'/c calc'!A1\",2024-05-31 17:45");
        Assert.Contains("\"=cmd|'/c calc'!A1\"", record.SentJson(), StringComparison.Ordinal);
        Assert.Equal("=CMD|'/C CALC'!A1", record.Find(Role.Subject, FieldType.PlaceName));
    }

    [Theory]
    [InlineData("D0CF11E0A1B11AE1", "the workbook is damaged or was cut off")]
    [InlineData("255044462D312E37", "the PDF is damaged or was cut off")]
    [InlineData("5041523115001500", "the Parquet file is damaged")]
    [InlineData("504B03040A000000", "the zip archive is damaged")]
    [InlineData("0001020304050607080001020304050607080001020304050607", "binary")]
    public void Files_without_rows_are_refused_by_what_they_are(string hex, string word) =>
        Assert.Contains(word, Drop.ReasonAgainst(Convert.FromHexString(hex)), StringComparison.Ordinal);

    [Fact]
    public void A_file_whose_rows_are_all_broken_is_refused_with_the_first_fault() =>
        Assert.Contains("none of its rows can be read; the first, row 2, has 2 fields where the header has 3", Drop.ReasonAgainst(Drop.Text(Header, "a,b", "c")), StringComparison.Ordinal);

    [Fact]
    public void A_stream_that_cannot_go_back_is_a_mistake_of_the_caller()
    {
        using var packed = new System.IO.Compression.GZipStream(new MemoryStream(Drop.Gzip([1])), System.IO.Compression.CompressionMode.Decompress);
        Assert.Throws<ArgumentException>(() => IngestFile.Open(packed, Drop.Request, TestContext.Current.CancellationToken));
    }
}
