using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Json;
using Igloo.Model;

namespace Igloo.Ingest.Formats.JsonKeyed;

/// <summary>One JSON object whose members are the rows, each under its key, as key-value stores export: <c>{"p1": {…}, "p2": {…}}</c>. The key is the column <c>key</c>.</summary>
internal sealed class JsonKeyedFormat : IFileFormat
{
    // One record has a few parts that look alike, such as a sender and a receiver.
    private const int Least = 3;
    private const int LookedAt = 16;

    public string Name => "a JSON object of objects";

    public bool IsText => true;

    public bool Recognises(FileContent content)
    {
        var head = content.HeadText();
        if (head.AsSpan().TrimStart() is not ['{', ..]) return false;
        using var text = new StringReader(head);
        var scanner = new ElementScanner(text, isObject: true);
        var header = new TableHeader("");
        var members = 0;
        var columns = 0;
        while (members < LookedAt && scanner.Read())
        {
            if (JsonRow.Keyed(scanner.Text) is not { } row || JsonRow.Of(new RowRef("", ++members), header, row).Fault is not null) return false;
            if (members == 1) columns = header.Columns.Count;
        }

        // The members of a record's parts differ; those of rows are mostly the same.
        return members >= Least && columns > 1 && header.Columns.Count < 2 * columns && IsAlone(text, scanner);
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var header = new TableHeader(content.Table(""));
        using var text = content.OpenText();
        var scanner = new ElementScanner(text, isObject: true);
        var number = 0L;
        while (scanner.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var row = new RowRef(header.Table, ++number);
            if (scanner.IsTooLong) yield return RawRow.Bad(row, header, scanner.Text, $"is longer than {Limits.RowLength} characters");
            else if (JsonRow.Keyed(scanner.Text) is { } keyed) yield return JsonRow.Of(row, header, keyed);
            else yield return RawRow.Bad(row, header, scanner.Text, "is not a key with a JSON object, as the other members are");
        }

        if (!scanner.IsClosed) throw new UnreadableFileException($"the JSON object ends after {number} members without its closing bracket: it was cut off on its way; send it again");
    }

    // Behind one object on each line stands the next.
    private static bool IsAlone(StringReader text, ElementScanner scanner) => !scanner.IsClosed || string.IsNullOrWhiteSpace(scanner.Rest + text.ReadToEnd());
}
