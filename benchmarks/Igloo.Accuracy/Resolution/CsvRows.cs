using System.IO.Compression;
using System.Text;
using Sylvan.Data.Csv;

namespace Igloo.Accuracy.Resolution;

/// <summary>Rows of labelled files, plain or gzipped, as column → text; and the way back.</summary>
internal static class CsvRows
{
    public static IEnumerable<Dictionary<string, string>> Read(string path)
    {
        using Stream file = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);
        using var text = new StreamReader(file);
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions { MaxBufferSize = 1 << 22 });
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetName(i).Trim())];
        while (reader.Read())
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(columns.Length, reader.RowFieldCount); i++) row[columns[i]] = reader.GetString(i).Trim();
            yield return row;
        }
    }

    public static void Write(string path, IReadOnlyList<string> columns, IEnumerable<Dictionary<string, string>> rows)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine(string.Join(',', columns));
        foreach (var row in rows) writer.WriteLine(string.Join(',', columns.Select(column => Quoted(row.GetValueOrDefault(column, "")))));
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : new StringBuilder("\"").Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').ToString();
}
