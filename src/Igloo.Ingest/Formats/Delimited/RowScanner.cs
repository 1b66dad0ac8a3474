using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Formats.Delimited;

/// <summary>Why a piece of text is no row.</summary>
internal enum RowFlaw
{
    None,
    TooLong,
    OpenQuote,
    Nul,
}

/// <summary>Cuts delimited text into rows, quotes honoured, and goes on after what is broken.</summary>
/// <remarks>
/// One row in memory at a time. A quote that is never closed costs its own line, not the rest of the file: the scan goes back to the next line.
/// </remarks>
internal sealed class RowScanner(TextReader text, char delimiter, char quote = '"', long firstLine = 1)
{
    private readonly TextWindow _window = new(text);
    private long _nextLine = firstLine;

    /// <summary>Line that the row begins on, from 1.</summary>
    public long Line { get; private set; }

    public RowFlaw Flaw { get; private set; }

    /// <summary>The row without its line end; valid until the next <see cref="Read"/>. Of a row that is too long, its beginning.</summary>
    public ReadOnlySpan<char> Row => _row.AsSpan(0, _length);

    /// <summary>What <see cref="Row"/> lies in, from its first character on.</summary>
    public char[] RowBuffer => _row;

    private char[] _row = new char[256];
    private int _length;

    /// <summary>Takes the next row, blank ones included.</summary>
    /// <returns><see langword="false"/> at the end.</returns>
    public bool Read()
    {
        if (_window.View.IsEmpty && !_window.Grow()) return false;
        Line = _nextLine;
        Flaw = RowFlaw.None;
        var end = FindEnd();
        if (Flaw == RowFlaw.OpenQuote) TakeFirstLine();
        else if (Flaw == RowFlaw.TooLong) SkipLine();
        else Take(end);
        return true;
    }

    // The position of the line end that closes the row, or the length of what is left.
    private int FindEnd()
    {
        var at = 0;
        var isQuoted = false;
        var lines = 0;
        while (true)
        {
            var view = _window.View;
            var step = isQuoted ? view[at..].IndexOfAny(quote, '\n') : view[at..].IndexOfAny(quote, '\n', '\r');
            if (step < 0)
            {
                at = view.Length;
                if (at > Limits.RowLength) return Flawed(isQuoted ? RowFlaw.OpenQuote : RowFlaw.TooLong);
                if (_window.Grow()) continue;
                return isQuoted ? Flawed(RowFlaw.OpenQuote) : at;
            }

            at += step;
            if (at > Limits.RowLength) return Flawed(isQuoted ? RowFlaw.OpenQuote : RowFlaw.TooLong);
            if (view[at] != quote)
            {
                if (!isQuoted) return at;
                if (++lines > Limits.QuotedLines) return Flawed(RowFlaw.OpenQuote);
                at++;
            }
            else if (isQuoted)
            {
                if (IsClosing(at, out var length)) isQuoted = false;
                at += length;
            }
            else
            {
                isQuoted = at == 0 || view[at - 1] == delimiter;
                at++;
            }
        }
    }

    // A quote closes its field when a delimiter, a line end or the end of the text follows; doubled it stands for itself.
    private bool IsClosing(int at, out int length)
    {
        if (at + 1 == _window.View.Length) _window.Grow();
        var view = _window.View;
        length = at + 1 < view.Length && view[at + 1] == quote ? 2 : 1;
        return at + 1 == view.Length || view[at + 1] == delimiter || view[at + 1] is '\r' or '\n';
    }

    private int Flawed(RowFlaw flaw)
    {
        Flaw = flaw;
        return 0;
    }

    private void Take(int end)
    {
        Keep(_window.View[..end]);
        if (Row.Contains('\0')) Flaw = RowFlaw.Nul;
        _nextLine += LineEndsIn(Row);
        _window.Consume(end);
        ConsumeLineEnd();
    }

    private void TakeFirstLine()
    {
        var end = _window.View.IndexOfAny('\r', '\n');
        if (end < 0)
        {
            SkipLine();
            return;
        }

        Keep(_window.View[..Math.Min(end, Limits.Excerpt)]);
        _window.Consume(end);
        ConsumeLineEnd();
    }

    private void SkipLine()
    {
        Keep(_window.View[..Math.Min(_window.View.Length, Limits.Excerpt)]);
        while (true)
        {
            var end = _window.View.IndexOfAny('\r', '\n');
            _window.Consume(end < 0 ? _window.View.Length : end);
            if (end >= 0 || !_window.Grow()) break;
        }

        ConsumeLineEnd();
    }

    private void ConsumeLineEnd()
    {
        if (_window.View.Length < 2) _window.Grow();
        var view = _window.View;
        if (view.IsEmpty) return;
        _window.Consume(view.StartsWith("\r\n") ? 2 : 1);
        _nextLine++;
    }

    private void Keep(ReadOnlySpan<char> row)
    {
        if (row.Length > _row.Length) _row = new char[Math.Max(row.Length, _row.Length * 2)];
        row.CopyTo(_row);
        _length = row.Length;
    }

    private static int LineEndsIn(ReadOnlySpan<char> row)
    {
        if (!row.ContainsAny('\r', '\n')) return 0;
        var ends = 0;
        for (var i = 0; i < row.Length; i++)
            if (row[i] == '\n' || (row[i] == '\r' && (i + 1 == row.Length || row[i + 1] != '\n'))) ends++;
        return ends;
    }
}
