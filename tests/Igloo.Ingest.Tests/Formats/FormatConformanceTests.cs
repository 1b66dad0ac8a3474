using System.Text;
using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Delimited;
using Igloo.Ingest.Formats.JsonArray;
using Igloo.Ingest.Formats.JsonLines;
using Igloo.Ingest.Formats.Xlsx;

namespace Igloo.Ingest.Tests.Formats;

/// <summary>What every format in the list must do; a new one joins by giving a sample writer.</summary>
public sealed class FormatConformanceTests
{
    private static readonly string[] Header = ["plate", "reader", "timestamp"];

    private static readonly string[][] Rows =
    [
        ["ABC-123", "Café Norte", "2024-05-31 17:45"],
        ["XYZ 789", "", "2024-06-01 08:00"],
        ["=1+1", "E07", "2024-06-02 09:30"],
    ];

    private static readonly Dictionary<Type, Func<string[], string[][], byte[]>> Writers = new()
    {
        [typeof(DelimitedFormat)] = (header, rows) => Drop.Text([.. rows.Prepend(header).Select(row => string.Join(',', row))]),
        [typeof(JsonLinesFormat)] = (header, rows) => Drop.Text([.. rows.Select(row => Json(header, row))]),
        [typeof(JsonArrayFormat)] = (header, rows) => Drop.Text("[" + string.Join(",\n", rows.Select(row => Json(header, row))) + "]"),
        [typeof(XlsxFormat)] = (header, rows) => Workbook.Of([.. rows.Prepend(header).Select(row => row.Cast<object?>().ToArray())]),
    };

    public static TheoryData<string> Formats => [.. FileFormats.All.Select(format => format.GetType().Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Is_told_by_its_bytes(string format) =>
        Assert.Equal(format, FileFormats.Of(Content(Sample(format))).GetType().Name);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Gives_every_row_its_texts_as_received(string format)
    {
        var rows = FileFormats.Of(Content(Sample(format))).Read(Content(Sample(format)), null, TestContext.Current.CancellationToken).ToList();
        Assert.All(rows, row => Assert.Null(row.Fault));
        Assert.Equal(Header, rows[0].Header.Columns);
        Assert.Equal(Rows, rows.Select(row => Enumerable.Range(0, Header.Length).Select(i => row[i] ?? "").ToArray()));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Numbers_rows_as_their_sender_sees_them(string format)
    {
        long[] expected = format.StartsWith("Json", StringComparison.Ordinal) ? [1, 2, 3] : [2, 3, 4];
        Assert.Equal(expected, Drop.Read(Sample(format)).Records.Select(record => record.Row.Number));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Rows_in_are_records_and_rejects(string format)
    {
        var read = Drop.Read(Write(format, Header, [.. Rows, ["ABC-124", "E07", "someday"]]));
        Assert.Equal((4, 3, 1), (read.Report.Rows, read.Report.Records, read.Report.Rejects));
        var reject = Assert.Single(read.Rejects);
        Assert.Equal(("timestamp", "someday"), (reject.Column, reject.Value));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_bytes_give_the_same_records(string format) =>
        Assert.Equal(Told(Drop.Read(Sample(format))), Told(Drop.Read(Sample(format))));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_cut_off_anywhere_is_read_in_part_or_refused_but_never_throws(string format)
    {
        var whole = Sample(format);
        for (var length = 0; length < whole.Length; length++)
        {
            var opened = Drop.Open(whole[..length]);
            if (opened.IsUsable) Assert.True(opened.Value.Rows(TestContext.Current.CancellationToken).Count() <= Rows.Length);
            else Assert.NotEmpty(opened.Reason!);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_with_a_changed_byte_is_read_in_part_or_refused_but_never_throws(string format)
    {
        var chance = new Random(7);
        for (var times = 0; times < 1_000; times++)
        {
            var changed = Sample(format);
            for (var bytes = 0; bytes <= times % 3; bytes++) changed[chance.Next(changed.Length)] = (byte)chance.Next(256);
            var opened = Drop.Open(changed);
            if (opened.IsUsable) Assert.Equal(opened.Value.Rows(TestContext.Current.CancellationToken).Count(), opened.Value.Report.Rows);
            else Assert.NotEmpty(opened.Reason!);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Stops_when_cancelled(string format)
    {
        using var source = new CancellationTokenSource();
        using var file = Drop.Open(Sample(format)).Value;
        using var rows = file.Rows(source.Token).GetEnumerator();
        Assert.True(rows.MoveNext());
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => rows.MoveNext());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void More_columns_than_the_limit_are_refused_with_the_limit(string format)
    {
        if (format == nameof(XlsxFormat)) return; // its columns are counted by the sheet: XlsxTests
        string[] wide = [.. Enumerable.Range(0, Limits.Columns + 1).Select(i => FormattableString.Invariant($"c{i}"))];
        Assert.Contains("more than 2000 columns", Drop.ReasonAgainst(Write(format, wide, [wide])), StringComparison.Ordinal);
    }

    private static byte[] Sample(string format) => Write(format, Header, Rows);

    private static byte[] Write(string format, string[] header, string[][] rows) =>
        Writers.Single(writer => writer.Key.Name == format).Value(header, rows);

    private static FileContent Content(byte[] bytes) => new(new MemoryStream(bytes), TestContext.Current.CancellationToken);

    private static string Json(string[] header, string[] row) =>
        System.Text.Json.JsonSerializer.Serialize(header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second));

    private static string Told(ReadDrop read)
    {
        var told = new StringBuilder();
        foreach (var record in read.Records) told.Append(record.Id).Append(record.RawJson).AppendJoin('|', record.Fields).AppendLine();
        return told.ToString();
    }
}
