using CsvHelper;
using DuckDB.NET.Data;
using Igloo.Ingest;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Benchmarks.Ingest;

/// <summary>One way to read a file of people.</summary>
/// <param name="Name">In one word, for a command line.</param>
/// <param name="What">For the table.</param>
/// <param name="Read">Takes the path; tells how many rows were read.</param>
internal sealed record IngestReader(string Name, string What, Func<string, long> Read);

/// <summary>The readers that are measured beside each other; the first is what the others are measured against.</summary>
internal static class IngestReaders
{
    public static IReadOnlyList<IngestReader> All { get; } =
    [
        new("csvhelper", "CsvHelper, every field as text", CsvHelperRows),
        new("duckdb", "DuckDB read_csv, every field as text", DuckDbRows),
        new("records", "Igloo: read, map, normalise, keep the raw row", IglooRows),
        new("parquet", "Igloo: the same, and write the lake's Parquet", IglooParquet),
    ];

    private static long CsvHelperRows(string file)
    {
        using var csv = CsvReader.FromFile(file);
        var (rows, letters) = (0L, 0L);
        for (; csv.Read(); rows++)
            for (var i = 0; i < csv.FieldCount; i++) letters += csv.GetString(i).Length;
        return letters > 0 ? rows : 0;
    }

    private static long DuckDbRows(string file)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM read_csv('{file}', all_varchar = true)";
        using var reader = command.ExecuteReader();
        var (rows, letters) = (0L, 0L);
        for (; reader.Read(); rows++)
            for (var i = 0; i < reader.FieldCount; i++) letters += reader.GetString(i).Length;
        return letters > 0 ? rows : 0;
    }

    private static long IglooRows(string file)
    {
        using var content = File.OpenRead(file);
        using var opened = Open(content);
        var (rows, fields) = (0L, 0L);
        foreach (var row in opened.Rows(default))
        {
            rows++;
            fields += row.Record?.Fields.Count ?? 0;
        }

        return fields > 0 ? rows : 0;
    }

    // As an upload is read: chunks of the lake, each a file of its own that is kept compressed until it is whole.
    private static long IglooParquet(string file)
    {
        using var content = File.OpenRead(file);
        using var opened = Open(content);
        using var rows = opened.Rows(default).GetEnumerator();
        var (all, bytes) = (0L, 0L);
        while (WriteChunk(rows) is (var some and > 0, var length)) (all, bytes) = (all + some, bytes + length);
        return bytes > 0 ? all : 0;
    }

    private static (int Rows, long Bytes) WriteChunk(IEnumerator<RowOutcome> rows)
    {
        using var chunk = FileMemory.Open();
        var written = ParquetRows<Record>.CreateAsync(chunk, default).GetAwaiter().GetResult();
        var count = 0;
        for (; count < LakeNames.ChunkRecords && rows.MoveNext(); count++)
            if (rows.Current.Record is { } record) written.AddAsync(record, default).AsTask().GetAwaiter().GetResult();
        written.CompleteAsync(default).AsTask().GetAwaiter().GetResult();
        written.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return (count, chunk.Length);
    }

    private static IngestFile Open(Stream content) => IngestFile.Open(content, new IngestRequest { Upload = default, FileName = "people.csv" }, default).Value;
}
