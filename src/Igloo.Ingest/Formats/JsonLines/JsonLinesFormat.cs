using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Json;
using Igloo.Model;

namespace Igloo.Ingest.Formats.JsonLines;

/// <summary>One JSON object on each line (NDJSON, JSON Lines).</summary>
internal sealed class JsonLinesFormat : IFileFormat
{
    public string Name => "JSON, one object per line";

    public bool IsText => true;

    public bool Recognises(FileContent content) => content.HeadText().AsSpan().TrimStart() is ['{', ..];

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        if (IsOneObject(content.HeadText()))
            throw new UnreadableFileException("the file is one JSON object over several lines; send an array of objects, or one object on each line");
        var header = new TableHeader(content.Table(""));
        using var text = content.OpenText();
        var scanner = new LineScanner(text);
        while (scanner.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var row = new RowRef(header.Table, scanner.Line);
            if (scanner.IsTooLong) yield return RawRow.Bad(row, header, scanner.Text, $"is longer than {Limits.RowLength} characters; a line break may be missing");
            else if (!string.IsNullOrWhiteSpace(scanner.Text)) yield return JsonRow.Of(row, header, scanner.Text);
        }
    }

    // Its first line leaves the object open and its second begins no new one.
    private static bool IsOneObject(string head)
    {
        var lines = head.Split('\n', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 1 && !lines[0].EndsWith('}') && !lines[1].StartsWith('{');
    }
}
