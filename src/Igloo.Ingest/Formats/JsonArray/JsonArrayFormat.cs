using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Json;
using Igloo.Model;

namespace Igloo.Ingest.Formats.JsonArray;

/// <summary>One JSON array of objects. Read element by element, so that a broken one costs itself and memory stays flat.</summary>
internal sealed class JsonArrayFormat : IFileFormat
{
    public string Name => "a JSON array of objects";

    public bool IsText => true;

    public bool Recognises(FileContent content) => content.HeadText().AsSpan().TrimStart() is ['[', ..];

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var header = new TableHeader(content.Table(""));
        using var text = content.OpenText();
        var scanner = new ElementScanner(text);
        var number = 0L;
        while (scanner.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var row = new RowRef(header.Table, ++number);
            yield return scanner.IsTooLong
                ? RawRow.Bad(row, header, scanner.Text, $"is longer than {Limits.RowLength} characters")
                : JsonRow.Of(row, header, scanner.Text);
        }

        if (!scanner.IsClosed) throw new UnreadableFileException($"the JSON array ends after {number} elements without its closing bracket: it was cut off on its way; send it again");
    }
}
