using System.Text;
using System.Text.Json;
using CsCheck;
using Igloo.Ingest.Tests.Formats;
using Parquet;
using Parquet.Schema;

namespace Igloo.Ingest.Tests.LongFiles;

/// <summary>A long file is read in parts, and gives what it gives when it is read whole.</summary>
public sealed class FilePartsTests
{
    private static readonly Encoding Latin = Encoding.Latin1;

    private static readonly ColumnMapping Calls = ColumnMapping.Parse("""{"version":1,"kind":"call","columns":[{"name":"caller","type":"phone","role":"from"},{"name":"called","type":"phone","role":"to"},{"name":"start","type":"event.time"},{"name":"duration","type":"event.duration"}]}""").Value;

    // Rows as agencies send them, and all that can be wrong with one.
    private static readonly string[] Lines =
    [
        "202-555-0134,202-555-0135,2024-05-31 17:45:10,60",
        "202-555-0134,\"202-555-0136\",03/04/2024 08:00,61",
        "202-555-0136,202-555-0135,31/05/2024 08:00,n/a",
        "202-555-0137,202-555-0138,2024-06-01 09:00,\"6,\n2\"",
        "202-555-0137,202-555-0138,2024-06-01 09:00,\"6\r\n3\"",
        "202-555-0137,202-555-0138,2024-06-01 09:00,\"64",
        "\"202-555-0137,202-555-0138,2024-06-01 09:00,65",
        "202-555-0137,202-555-0138,2024-06-01 09:00,\"a \"quoted\" word\"",
        "202-555-0137,202-555-0138,yesterday,66",
        "202-555-0137,too few",
        "202-555-0137,\"" + string.Join("; ", Enumerable.Range(100, 12).Select(i => $"202-555-0{i}")) + "\",2024-06-01 09:00,70",
        "caller,called,start,duration",
        "Total: 7,,,",
        "202-555-0137,202-555-0138,2024-06-01 09:00,ñ é",
        "\u00EF\u00BB\u00BF202-555-0137,202-555-0138,2024-06-01 09:00,68",
        "202-555-0137,202-555-0138,2024-06-01 09:00,6\09",
        ",,,",
        "",
    ];

    [Fact]
    public void Text_cut_anywhere_gives_the_rows_rejects_and_report_of_the_whole() =>
        Gen.Select(
            Gen.Select(Gen.Int[0, Lines.Length - 1], One("\n", "\r\n", "\r")).Array[4, 40],
            Gen.Int[1, 5], Gen.Int[20, 400], One("", "A list of calls\n31 May 2024\n", "Target number: 202-555-0100\n", "\uFEFF"), Gen.Bool)
        .Sample((lines, multiple, bytes, before, isLatin) =>
        {
            var text = before + "caller,called,start,duration\n" + string.Join("\n", Lines[..3]) + "\n" + string.Concat(lines.Select(line => Lines[line.Item1] + line.Item2));
            AssertSame((isLatin ? Latin : new UTF8Encoding(false)).GetBytes(text), new PartSize(bytes, multiple), Calls);
        }, iter: 80);

    [Fact]
    public void A_part_begins_where_a_row_does_and_not_at_a_line_inside_quotes()
    {
        var row = "202-555-0137,202-555-0138,2024-06-01 09:00,\"said:\n\n202-555-0134,202-555-0135,2024-05-31 17:45:10,60\n\"";
        var plan = AssertSame(Drop.Text(["caller,called,start,remark", .. Enumerable.Repeat(row, 9)]), new PartSize(150, 2))!;
        Assert.Equal([(0, 1), (2, 10), (4, 18), (6, 26), (8, 34)], plan.Parts.Select(part => ((int)part.FirstRow, (int)part.Line)));
    }

    [Fact]
    public void What_is_told_above_the_rows_is_told_in_every_part()
    {
        string[] calls = [.. Enumerable.Range(0, 12).Select(i => $"2024-05-31 17:{10 + i},Outgoing,202-555-01{10 + i},60")];
        var plan = AssertSame(Drop.Text(["Target number: 202-555-0100", "start,direction,other party,duration", .. calls]), new PartSize(120, 2))!;
        Assert.Equal([new ToldValue("Target number", "202-555-0100")], plan.Told);
    }

    [Fact]
    public void Rows_of_parquet_are_parted_without_regard_to_where_a_row_group_ends() =>
        Gen.Select(Gen.Int[1, 12].Array[1, 6], Gen.Int[1, 5], Gen.Int[50, 900]).Sample((groups, multiple, bytes) => AssertSame(ParquetOf(groups), new PartSize(bytes, multiple)), iter: 30);

    [Fact]
    public void A_mark_of_the_encoding_in_the_middle_of_a_file_is_a_character_of_its_row()
    {
        var lines = Enumerable.Range(0, 8).Select(i => $"\uFEFF{i},202-555-0138,202-555-0139,2024-06-01 09:00,68");
        Assert.NotNull(AssertSame(Drop.Text(["note,caller,called,start,duration", .. lines]), new PartSize(60, 1), Calls));
    }

    [Fact]
    public void Every_line_is_found_again_whatever_blocks_its_bytes_came_in() =>
        Gen.Select(One("a", "\n", "\r", "\r\n").Array[1, 60], Gen.Int[1, 9]).Sample((pieces, block) =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(pieces));
            var lines = new Igloo.Ingest.LongFiles.LineIndex();
            foreach (var some in bytes.Chunk(block)) lines.Add(some);
            var content = new Igloo.Ingest.Formats.Content.FileContent(new MemoryStream(bytes), TestContext.Current.CancellationToken);
            var line = 1L;
            for (var at = 0; at < bytes.Length; at++)
            {
                if (bytes[at] is not ((byte)'\n' or (byte)'\r') || (bytes[at] == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n')) continue;
                Assert.Equal(at + 1, lines.OffsetOf(++line, content));
            }
        }, iter: 150);

    [Fact]
    public void A_value_that_could_not_be_read_counts_once_and_its_reason_is_the_first_of_the_file()
    {
        string[] rows = [.. Enumerable.Range(0, 12).Select(i => $"202-555-0134,202-555-0135,{(i < 6 ? "2024-05-31 17:45" : $"day {i}")},60")];
        var plan = Drop.Open(Drop.Text(["caller,called,start,duration", .. rows]), Drop.Request with { Parts = new PartSize(100, 2), Mapping = Calls }).Value.Plan!;
        Assert.True(plan.Parts.Count > 3);
        var start = Joined(plan, Summaries(Drop.Text(["caller,called,start,duration", .. rows]), plan)).Columns.Single(column => column.Name == "start");
        Assert.Equal(6, start.Unreadable);
        Assert.Contains("'day 6'", start.Examples[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("packed")]
    [InlineData("wide characters")]
    [InlineData("texts")]
    public void What_cannot_be_parted_is_read_whole(string why)
    {
        string[] calls = ["caller,called,start,duration", .. Enumerable.Repeat(Lines[0], 20)];
        var bytes = why switch
        {
            "packed" => Drop.Gzip(Drop.Text(calls)),
            "wide characters" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(string.Join('\n', calls))],
            "texts" => Drop.Text(["tip id,received,narrative", .. Enumerable.Range(0, 20).Select(i => $"{i},2024-05-31 17:45,Two vans left the old mill at night with their lights off.")]),
            _ => Drop.Text(calls),
        };
        Assert.Null(Planned(bytes, new PartSize(why == "short" ? bytes.Length : 10, 1)).Plan);
    }

    [Fact]
    public void A_file_is_not_parted_unless_asked() => Assert.Null(Drop.Open(Drop.Text(["caller,called,start,duration", .. Enumerable.Repeat(Lines[0], 20)])).Value.Plan);

    [Fact]
    public void The_summary_of_a_part_holds_no_value_of_a_protected_trait()
    {
        var bytes = Drop.Text(["caller,called,start,duration,nationality", .. Enumerable.Range(0, 20).Select(i => $"{Lines[0]},Vellmarian")]);
        var plan = Planned(bytes, new PartSize(100, 2)).Plan!;
        Assert.Equal(["nationality"], plan.MaskedColumns);
        var summaries = Summaries(bytes, plan);
        Assert.DoesNotContain("Vellmarian", JsonSerializer.Serialize(summaries), StringComparison.Ordinal);
        Assert.Equal(1, Joined(plan, summaries).Columns[4].Distinct);
    }

    [Fact]
    public void A_part_that_is_set_aside_gives_each_of_its_rows_as_a_reject()
    {
        var bytes = Drop.Text(["caller,called,start,duration", .. Enumerable.Repeat(Lines[0], 9)]);
        var plan = Planned(bytes, new PartSize(100, 4)).Plan!;
        using var part = FileParts.Open(new MemoryStream(bytes), Drop.Upload, plan, 1, TestContext.Current.CancellationToken);
        var rejects = part.SetAside("it broke", TestContext.Current.CancellationToken).Select(outcome => outcome.Reject!).ToList();
        Assert.Equal([6, 7, 8, 9], rejects.Select(reject => reject.Row.Number));
        Assert.All(rejects, reject => Assert.Equal("it broke", reject.Reason));
    }

    [Fact]
    public void A_part_that_the_plan_does_not_have_is_a_mistake_of_the_caller()
    {
        var bytes = Drop.Text(["caller,called,start,duration", .. Enumerable.Repeat(Lines[0], 9)]);
        var plan = Planned(bytes, new PartSize(100, 4)).Plan!;
        Assert.Throws<ArgumentOutOfRangeException>(() => FileParts.Open(new MemoryStream(bytes), Drop.Upload, plan, plan.Parts.Count, TestContext.Current.CancellationToken));
    }

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    /// <summary>Reads a file whole and in parts, the last part first.</summary>
    private static FilePlan? AssertSame(byte[] bytes, PartSize size, ColumnMapping? mapping = null)
    {
        using var whole = Drop.Open(bytes, Drop.Request with { Parts = size, DateOrder = DateOrder.DayFirst, Mapping = mapping }).Value;
        if (whole.Plan is not { } made) return null;
        var plan = JsonSerializer.Deserialize<FilePlan>(JsonSerializer.Serialize(made))!;
        var rows = whole.Rows(TestContext.Current.CancellationToken).Select(Written).ToList();
        var parts = Enumerable.Range(0, plan.Parts.Count).Reverse().Select(part => ReadPart(bytes, plan, part)).Reverse().ToList();
        Assert.Equal(rows, parts.SelectMany(part => part.Rows));
        Assert.Equal(plan.Parts.Select(part => part.Rows), parts.Select(part => (long)part.Rows.Count));
        Assert.All(plan.Parts, part => Assert.Equal(0, part.FirstRow % size.RowMultiple));
        Assert.Equal((plan.Rows, string.Join(',', plan.MaskedColumns)), (rows.Count, string.Join(',', whole.MaskedColumns)));
        Assert.Equal(JsonSerializer.Serialize(whole.Report), JsonSerializer.Serialize(Joined(plan, parts.Select(part => part.Summary))));
        return plan;
    }

    private static (List<string> Rows, PartSummary Summary) ReadPart(byte[] bytes, FilePlan plan, int number)
    {
        using var part = FileParts.Open(new MemoryStream(bytes), Drop.Upload, plan, number, TestContext.Current.CancellationToken);
        var rows = part.Rows(TestContext.Current.CancellationToken).Select(Written).ToList();
        return (rows, JsonSerializer.Deserialize<PartSummary>(JsonSerializer.Serialize(part.Summary))!);
    }

    private static string Written(RowOutcome outcome) => JsonSerializer.Serialize(new { outcome.Record?.Id, outcome.Record?.Row, outcome.Record?.Kind, outcome.Record?.Fields, Sent = outcome.Record?.SentJson(), outcome.Reject });

    private static IngestFile Planned(byte[] bytes, PartSize size) => Drop.Open(bytes, Drop.Request with { Parts = size }).Value;

    private static QualityReport Joined(FilePlan plan, IEnumerable<PartSummary> summaries)
    {
        var report = new PartsReport(plan);
        foreach (var summary in summaries) report.Add(summary);
        return report.ToReport();
    }

    private static PartSummary[] Summaries(byte[] bytes, FilePlan plan) => [.. Enumerable.Range(0, plan.Parts.Count).Select(part => ReadPart(bytes, plan, part).Summary)];

    private static byte[] ParquetOf(int[] groups)
    {
        using var file = new MemoryStream();
        WriteAsync(file, groups).GetAwaiter().GetResult();
        return file.ToArray();
    }

    private static async Task WriteAsync(Stream output, int[] groups)
    {
        var fields = FormatSamples.Header.Select(name => new DataField<string>(name)).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output);
        var row = 0;
        foreach (var rows in groups)
        {
            using var group = writer.CreateRowGroup();
            string[][] columns = [.. Enumerable.Range(row, rows).Select(i => new[] { $"ABC{i:000}", $"reader {i % 7}", $"2024-05-{1 + (i % 28):00} 17:45" })];
            row += rows;
            for (var i = 0; i < fields.Length; i++) await group.WriteAsync(fields[i], columns.Select(column => column[i]).ToArray());
        }
    }
}
