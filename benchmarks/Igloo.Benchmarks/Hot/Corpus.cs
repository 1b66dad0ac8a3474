using Igloo.Ingest;
using Igloo.Model;
using Igloo.Worlds;
using Igloo.Worlds.Files;

namespace Igloo.Benchmarks.Hot;

/// <summary>One invented case as its agencies typed it, read once for all hot paths.</summary>
internal static class Corpus
{
    private const int Rows = 20_000;
    private const ulong Seed = 7;

    public static readonly ReleaseClass Release = new("agency", ReleaseClass.Shared);
    public static readonly SourceRef Source = new("agency", "source");

    private static readonly Lazy<IReadOnlyList<Record>> Read = new(ReadAll);

    public static IReadOnlyList<Record> Records => Read.Value;

    /// <summary>Different texts of a type as they were typed, over and over until there are <paramref name="count"/>.</summary>
    public static string[] Typed(FieldType type, int count)
    {
        string[] different = [.. Records.SelectMany(record => record.Fields).Where(field => field.Type == type).Select(field => field.Raw).Distinct(StringComparer.Ordinal)];
        return [.. Enumerable.Range(0, count).Select(i => different[i % different.Length])];
    }

    private static List<Record> ReadAll()
    {
        var sink = new MemorySink();
        WorldWriter.Write(WorldParameters.OfSize(Rows, Seed), sink);
        var records = new List<Record>();
        foreach (var path in sink.Paths.Where(path => path.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = new MemoryStream(sink.Read(path));
            var upload = new UploadId(Digest.Of(path));
            using var file = IngestFile.Open(stream, new IngestRequest { Upload = upload, FileName = path }, CancellationToken.None).Value;
            records.AddRange(file.Rows(CancellationToken.None).Select(row => row.Record).OfType<Record>());
        }

        return records;
    }
}
