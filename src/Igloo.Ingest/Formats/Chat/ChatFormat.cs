using System.Text;
using Igloo.Ingest.Formats.Content;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Chat;

/// <summary>A chat as a messenger exports it to text: a row a message, with who wrote it and when.</summary>
internal sealed class ChatFormat : IFileFormat
{
    private const int LinesLookedAt = 50;
    private const int Least = 2;
    private const int LeastDigits = 7;

    private static readonly string TooLong = new(' ', Limits.RowLength);

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
        var scanner = new LineScanner(text);
        var (message, more, number) = ((ChatLine?)null, new StringBuilder(), 0L);
        while (scanner.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (ChatLine.Of(scanner.Text) is { } next)
            {
                if (message is not null) yield return RowOf(new RowRef(header.Table, number), header, message, more);
                (message, number) = (next, scanner.Line);
                more.Clear().Append(next.Text);
            }
            else if (more.Length <= Limits.RowLength) more.Append('\n').Append(scanner.IsTooLong ? TooLong : scanner.Text);
        }

        if (message is not null) yield return RowOf(new RowRef(header.Table, number), header, message, more);
    }

    private static RawRow RowOf(RowRef row, TableHeader header, ChatLine message, StringBuilder text)
    {
        var told = text.ToString().Trim();
        if (text.Length > Limits.RowLength) return RawRow.Bad(row, header, told, $"is longer than {Limits.RowLength} characters; a line break may be missing");
        if (message.Author is null) return RawRow.Bad(row, header, told, "is a notice of the messenger and nobody's message");
        return IsNumber(message.Author) ? RawRow.Good(row, header, [message.Time, null, message.Author, told]) : RawRow.Good(row, header, [message.Time, message.Author, null, told]);
    }

    private static bool IsNumber(string author) => author.Count(char.IsAsciiDigit) >= LeastDigits && !author.Any(char.IsLetter);
}
