namespace Igloo.Ingest.Formats.Content;

/// <summary>A sliding view of a text: what is not yet consumed, grown on demand up to one row's limit.</summary>
internal sealed class TextWindow(TextReader text)
{
    private char[] _buffer = new char[Limits.Head];
    private int _start;
    private int _end;
    private bool _isOver;

    /// <summary>What is in view and not consumed.</summary>
    public ReadOnlySpan<char> View => _buffer.AsSpan(_start, _end - _start);

    /// <summary>What <see cref="View"/> lies in, until more is brought into view.</summary>
    public char[] Buffer => _buffer;

    /// <summary>Where <see cref="View"/> begins.</summary>
    public int Start => _start;

    /// <summary>Brings more of the text into view.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    public bool Grow()
    {
        if (_isOver) return false;
        MakeRoom();
        var read = text.Read(_buffer.AsSpan(_end));
        _end += read;
        _isOver = read == 0;
        return !_isOver;
    }

    public void Consume(int length) => _start += length;

    private void MakeRoom()
    {
        if (_end < _buffer.Length) return;
        if (_start == 0)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
            return;
        }

        View.CopyTo(_buffer);
        _end -= _start;
        _start = 0;
    }
}
