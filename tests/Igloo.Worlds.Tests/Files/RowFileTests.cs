using System.IO.Compression;
using System.Text;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Tests.Files;

public sealed class RowFileTests
{
    private static readonly DateTime Noon = new(2025, 3, 1, 12, 0, 1);

    [Fact]
    public void A_cell_with_the_delimiter_or_a_quote_is_quoted_and_no_other() =>
        Assert.Equal("a,b\nplain,\"x, \"\"y\"\"\"\n", Encoding.UTF8.GetString(Written("t.csv", ["plain", "x, \"y\""])));

    [Fact]
    public void An_empty_cell_is_left_out_of_an_object() =>
        Assert.Equal("{\"a\":\"é\"}\n", Encoding.UTF8.GetString(Written("t.ndjson", ["é", ""])));

    [Fact]
    public void A_workbook_reads_back_as_text_numbers_and_exact_times()
    {
        using var reader = Workbook.Open(Written("t.xlsx", ["<&> ß", Cell.Time(Noon, "s")], [Cell.Money(12.5m), ""]));
        Assert.True(reader.Read());
        Assert.Equal("a", reader.GetString(0));
        Assert.True(reader.Read());
        Assert.Equal("<&> ß", reader.GetString(0));
        Assert.Equal(Noon, reader.GetDateTime(1));
        Assert.True(reader.Read());
        Assert.Equal(12.5, reader.GetDouble(0));
        Assert.Null(reader.GetValue(1));
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_workbook_is_a_whole_archive_with_right_checksums()
    {
        using var archive = new ZipArchive(new MemoryStream(Written("t.xlsx", ["x", "y"])));
        Assert.Equal(6, archive.Entries.Count);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            content.CopyTo(Stream.Null);
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
        }
    }

    [Theory]
    [InlineData("t.csv", 2, 3)]
    [InlineData("t.tsv", 2, 3)]
    [InlineData("t.xlsx", 2, 3)]
    [InlineData("t.ndjson", 1, 2)]
    public void Row_numbers_count_as_a_reader_of_the_file_does(string path, int first, int second)
    {
        using var file = RowFile.Open(path, new MemoryStream(), ["a", "b"]);
        Assert.Equal(first, file.NextNumber);
        file.Append(["x", "y"]);
        Assert.Equal(second, file.NextNumber);
    }

    [Fact]
    public void An_unknown_form_is_refused_with_the_known_ones() =>
        Assert.Contains("use .csv, .tsv, .ndjson or .xlsx", Assert.Throws<ArgumentException>(() => RowFile.Open("t.pdf", Stream.Null, ["a"])).Message, StringComparison.Ordinal);

    private static byte[] Written(string path, params Cell[][] rows)
    {
        var stream = new MemoryStream();
        using (var file = RowFile.Open(path, stream, ["a", "b"]))
            foreach (var row in rows) file.Append(row);
        return stream.ToArray();
    }
}
