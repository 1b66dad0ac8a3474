using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Json;

namespace Igloo.Ingest.Formats.JsonArray;

/// <summary>One JSON array of objects, or of lists under a first list of names. Read element by element, so that a broken one costs itself and memory stays flat.</summary>
internal sealed class JsonArrayFormat : IFileFormat
{
    public string Name => "a JSON array of objects";

    public bool IsText => true;

    public bool Recognises(FileContent content) => content.HeadText().AsSpan().TrimStart() is ['[', ..] head && !IsBracketed(head);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        using var text = content.OpenText();
        foreach (var row in JsonElements.Of(text, new TableHeader(content.Table("")), isOpened: false, "array", cancellation)) yield return row;
    }

    // A line of a log: "[03/14/26, 10:05:12] …".
    private static bool IsBracketed(ReadOnlySpan<char> head)
    {
        var line = head[..(head.IndexOf('\n') is >= 0 and var end ? end : head.Length)];
        var close = line.IndexOfAny("]{\"");
        return close > 0 && line[close] == ']' && line[(close + 1)..].Trim() is [not (',' or ']'), ..];
    }
}
