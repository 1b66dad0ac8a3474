using System.IO.Compression;
using System.Text;
using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Tests.Formats;

public sealed class ArchiveTests
{
    private static readonly byte[] Reads = Drop.Text("plate,reader,timestamp", "ABC-123,E07,2024-05-31 17:45");
    private static readonly byte[] Calls = Drop.Text("""{"caller":"2025550134","called":"2025550135","start":"2024-05-31 17:45"}""");

    public static TheoryData<string> Forms => ["zip", "tar", "tar.gz"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_file_is_read_as_what_it_is(string form)
    {
        var read = Drop.Read(Pack(form, ("may/reads.csv", Reads), ("may/calls.ndjson", Drop.Gzip(Calls)), ("people.xlsx", Workbook.Of(["name", "phone"], ["Ana Ruiz", "202-555-0134"]))));
        Assert.Equal([RecordKind.Sighting, RecordKind.Call, RecordKind.Party], read.Records.Select(record => record.Kind));
        Assert.Equal(["may/reads.csv#2", "may/calls.ndjson#1", "people.xlsx#2"], read.Records.Select(record => record.Row.Path));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_that_cannot_be_read_is_one_reject_and_the_others_go_on(string form)
    {
        var read = Drop.Read(Pack(form, ("scan.pdf", "%PDF-1.7 scan"u8.ToArray()), ("reads.csv", Reads), ("again.zip", FormatSamples.Zip(("x.csv", Reads), ("y.csv", Reads)))));
        Assert.Single(read.Records);
        Assert.Equal(["scan.pdf", "again.zip"], read.Rejects.Select(reject => reject.Row.Sheet));
        Assert.Contains("the PDF is damaged", read.Rejects[0].Reason, StringComparison.Ordinal);
        Assert.Contains("an archive inside an archive", read.Rejects[1].Reason, StringComparison.Ordinal);
        Assert.Equal(read.Report.Rows, read.Report.Records + read.Report.Rejects);
    }

    [Fact]
    public void A_zip_of_workbooks_that_packs_nothing_is_no_workbook()
    {
        byte[] workbook = Workbook.Of(["name", "phone"], ["Ana Ruiz", "202-555-0134"]);
        var read = Drop.Read(FormatSamples.Zip(CompressionLevel.NoCompression, ("reads.csv", Reads), ("people.xlsx", workbook), ("old.ods", FormatSamples.Zip(CompressionLevel.NoCompression, ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray())))));
        Assert.Equal(["reads.csv#2", "people.xlsx#2"], read.Records.Select(record => record.Row.Path));
        Assert.Contains("workbook is damaged", Assert.Single(read.Rejects).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_path_that_climbs_out_is_only_a_label(string form) =>
        Assert.Equal("../../etc/reads.csv", Drop.Read(Pack(form, ("../../etc/reads.csv", Reads), ("b.csv", Reads))).Records[0].Row.Sheet);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Two_files_of_one_name_keep_their_rows_apart(string form)
    {
        var read = Drop.Read(Pack(form, ("a.csv", Reads), ("a.csv", Reads)));
        Assert.Equal(["a.csv#2", "a.csv (2)#2"], read.Records.Select(record => record.Row.Path));
        Assert.Equal(2, read.Records.Select(record => record.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Folders_and_what_file_managers_leave_are_no_files(string form) =>
        Assert.Equal("", Assert.Single(Drop.Read(Pack(form, ("__MACOSX/._reads.csv", [0, 1]), ("reads.csv", Reads), (".DS_Store", [0]))).Records).Row.Sheet);

    [Fact]
    public void An_archive_without_a_file_is_refused() => Assert.Contains("holds no file", Drop.ReasonAgainst(Pack("zip", (".DS_Store", [0]))), StringComparison.Ordinal);

    [Fact]
    public void A_small_archive_that_unfolds_without_end_is_told_by_its_rows_and_not_by_memory()
    {
        // 64 MiB of one letter in some kilobytes: a line that is too long costs itself.
        var read = Drop.Read(Pack("zip", ("reads.csv", [.. Reads, .. Encoding.ASCII.GetBytes(new string('x', 64 << 20))])));
        Assert.Equal((1, 1), (read.Records.Count, read.Rejects.Count));
    }

    [Fact]
    public void More_files_than_the_limit_are_refused_with_the_limit() => Assert.Contains(
        "more than 10000 files", Drop.ReasonAgainst(FormatSamples.Zip([.. Enumerable.Range(0, Limits.Members + 1).Select(i => (FormattableString.Invariant($"{i}.csv"), Array.Empty<byte>()))])), StringComparison.Ordinal);

    private static byte[] Pack(string form, params (string, byte[])[] members) => form switch
    {
        "zip" => FormatSamples.Zip(members),
        "tar" => FormatSamples.Tar(members),
        _ => Drop.Gzip(FormatSamples.Tar(members)),
    };
}
