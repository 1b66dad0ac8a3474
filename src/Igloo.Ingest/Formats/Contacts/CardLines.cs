using System.Text;
using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Formats.Contacts;

/// <summary>The lines of vCards, those that were folded put together again (RFC 6350, section 3.2), and soft breaks of quoted-printable values too.</summary>
internal sealed class CardLines(TextReader text)
{
    private readonly LineScanner _lines = new(text);
    private bool _hasNext;

    /// <summary>The line; of one that is too long, its beginning.</summary>
    public string Text { get; private set; } = "";

    public bool IsTooLong { get; private set; }

    public bool Read()
    {
        if (!_hasNext && !_lines.Read()) return false;
        IsTooLong = _lines.IsTooLong;
        var line = new StringBuilder(_lines.Text);
        while (_hasNext = _lines.Read())
        {
            if (_lines.Text is [' ' or '\t', ..]) Append(line, _lines.Text[1..]);
            else if (IsSoft(line)) Append(line, _lines.Text);
            else break;
        }

        Text = line.ToString();
        return true;
    }

    private void Append(StringBuilder line, string more)
    {
        if (IsSoft(line)) line.Length--;
        IsTooLong |= _lines.IsTooLong || line.Length + more.Length > Limits.RowLength;
        if (!IsTooLong) line.Append(more);
    }

    // "=" at the end, where the value says that it is quoted so.
    private static bool IsSoft(StringBuilder line) =>
        line.Length > 0 && line[^1] == '=' && line.ToString(0, Math.Min(line.Length, 200)).Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);
}
