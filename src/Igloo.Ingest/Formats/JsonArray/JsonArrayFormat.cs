using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Json;

namespace Igloo.Ingest.Formats.JsonArray;

/// <summary>One JSON array of objects. Read element by element, so that a broken one costs itself and memory stays flat.</summary>
internal sealed class JsonArrayFormat : IFileFormat
{
    public string Name => "a JSON array of objects";

    public bool IsText => true;

    public bool Recognises(FileContent content) => content.HeadText().AsSpan().TrimStart() is ['[', ..];

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        using var text = content.OpenText();
        foreach (var row in JsonElements.Of(text, new TableHeader(content.Table("")), isOpened: false, "array", cancellation)) yield return row;
    }
}
