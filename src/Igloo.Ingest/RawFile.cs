using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest;

/// <summary>A row of a table as it stands in a file.</summary>
/// <param name="Columns">Names of the columns; one that has none is named by its place.</param>
/// <param name="Values">Texts in the order of the columns; there may be fewer, and <see langword="null"/> where an object has no such member.</param>
/// <param name="Fault">Why the row could not be taken apart, or <see langword="null"/>.</param>
public readonly record struct TableRow(IReadOnlyList<string> Columns, IReadOnlyList<string?> Values, string? Fault);

/// <summary>A file read as it stands, packed or not, with no guess of what its columns mean.</summary>
/// <remarks>For one thread at a time. The stream stays open and must not be read elsewhere meanwhile.</remarks>
public sealed class RawFile
{
    /// <summary>Bytes that are looked at to tell a form.</summary>
    public const int HeadLength = Limits.Head;

    private readonly FileContent _content;

    /// <param name="seekable">The file's bytes.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public RawFile(Stream seekable, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        if (!seekable.CanSeek) throw new ArgumentException("The stream cannot seek; give one that can, since a file's form is told before it is read.", nameof(seekable));
        _content = new FileContent(seekable, cancellation);
    }

    /// <summary>Bytes of the file taken so far, packed if it is packed.</summary>
    public long BytesRead => _content.Position;

    /// <summary>The first <see cref="HeadLength"/> bytes as text; empty when they are no text.</summary>
    public string HeadText() => _content.Head.AsSpan().Contains((byte)0) && TextForm.Utf16(_content.Head) is null ? "" : _content.HeadText();

    /// <summary>The whole text from its start, its encoding told from all bytes.</summary>
    public TextReader OpenText() => _content.OpenText();

    /// <summary>Every row of every table, in the order of the file.</summary>
    /// <exception cref="InvalidDataException">The file as a whole cannot be read; the message says what its sender can do.</exception>
    public IEnumerable<TableRow> Rows()
    {
        using var rows = Opened(() => FileFormats.Of(_content).Read(_content, null, _content.Cancellation)).GetEnumerator();
        while (Opened(rows.MoveNext))
            yield return new TableRow(rows.Current.Header.Columns, rows.Current.Values, rows.Current.Fault?.Reason);
    }

    private static T Opened<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableFileException unreadable)
        {
            throw new InvalidDataException(unreadable.Message, unreadable);
        }
    }
}
