namespace Igloo.Ingest.Formats.Content;

/// <summary>Cuts text into lines, without ever holding one that is too long.</summary>
internal sealed class LineScanner(TextReader text)
{
    private readonly TextWindow _window = new(text);

    /// <summary>Number of the line, from 1.</summary>
    public long Line { get; private set; }

    public bool IsTooLong { get; private set; }

    /// <summary>The line without its end; of a line that is too long, its beginning.</summary>
    public string Text { get; private set; } = "";

    public bool Read()
    {
        if (_window.View.IsEmpty && !_window.Grow()) return false;
        Line++;
        var end = FindEnd();
        IsTooLong = end < 0;
        Text = _window.View[..(IsTooLong ? Limits.Excerpt : end)].TrimEnd('\r').ToString();
        if (IsTooLong) end = Skip();
        _window.Consume(Math.Min(end + 1, _window.View.Length));
        return true;
    }

    private int FindEnd()
    {
        var seen = 0;
        while (true)
        {
            var step = _window.View[seen..].IndexOf('\n');
            if (step >= 0) return seen + step;
            seen = _window.View.Length;
            if (seen > Limits.RowLength) return -1;
            if (!_window.Grow()) return seen;
        }
    }

    private int Skip()
    {
        while (true)
        {
            var end = _window.View.IndexOf('\n');
            if (end >= 0) return end;
            _window.Consume(_window.View.Length);
            if (!_window.Grow()) return 0;
        }
    }
}
