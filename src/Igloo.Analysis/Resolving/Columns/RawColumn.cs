namespace Igloo.Analysis.Resolving;

/// <summary>The values of one type as written: each distinct text once, numbered in the order of the rows.</summary>
internal sealed class RawColumn(string[] texts, int[] rows)
{
    public IReadOnlyList<string> Texts => texts;

    /// <summary>The number of the row's text, or -1.</summary>
    public int this[int row] => rows[row];

    /// <summary>The same rows with each first value in another form.</summary>
    public RawColumn With(Func<string, string> form) => new(Array.ConvertAll(texts, text => form(text.Split(RecordTable.ValueSeparator)[0])), rows);
}

/// <summary>A column while it is filled.</summary>
internal sealed class GrowingColumn
{
    private readonly PackedTexts _texts = new();
    private readonly List<int> _rows = [];

    /// <summary>The number of the row's text, or -1.</summary>
    public int this[int row] => row < _rows.Count ? _rows[row] : -1;

    /// <summary>The row's text, empty where it has none.</summary>
    public ReadOnlySpan<char> TextAt(int row) => this[row] is >= 0 and var text ? _texts[text] : [];

    public void Set(int row, ReadOnlySpan<char> value)
    {
        while (_rows.Count < row) _rows.Add(-1);
        if (_rows.Count == row) _rows.Add(_texts.NumberOf(value));
        else if (!_texts[_rows[row]].SequenceEqual(value)) _rows[row] = _texts.NumberOf($"{_texts[_rows[row]]}{RecordTable.ValueSeparator}{value}");
    }

    /// <summary>Gives back what only filling needs.</summary>
    public void Close()
    {
        _texts.Close();
        _rows.TrimExcess();
    }

    /// <summary>A number for each text that is the same in every process (FNV-1a over its UTF-16 units).</summary>
    public ulong[] Digests()
    {
        var digests = new ulong[_texts.Count];
        for (var text = 0; text < digests.Length; text++)
        {
            var digest = 0xCBF29CE484222325UL;
            foreach (var c in _texts[text]) digest = (digest ^ c) * 0x100000001B3UL;
            digests[text] = digest;
        }

        return digests;
    }

    /// <summary>The column with its rows in <paramref name="order"/> and its texts numbered by first sight in that order.</summary>
    public RawColumn Ordered(int[] order)
    {
        var (numbers, texts, rows) = (new int[_texts.Count], new string[_texts.Count], new int[order.Length]);
        Array.Fill(numbers, -1);
        var seen = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var text = this[order[i]];
            if (text >= 0 && numbers[text] < 0)
            {
                texts[seen] = _texts[text].ToString();
                numbers[text] = seen++;
            }

            rows[i] = text < 0 ? -1 : numbers[text];
        }

        // A first value that a second was set beside is no row's text any more.
        Array.Resize(ref texts, seen);
        return new RawColumn(texts, rows);
    }
}
