using System.Buffers;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Delimited;
using Igloo.Model;

namespace Igloo.Ingest.Formats.PlainText;

/// <summary>A narrative: one text, which tells one tip.</summary>
internal sealed class PlainTextFormat : IFileFormat
{
    private const double WordsOfALine = 6;
    private const int WordsOfAParagraph = 20;
    private const int Least = 60;
    private const int LeastLabels = 2;
    private const int LongestLabel = 30;

    private static readonly SearchValues<char> NotInLabels = SearchValues.Create(",;|\t\"{[");

    public string Name => "a text";

    public bool IsText => true;

    /// <summary>Sentences, not columns: many words a line, and ends of sentences among them; or labels at the top.</summary>
    public bool Recognises(FileContent content)
    {
        var head = content.HeadText().Trim();
        if (head.Length < Least) return false;
        string[] lines = [.. head.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (IsLabelled(lines)) return true;
        // One line with commas is a sentence, for a table has a header and rows.
        if (lines.Length > 1 && DelimiterGuess.Score(content.HeadText(), content.Head.Length < Limits.Head) >= DelimiterGuess.Sure) return false;
        if (lines.Length > 1 && IsHeader(lines[0])) return false;
        int[] words = [.. lines.Select(line => line.Count(c => c == ' ') + 1)];
        var (isWordy, sentences) = (words.Average() >= WordsOfALine, Sentences(head));
        // A paragraph among short lines, as a title and a date, is a text too.
        return (isWordy && sentences * 3 >= lines.Length) || (words.Max() >= WordsOfAParagraph && sentences > (isWordy ? 0 : 1));
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var header = Header(content);
        var row = new RowRef(header.Table, 1);
        using var text = content.OpenText();
        var narrative = new char[Limits.RowLength + 1];
        var length = text.ReadBlock(narrative);
        cancellation.ThrowIfCancellationRequested();
        var told = new string(narrative, 0, Math.Min(length, Limits.RowLength));
        if (length > Limits.RowLength) yield return RawRow.Bad(row, header, told, $"is longer than {Limits.RowLength} characters; send each narrative as a file of its own");
        else if (told.Contains('\0', StringComparison.Ordinal)) yield return RawRow.Bad(row, header, told, "holds a NUL byte; export the file again as text");
        else yield return RawRow.Good(row, header, [told.Trim()]);
    }

    private static TableHeader Header(FileContent content)
    {
        var header = new TableHeader(content.Table("")) { Tells = RecordKind.Tip };
        header.Add("text");
        return header;
    }

    // "SOURCE: …" and "TITLE: …" at the top: a report, however short or odd its text is, unless a table's header follows.
    private static bool IsLabelled(string[] lines)
    {
        var labels = lines.TakeWhile(IsLabel).Count();
        return labels >= LeastLabels && labels < lines.Length && !IsHeader(lines[labels]) && !IsNames(lines[labels]);
    }

    // Two names, or names set apart by spaces.
    private static bool IsNames(string line) =>
        Sentences(line) == 0 && !line.AsSpan().ContainsAnyInRange('0', '9') && (line.AsSpan().ContainsAny(",;|\t") || line.Contains("  ", StringComparison.Ordinal));

    private static bool IsLabel(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and <= LongestLabel && char.IsLetter(line[0]) && !line.AsSpan(0, colon).ContainsAny(NotInLabels);
    }

    // Three names and no sentence: a table, however ragged its rows are.
    private static bool IsHeader(string line) => Sentences(line) == 0 && (line.Count(c => c == ',') > 1 || line.Count(c => c is '\t' or ';' or '|') > 1);

    private static int Sentences(string text)
    {
        var ends = 0;
        for (var i = 1; i < text.Length; i++)
            if (text[i] is '.' or '!' or '?' && char.IsLetterOrDigit(text[i - 1]) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))) ends++;
        return ends;
    }
}
