using System.Text;
using Igloo.Ingest.Formats.Content;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Chat;

/// <summary>A message while its lines are read.</summary>
/// <param name="row">Where it begins.</param>
/// <param name="beginning">Its first line.</param>
/// <param name="isCut">Whether that line was too long to be held.</param>
internal sealed class ChatMessage(RowRef row, ChatLine beginning, bool isCut)
{
    private const int LeastDigits = 7;

    private readonly StringBuilder _text = new(beginning.Text);
    private bool _isTooLong = isCut;

    /// <summary>Takes a line that goes on with it.</summary>
    public void Take(LineScanner line)
    {
        _isTooLong |= line.IsTooLong || _text.Length + line.Text.Length > Limits.RowLength;
        if (!_isTooLong) _text.Append('\n').Append(line.Text);
    }

    /// <summary>Its row, by the columns of <see cref="ChatFormat"/>.</summary>
    public RawRow ToRow(TableHeader header)
    {
        var text = _text.ToString().Trim();
        if (_isTooLong) return RawRow.Bad(row, header, text, $"is longer than {Limits.RowLength} characters; a line break may be missing");
        return beginning.Author switch
        {
            null => RawRow.Bad(row, header, text, "is a notice of the messenger and nobody's message"),
            var author when IsNumber(author) => RawRow.Good(row, header, [beginning.Time, null, author, text]),
            var author => RawRow.Good(row, header, [beginning.Time, author, null, text]),
        };
    }

    private static bool IsNumber(string author) => author.Count(char.IsAsciiDigit) >= LeastDigits && !author.Any(char.IsLetter);
}
