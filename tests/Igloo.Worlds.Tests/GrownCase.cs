using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Igloo.Worlds.Answers;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Tests;

/// <summary>A case grown in memory, with its files as a reader sees them.</summary>
internal sealed class GrownCase
{
    private readonly MemorySink _sink = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<IReadOnlyList<string>>> _rows = [];

    public GrownCase(WorldParameters parameters)
    {
        Totals = WorldWriter.Write(parameters, _sink);
        Answer = JsonSerializer.Deserialize<CaseAnswer>(_sink.Read(WorldWriter.AnswerPath), JsonSerializerOptions.Web)!;
    }

    /// <summary>The case of the committed sample.</summary>
    public static GrownCase Border { get; } = new(WorldParameters.Parse(File.ReadAllText(Path.Combine(BorderFolder, "world.json"))));

    public static string BorderFolder => Path.Combine(AppContext.BaseDirectory, "border-case");

    public CaseAnswer Answer { get; }

    public IReadOnlyDictionary<string, int> Totals { get; }

    public IEnumerable<string> Paths => _sink.Paths;

    public byte[] Bytes(string path) => _sink.Read(path);

    /// <summary>The cells of a row by the number that the answer gives it.</summary>
    public IReadOnlyList<string> Row(string file, int number) => Rows(file)[number - 1];

    /// <summary>Every row of a file, header included; the raw line for NDJSON.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string file) => _rows.GetOrAdd(file, path => Read(path, _sink.Read($"data/{path}")));

    private static List<IReadOnlyList<string>> Read(string file, byte[] bytes) => Path.GetExtension(file) switch
    {
        ".xlsx" => Sheet(bytes),
        ".ndjson" => [.. Lines(bytes).Select(line => new[] { line })],
        ".tsv" => [.. Lines(bytes).Select(line => line.Split('\t'))],
        _ => [.. Lines(bytes).Select(Cells)],
    };

    private static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n');

    // Quoted cells of these files hold commas and no quotes.
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        foreach (var (part, index) in line.Split('"').Select((part, index) => (part, index)))
        {
            if (index % 2 == 1) cells[^1] += part;
            else if (cells.Count == 0) cells.AddRange(part.Split(','));
            else
            {
                var pieces = part.Split(',');
                cells[^1] += pieces[0];
                cells.AddRange(pieces[1..]);
            }
        }

        return cells;
    }

    private static List<IReadOnlyList<string>> Sheet(byte[] bytes)
    {
        using var reader = Workbook.Open(bytes);
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture),
                null => "",
                var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
            })]);
        return rows;
    }
}
