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

/// <summary>Cuts delimited text into rows and these into fields, and goes on after what is broken: RFC 4180, and quotes inside quoted text that nobody doubled are kept as they are.</summary>
/// <remarks>
/// One row in memory at a time, looked at once. A quote that is never closed costs its own line, not the rest of the file: the scan goes back to the next line.
/// </remarks>
internal sealed class RowScanner(TextReader text, char delimiter, char quote = '"', long firstLine = 1)
{
    private readonly TextWindow _window = new(text);
    private readonly MarkFinder _marks = new(delimiter, quote);
    private long _nextLine = firstLine;
    private char[]? _excerpt; // of a row that was passed over
    private int _length;
    private int _passed; // what of the view belongs to the row and its line end

    /// <summary>Line that the row begins on, from 1.</summary>
    public long Line { get; private set; }

    public RowFlaw Flaw { get; private set; }

    /// <summary>The row without its line end; valid until the next <see cref="Read"/>. Of a row that is too long, its beginning.</summary>
    public ReadOnlySpan<char> Row => _excerpt ?? _window.View[.._length];

    /// <summary>Where the fields lie in the row; only of one without a flaw.</summary>
    public List<FieldRange> Fields { get; } = [];

    /// <summary>Gives the row to who looks at it until the next <see cref="Read"/>; no letter is copied.</summary>
    public void Lend(SplitRow row) => row.Take(_window.Buffer, _window.Start, Fields);

    /// <summary>The fields of a row without a flaw as texts.</summary>
    public List<string> Texts()
    {
        var texts = new List<string>(Fields.Count);
        foreach (var field in Fields) texts.Add(field.Text(Row));
        return texts;
    }

    /// <summary>Takes the next row, blank ones included.</summary>
    /// <returns><see langword="false"/> at the end.</returns>
    public bool Read()
    {
        _window.Consume(_passed);
        (_passed, _excerpt) = (0, null);
        if (_window.View.IsEmpty && !_window.Grow()) return false;
        Line = _nextLine;
        Flaw = RowFlaw.None;
        var end = FindEnd(out var isAnyQuoted);
        if (Flaw == RowFlaw.OpenQuote) TakeFirstLine();
        else if (Flaw == RowFlaw.TooLong) SkipLine();
        else Take(end, isAnyQuoted);
        return true;
    }

    // The position of the line end that closes the row, or the length of what is left; the fields are found on the way.
    private int FindEnd(out bool isAnyQuoted)
    {
        Fields.Clear();
        _marks.Begin();
        var (at, start) = (0, 0); // start: of the field
        isAnyQuoted = false;
        while (true)
        {
            var view = _window.View;
            at = _marks.Next(view, at);
            if (at > Limits.RowLength) return Flawed(RowFlaw.TooLong);
            if (at == view.Length && _window.Grow()) continue;
            var mark = at == view.Length ? '\n' : view[at];
            if (mark == quote && at == start)
            {
                isAnyQuoted = true;
                at = FindClosing(start);
                if (Flaw != RowFlaw.None) return 0;
                if (at == _window.View.Length || _window.View[at] != delimiter) return at > Limits.RowLength ? Flawed(RowFlaw.TooLong) : at;
                start = ++at;
            }
            else if (mark == quote) at++;
            else
            {
                Fields.Add(new FieldRange(start, at - start, '\0'));
                if (mark != delimiter) return at;
                start = ++at;
            }
        }
    }

    // Takes a quoted field; the position behind it, where a delimiter, a line end or the end of the text follows.
    private int FindClosing(int start)
    {
        var (lines, isAnyInside) = (0, false);
        for (var at = start + 1; ;)
        {
            var view = _window.View;
            var step = view[at..].IndexOfAny(quote, '\n');
            at = step < 0 ? view.Length : at + step;
            if (at > Limits.RowLength) return Flawed(RowFlaw.OpenQuote);
            if (step < 0)
            {
                if (!_window.Grow()) return Flawed(RowFlaw.OpenQuote);
            }
            else if (view[at] != quote)
            {
                if (++lines > Limits.QuotedLines) return Flawed(RowFlaw.OpenQuote);
                at++;
            }
            else if (IsClosing(at, out var length))
            {
                Fields.Add(new FieldRange(start + 1, at - start - 1, isAnyInside ? quote : '\0'));
                return at + 1;
            }
            else
            {
                isAnyInside = true;
                at += length;
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

    private void Take(int end, bool isAnyQuoted)
    {
        TakeUpTo(end);
        if (Row.Contains('\0')) Flaw = RowFlaw.Nul;
        if (isAnyQuoted) _nextLine += LineEndsIn(Row);
    }

    private void TakeFirstLine()
    {
        var end = _window.View.IndexOfAny('\r', '\n');
        if (end < 0) SkipLine();
        else
        {
            TakeUpTo(end);
            _length = Math.Min(end, Limits.Excerpt);
        }
    }

    private void SkipLine()
    {
        _excerpt = _window.View[..Math.Min(_window.View.Length, Limits.Excerpt)].ToArray();
        while (true)
        {
            var end = _window.View.IndexOfAny('\r', '\n');
            _window.Consume(end < 0 ? _window.View.Length : end);
            if (end >= 0 || !_window.Grow()) break;
        }

        TakeUpTo(0);
    }

    // The row stays in view until the next is read.
    private void TakeUpTo(int end)
    {
        if (_window.View.Length < end + 2) _window.Grow();
        var after = _window.View[end..];
        (_length, _passed) = (end, end + (after.IsEmpty ? 0 : after.StartsWith("\r\n") ? 2 : 1));
        if (!after.IsEmpty) _nextLine++;
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
