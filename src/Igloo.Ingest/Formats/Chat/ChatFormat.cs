using Igloo.Ingest.Formats.Content;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Chat;

/// <summary>A chat as a messenger exports it to text: a row a message, with who wrote it and when.</summary>
internal sealed class ChatFormat : IFileFormat
{
    private const int LinesLookedAt = 50;
    private const int Least = 2;

    private static readonly string[] Columns = ["message date", "author name", "author phone", "message text"];

    public string Name => "an exported chat";

    public bool IsText => true;

    /// <summary>Messages of two lines and more begin in the same way, and most lines are such a beginning or go on with it.</summary>
    public bool Recognises(FileContent content)
    {
        var lines = content.HeadText().Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Take(LinesLookedAt).ToList();
        return lines.Count > 0 && ChatLine.Of(lines[0]) is not null && lines.Count(line => ChatLine.Of(line) is { Author: not null }) >= Least;
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var header = new TableHeader(content.Table("")) { Tells = RecordKind.Post };
        foreach (var column in Columns) header.Add(column);
        using var text = content.OpenText();
        var (lines, message) = (new LineScanner(text), (ChatMessage?)null);
        while (lines.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (ChatLine.Of(lines.Text) is { } beginning)
            {
                if (message is not null) yield return message.ToRow(header);
                message = new ChatMessage(new RowRef(header.Table, lines.Line), beginning, lines.IsTooLong);
            }
            else message?.Take(lines);
        }

        if (message is not null) yield return message.ToRow(header);
    }
}
