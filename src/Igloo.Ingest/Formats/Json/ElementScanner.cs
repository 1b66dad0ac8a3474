using System.Text;

namespace Igloo.Ingest.Formats.Json;

/// <summary>Cuts a JSON array into the texts of its elements, or an object into those of its members; knows brackets and strings, no more.</summary>
/// <param name="text">The array or object, or what follows its opening bracket.</param>
/// <param name="isOpened">Whether the opening bracket was taken already.</param>
/// <param name="isObject">Whether the brackets are those of an object.</param>
internal sealed class ElementScanner(TextReader text, bool isOpened = false, bool isObject = false)
{
    private readonly char _open = isObject ? '{' : '[';
    private readonly char _close = isObject ? '}' : ']';
    private readonly char[] _buffer = new char[Limits.Head];
    private readonly StringBuilder _element = new();
    private int _at;
    private int _end;
    private bool _isOpened = isOpened;

    /// <summary>Whether the closing bracket was met.</summary>
    public bool IsClosed { get; private set; }

    public bool IsTooLong { get; private set; }

    /// <summary>The element; of one that is too long, its beginning.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What was read ahead behind the last element.</summary>
    public string Rest => new(_buffer, _at, _end - _at);

    /// <summary>Takes the next element.</summary>
    /// <returns><see langword="false"/> at the end of the array, object or text.</returns>
    public bool Read()
    {
        if (IsClosed) return false;
        _element.Clear();
        IsTooLong = false;
        if (!_isOpened) _isOpened = Next() == _open;
        var isWhole = Collect();
        Text = _element.ToString().Trim();
        // What is cut off by the end of the text is no element: the caller refuses the file.
        return Text.Length > 0 && isWhole;
    }

    private bool Collect()
    {
        var depth = 0;
        var isString = false;
        var isEscaped = false;
        while (Next() is { } c)
        {
            if (isString)
            {
                if (isEscaped) isEscaped = false;
                else if (c == '\\') isEscaped = true;
                else isString = c != '"';
            }
            else if (c == '"')
            {
                isString = true;
            }
            else if (c is '{' or '[')
            {
                depth++;
            }
            else if (depth == 0 && (c == ',' || c == _close))
            {
                IsClosed = c == _close;
                if (IsClosed || _element.Length > 0) return true;
                continue; // a comma too many
            }
            else if (c is '}' or ']')
            {
                depth--;
            }

            Keep(c);
        }

        return false;
    }

    private void Keep(char c)
    {
        if (_element.Length == 0 && char.IsWhiteSpace(c)) return;
        if (_element.Length <= Limits.RowLength) _element.Append(c);
        else IsTooLong = true;
    }

    // Skips the white space and mark before the opening bracket.
    private char? Next()
    {
        while (true)
        {
            if (_at == _end)
            {
                _at = 0;
                _end = text.Read(_buffer);
                if (_end == 0) return null;
            }

            var c = _buffer[_at++];
            if (_isOpened || !char.IsWhiteSpace(c)) return c;
        }
    }
}
