using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Json;

namespace Igloo.Ingest.Formats.JsonObject;

/// <summary>One JSON object around its rows, as services answer: each array of objects in it is a table, however deep its member.</summary>
internal sealed class JsonObjectFormat : IFileFormat
{
    private const int LookedAt = 16;

    // What says when and by whom a file was made.
    private const int MostAboutTheFile = 3;
    private const int LeastRows = 3;

    public string Name => "a JSON object around arrays of objects";

    public bool IsText => true;

    public bool Recognises(FileContent content)
    {
        var head = content.HeadText();
        return head.AsSpan().TrimStart() is ['{', ..] && IsWrapping(head);
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var arrays = Arrays(content, cancellation);
        foreach (var (number, member) in arrays)
        {
            var header = new TableHeader(content.Table(arrays.Count == 1 ? "" : member));
            using var text = content.OpenText();
            _ = new ArrayFinder(text).Arrays().ElementAt(number);
            foreach (var row in JsonElements.Of(text, header, isOpened: true, "array", cancellation)) yield return row;
        }
    }

    private static List<(int Number, string Member)> Arrays(FileContent content, CancellationToken cancellation)
    {
        using var text = content.OpenText();
        var finder = new ArrayFinder(text);
        var arrays = new List<(int, string)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var member in finder.Arrays())
        {
            cancellation.ThrowIfCancellationRequested();
            if (finder.IsOfObjects()) arrays.Add((number, names.Add(member) ? member : FormattableString.Invariant($"{member} ({number})")));
            number++;
        }

        return finder.IsAtEnd() ? arrays : throw new UnreadableFileException("the file holds several JSON objects with arrays of objects in them; send each in a file of its own, or one flat object on each line");
    }

    // A record may hold a short list of its own, such as a person's addresses: then something outside of it is text.
    private static bool IsWrapping(string head)
    {
        using var text = new StringReader(head);
        var finder = new ArrayFinder(text);
        var lengths = new List<int>();
        foreach (var _ in finder.Arrays())
            if (lengths.Count < LookedAt) lengths.Add(finder.IsOfObjects() ? LengthOf(head, lengths.Count) : 0);
        return finder.IsAtEnd() && lengths.Exists(length => length >= Least(finder.Texts, head));
    }

    // One object over several lines holds rows or is one: a few texts beside an array tell about the file, many are of a record.
    private static int Least(int texts, string head) => texts switch
    {
        0 => 1,
        <= MostAboutTheFile when IsOverLines(head) => LeastRows,
        _ => JsonRow.MostListed + 1,
    };

    private static bool IsOverLines(string head) => head.AsSpan().Trim() is var text && text.IndexOf('\n') is > 0 and var end && text[..end].TrimEnd() is not [.., '}'];

    private static int LengthOf(string head, int number)
    {
        using var text = new StringReader(head);
        _ = new ArrayFinder(text).Arrays().ElementAt(number);
        var scanner = new ElementScanner(text, isOpened: true);
        var length = 0;
        while (length <= JsonRow.MostListed && scanner.Read()) length++;
        return length;
    }
}
