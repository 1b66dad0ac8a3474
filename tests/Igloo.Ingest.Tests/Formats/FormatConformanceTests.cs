using System.Text;
using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Tests.Formats;

/// <summary>What every format in the list must do; a new one joins by giving a sample writer (<see cref="FormatSamples"/>) and the sample beside its class.</summary>
public sealed class FormatConformanceTests
{
    public static TheoryData<string> Formats => FormatSamples.All;

    public static TheoryData<string> Tables => FormatSamples.OfTables;

    [Theory]
    [MemberData(nameof(Formats))]
    public void Is_told_by_its_bytes(string format) =>
        Assert.Equal(format, FormatSamples.Name(FileFormats.Of(Content(FormatSamples.Sample(format)))));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Gives_every_row_its_texts_as_received(string format)
    {
        var content = Content(FormatSamples.Sample(format));
        // A row's texts are valid until the next is taken.
        var rows = FileFormats.Of(content).Read(content, null, TestContext.Current.CancellationToken).Select(row => (row.Header, row.Fault, Texts: row.Values.ToArray())).ToList();
        Assert.All(rows, row => Assert.Null(row.Fault));
        var places = FormatSamples.Header.Select(name => rows[0].Header.IndexOf(name)).ToArray();
        Assert.Equal(places.Order(), places);
        Assert.Equal(FormatSamples.Rows, rows.Select(row => places.Select(place => place < row.Texts.Length ? row.Texts[place] ?? "" : "").ToArray()));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Numbers_rows_as_their_sender_sees_them(string format)
    {
        long[] expected = FormatSamples.IsCountedFromOne(format) ? [1, 2, 3] : [2, 3, 4];
        Assert.Equal(expected, Drop.Read(FormatSamples.Sample(format)).Records.Select(record => record.Row.Number));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Rows_in_are_records_and_rejects(string format)
    {
        var read = Drop.Read(FormatSamples.Write(format, FormatSamples.Header, [.. FormatSamples.Rows, ["ABC-124", "E07", "someday"]]));
        Assert.Equal((4, 3, 1), (read.Report.Rows, read.Report.Records, read.Report.Rejects));
        var reject = Assert.Single(read.Rejects);
        Assert.Equal(("timestamp", "someday"), (reject.Column, reject.Value));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_sample_beside_its_class_gives_its_records(string format)
    {
        var folder = FileFormats.All.First(one => FormatSamples.Name(one) == format).GetType().Namespace!.Split('.')[^1];
        var bytes = File.ReadAllBytes(Path.Combine(Drop.Root, "src", "Igloo.Ingest", "Formats", folder, FormatSamples.FileName(format)));
        Assert.Equal(format, FormatSamples.Name(FileFormats.Of(Content(bytes))));
        Assert.Equal(FormatSamples.RowsOf(format), Drop.Read(bytes).Records.Count);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_bytes_give_the_same_records(string format) =>
        Assert.Equal(Told(Drop.Read(FormatSamples.Sample(format))), Told(Drop.Read(FormatSamples.Sample(format))));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Packed_with_gzip_it_gives_the_same_records(string format)
    {
        if (FormatSamples.FileName(format).EndsWith(".gz", StringComparison.Ordinal)) return; // packed already
        Assert.Equal(Told(Drop.Read(FormatSamples.Sample(format))), Told(Drop.Read(Drop.Gzip(FormatSamples.Sample(format)))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_cut_off_anywhere_is_read_in_part_or_refused_but_never_throws(string format)
    {
        var whole = FormatSamples.Sample(format);
        for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 500)) Survives(whole[..length], FormatSamples.Rows.Length + 1);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Stops_when_cancelled(string format)
    {
        using var source = new CancellationTokenSource();
        using var file = Drop.Open(FormatSamples.Sample(format)).Value;
        using var rows = file.Rows(source.Token).GetEnumerator();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => rows.MoveNext());
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void More_columns_than_the_limit_are_refused_with_the_limit(string format)
    {
        // Columns of workbooks are counted by the sheet (XlsxTests), those of fixed width by their line.
        if (FormatSamples.FileName(format) is "sample.xlsx" or "sample.xls" or "sample.txt") return;
        string[] wide = [.. Enumerable.Range(0, Limits.Columns + 1).Select(i => FormattableString.Invariant($"c{i}"))];
        Assert.Contains("more than 2000 columns", Drop.ReasonAgainst(FormatSamples.Write(format, wide, [wide])), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void Write_the_samples_anew()
    {
        foreach (var format in FileFormats.All)
            File.WriteAllBytes(Path.Combine(Drop.Root, "src", "Igloo.Ingest", "Formats", format.GetType().Namespace!.Split('.')[^1], FormatSamples.FileName(FormatSamples.Name(format))), FormatSamples.Sample(FormatSamples.Name(format)));
    }

    internal static void Survives(byte[] bytes, long most)
    {
        var opened = Drop.Open(bytes);
        if (!opened.IsUsable)
        {
            Assert.NotEmpty(opened.Reason!);
            return;
        }

        using var file = opened.Value;
        var rows = file.Rows(TestContext.Current.CancellationToken).Count();
        Assert.Equal(rows, file.Report.Rows);
        Assert.Equal(rows, file.Report.Records + file.Report.Rejects);
        Assert.True(rows <= most, $"{rows} rows of {most}");
    }

    private static FileContent Content(byte[] bytes) => new(new MemoryStream(bytes), TestContext.Current.CancellationToken);

    private static string Told(ReadDrop read)
    {
        var told = new StringBuilder();
        foreach (var record in read.Records) told.Append(record.Id).Append(record.SentJson()).AppendJoin('|', record.Fields).AppendLine();
        return told.ToString();
    }
}
