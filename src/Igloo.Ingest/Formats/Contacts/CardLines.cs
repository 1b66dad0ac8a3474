using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Formats.Contacts;

/// <summary>The lines of vCards, those that were folded put together again (RFC 6350, section 3.2), and soft breaks of quoted-printable values too.</summary>
internal sealed class CardLines(TextReader text)
{
    private readonly LineScanner _lines = new(text);
    private bool _hasNext;

    /// <summary>The line; of one that is too long, more than <see cref="Limits.RowLength"/> characters.</summary>
    public string Text { get; private set; } = "";

    public bool Read()
    {
        if (!_hasNext && !_lines.Read()) return false;
        var line = new System.Text.StringBuilder(Whole());
        while (_hasNext = _lines.Read())
        {
            if (_lines.Text is [' ' or '\t', ..]) Append(line, Whole()[1..]);
            else if (IsSoft(line)) Append(line, Whole());
            else break;
        }

        Text = line.ToString();
        return true;
    }

    private static void Append(System.Text.StringBuilder line, string more)
    {
        if (IsSoft(line)) line.Length--;
        if (line.Length <= Limits.RowLength) line.Append(more);
    }

    // "=" at the end, where the value says that it is quoted so.
    private static bool IsSoft(System.Text.StringBuilder line) =>
        line.Length > 0 && line[^1] == '=' && line.ToString(0, Math.Min(line.Length, 200)).Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);

    private string Whole() => _lines.IsTooLong ? _lines.Text.PadRight(Limits.RowLength + 1) : _lines.Text;
}
