using System.Text;

namespace Igloo.Worlds.Files;

/// <summary>A file that takes rows one by one. Bytes are the same on every system.</summary>
public abstract class RowFile(Stream stream) : IDisposable
{
    /// <summary>The number of the next row as a reader of the file counts: lines and sheet rows from 1 with the header, objects from 1.</summary>
    public abstract int NextNumber { get; }

    /// <summary>Opens a file of the form that its name ends with.</summary>
    /// <exception cref="ArgumentException">The name ends with none of .csv, .tsv, .ndjson, .xlsx.</exception>
    public static RowFile Open(string path, Stream stream, IReadOnlyList<string> columns) => Path.GetExtension(path) switch
    {
        ".csv" => new DelimitedFile(stream, ',', columns),
        ".tsv" => new DelimitedFile(stream, '\t', columns),
        ".ndjson" => new NdjsonFile(stream, columns),
        ".xlsx" => new XlsxFile(stream, columns),
        var other => throw new ArgumentException($"no way to write a '{other}' file; use .csv, .tsv, .ndjson or .xlsx", nameof(path)),
    };

    /// <summary>Writes a row.</summary>
    public abstract void Append(IReadOnlyList<Cell> cells);

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        End();
        stream.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes what stands behind the last row.</summary>
    protected virtual void End()
    {
    }

    /// <summary>Writes text as UTF-8.</summary>
    protected void Write(string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
