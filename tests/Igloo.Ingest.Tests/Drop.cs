using System.IO.Compression;
using System.Text;

namespace Igloo.Ingest.Tests;

/// <summary>Dropped files and what reading them gives.</summary>
internal static class Drop
{
    public static readonly UploadId Upload = new(42);

    /// <summary>The folder that the repository was cloned to.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static byte[] Text(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static IngestRequest Request { get; } = new() { Upload = Upload, FileName = "drop" };

    public static Reading<IngestFile> Open(byte[] bytes, IngestRequest? request = null) =>
        IngestFile.Open(new MemoryStream(bytes), request ?? Request, TestContext.Current.CancellationToken);

    public static string ReasonAgainst(byte[] bytes, IngestRequest? request = null)
    {
        var opened = Open(bytes, request);
        Assert.False(opened.IsUsable, "the file was opened, though it should be refused");
        return opened.Reason!;
    }

    public static ReadDrop Read(byte[] bytes, IngestRequest? request = null)
    {
        var opened = Open(bytes, request);
        Assert.True(opened.IsUsable, opened.Reason);
        using var file = opened.Value;
        var outcomes = file.Rows(TestContext.Current.CancellationToken).ToList();
        return new ReadDrop(
            file.Mapping, file.MaskedColumns,
            [.. outcomes.Where(outcome => outcome.Record is not null).Select(outcome => outcome.Record!)],
            [.. outcomes.Where(outcome => outcome.Reject is not null).Select(outcome => outcome.Reject!)],
            file.Report);
    }

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "global.json")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    public static Record ReadOnly(params string[] lines) => Assert.Single(Read(Text(lines)).Records);
}

/// <summary>A file read to its end.</summary>
internal sealed record ReadDrop(ColumnMapping Mapping, IReadOnlyList<string> MaskedColumns, IReadOnlyList<Record> Records, IReadOnlyList<Reject> Rejects, QualityReport Report)
{
    public MappedColumn Column(string name) => Assert.Single(Mapping.Columns, column => column.Name == name);
}
