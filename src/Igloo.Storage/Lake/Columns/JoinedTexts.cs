namespace Igloo.Storage;

/// <summary>Several texts of each row in one text of a column: a list would cost two levels and an encoding of its own for each text.</summary>
/// <remarks>
/// Texts are parted by U+001F, which a text keeps as U+001E 1, and U+001E as U+001E 0; no text at all is an empty text, and one empty text U+001E 2.
/// What is added is copied, so that rows die young.
/// </remarks>
internal sealed class JoinedTexts(Column<ReadOnlyMemory<char>> column)
{
    private const char Parting = '\u001F';
    private const char Escape = '\u001E';
    private const string OneEmpty = "\u001E2";
    private const int BlockLength = 1 << 15;

    private readonly List<char[]> _blocks = [];
    private readonly TextPool _pool = new();
    private readonly ValueBuffer<int> _ends = new(); // of the texts of the row that is filled
    private int _block = -1;
    private char[] _space = []; // the block that is filled
    private int _start;
    private int _end;
    private ReadOnlyMemory<char> _left;
    private bool _isDone;

    /// <summary>Adds a text to the row.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        Put(text);
        _ends.Add(_end - _start);
    }

    /// <summary>Ends the row.</summary>
    public void End()
    {
        if (HoldsMarks()) EscapeAll();
        var isOneEmpty = _ends.Count == 1 && _start == _end;
        _ends.Clear();
        if (isOneEmpty) Put(OneEmpty);
        column.Append(_space.AsMemory(_start, _end - _start));
        _start = _end;
    }

    /// <summary>Makes ready for the next row group, once this one is written.</summary>
    public void Clear() => (_block, _space, _start, _end) = (-1, [], 0, 0);

    /// <summary>Begins the next row.</summary>
    /// <returns>All its texts, joined; they stand until the next row group is loaded.</returns>
    public ReadOnlyMemory<char> Next()
    {
        var joined = _left = column.Next();
        _isDone = joined.IsEmpty;
        return joined;
    }

    /// <summary>The row's next text, or <see langword="null"/> after the last.</summary>
    public string? Take() => TryTake(out var text) ? _pool.Take(text) : null;

    /// <summary>The row's next text, which stands until the next row group is loaded; <see langword="false"/> after the last.</summary>
    public bool TryTake(out ReadOnlySpan<char> text)
    {
        text = default;
        if (_isDone) return false;
        var at = _left.Span.IndexOf(Parting);
        text = at < 0 ? _left.Span : _left.Span[..at];
        _isDone = at < 0;
        if (at >= 0) _left = _left[(at + 1)..];
        if (text.Contains(Escape)) text = Unescaped(text);
        return true;
    }

    /// <summary>All texts of the row.</summary>
    public string[] TakeAll()
    {
        if (_isDone) return [];
        var texts = new string[_left.Span.Count(Parting) + 1];
        for (var i = 0; i < texts.Length; i++) texts[i] = Take()!;
        return texts;
    }

    private void Put(ReadOnlySpan<char> text)
    {
        if (_end + text.Length >= _space.Length) Move(1 + text.Length);
        if (_ends.Count > 0) _space[_end++] = Parting;
        text.CopyTo(_space.AsSpan(_end));
        _end += text.Length;
    }

    // One look at the whole row, not one at each of its short texts.
    private bool HoldsMarks()
    {
        var row = _space.AsSpan(_start, _end - _start);
        return row.Contains(Escape) || row.Count(Parting) >= Math.Max(_ends.Count, 1);
    }

    private void EscapeAll()
    {
        var row = _space.AsSpan(_start, _end - _start).ToString();
        int[] ends = [.. _ends.Written.Span];
        _ends.Clear();
        _end = _start;
        var start = 0;
        foreach (var end in ends)
        {
            Add(Escaped(row.AsSpan(start, end - start)));
            start = end + 1;
        }
    }

    // A row stands in one block.
    private void Move(int length)
    {
        var begun = _space.AsSpan(_start, _end - _start);
        var needed = begun.Length + length;
        if (++_block == _blocks.Count) _blocks.Add(new char[Math.Max(BlockLength, needed)]);
        if (_blocks[_block].Length < needed) _blocks[_block] = new char[needed];
        _space = _blocks[_block];
        begun.CopyTo(_space);
        (_start, _end) = (0, begun.Length);
    }

    private static string Escaped(ReadOnlySpan<char> text) => text.ToString().Replace("\u001E", "\u001E0", StringComparison.Ordinal).Replace("\u001F", "\u001E1", StringComparison.Ordinal);

    private static string Unescaped(ReadOnlySpan<char> text) => text is OneEmpty ? "" : text.ToString().Replace("\u001E1", "\u001F", StringComparison.Ordinal).Replace("\u001E0", "\u001E", StringComparison.Ordinal);
}
