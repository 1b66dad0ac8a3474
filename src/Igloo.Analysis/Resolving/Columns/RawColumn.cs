using System.Runtime.CompilerServices;

namespace Igloo.Analysis.Resolving;

/// <summary>The values of one type as written: each distinct text once, or where most come once each as its own, numbered in the order of the rows.</summary>
/// <param name="texts">The texts.</param>
/// <param name="rows">The number of each row's text, or -1.</param>
internal sealed class RawColumn(PackedTexts texts, int[] rows)
{
    /// <summary>How many texts there are.</summary>
    public int Count => texts.Count;

    /// <summary>The text of a number.</summary>
    public ReadOnlySpan<char> TextAt(int text) => texts[text];

    /// <summary>The text of a number, with several values of a row as one text.</summary>
    public string WholeAt(int text) => texts[text].ToString().Replace(RecordTable.ValueSeparator, ' ');

    /// <summary>The number of the row's text, or -1.</summary>
    public int this[int row] => rows[row];

    /// <summary>What is made of each text, by its number.</summary>
    public T[] Each<T>(Func<string, T> read)
    {
        var made = new T[Count];
        for (var text = 0; text < made.Length; text++) made[text] = read(texts[text].ToString());
        return made;
    }

    /// <summary>The same, with several values of a row read as one text.</summary>
    public T[] EachWhole<T>(Func<string, T> read) => [.. Enumerable.Range(0, Count).Select(text => read(WholeAt(text)))];
}

/// <summary>A column while it is filled.</summary>
internal sealed class GrowingColumn
{
    /// <summary>Values by which a column shows whether they come again, and the share of different ones from which it is not worth looking each up.</summary>
    private const int Enough = 1 << 15;

    private const double MostlyOnce = .9;

    private const int DigestedAtATime = 1 << 14;

    /// <summary>Rows whose texts are gathered before any is numbered.</summary>
    private const int GatheredAtATime = 64;

    private readonly PackedTexts _texts = new();
    private readonly List<int> _rows = [];
    private int _values;
    private bool _comeOnce;

    public GrowingColumn()
    {
    }

    /// <summary>A whole column over texts that others may hold as well.</summary>
    /// <param name="texts">The texts; some may be no row's.</param>
    /// <param name="rows">The number of each row's text, or -1.</param>
    public GrowingColumn(PackedTexts texts, int[] rows) => (_texts, _rows) = (texts, [.. rows]);

    /// <summary>The number of the row's text, or -1.</summary>
    public int this[int row] => row < _rows.Count ? _rows[row] : -1;

    /// <summary>The row's text, empty where it has none.</summary>
    public ReadOnlySpan<char> TextAt(int row) => this[row] is >= 0 and var text ? _texts[text] : [];

    /// <summary>Sets the values of some rows, in order; a second value of a row stands beside the first.</summary>
    /// <param name="values">The rows, and where the text of each ends.</param>
    /// <param name="texts">The texts, one after the other.</param>
    /// <param name="start">Where the first begins.</param>
    public void Set(ReadOnlySpan<(int Row, int End)> values, ReadOnlySpan<char> texts, int start)
    {
        Span<uint> hashes = stackalloc uint[values.Length];
        hashes.Clear();
        if (!_comeOnce) Hash(values, texts, start, hashes);
        for (var i = 0; i < values.Length; start = values[i++].End) Set(values[i].Row, texts[start..values[i].End], hashes[i]);
    }

    /// <summary>Sets the value of a row, which comes after those before it; a second value of a row stands beside the first.</summary>
    public void Set(int row, ReadOnlySpan<char> value) => Set(row, value, TextNumbers.HashOf(value));

    // What all are looked up among is far in memory: it is fetched at once, not one after the other.
    private void Hash(ReadOnlySpan<(int Row, int End)> values, ReadOnlySpan<char> texts, int start, Span<uint> hashes)
    {
        for (var i = 0; i < values.Length; start = values[i++].End) hashes[i] = TextNumbers.HashOf(texts[start..values[i].End]);
        _ = _texts.Fetch(hashes);
    }

    private void Set(int row, ReadOnlySpan<char> value, uint hash)
    {
        while (_rows.Count < row) _rows.Add(-1);
        if (_rows.Count == row) _rows.Add(NumberOf(value, hash));
        else if (!_texts[_rows[row]].SequenceEqual(value)) _rows[row] = NumberOf(string.Concat(_texts[_rows[row]], [RecordTable.ValueSeparator], value));
    }

    private int NumberOf(string value) => NumberOf(value, TextNumbers.HashOf(value));

    private int NumberOf(ReadOnlySpan<char> value, uint hash)
    {
        if (++_values == Enough) _comeOnce = _texts.Count > MostlyOnce * Enough;
        return _comeOnce ? _texts.Add(value) : _texts.NumberOf(value, hash);
    }

    /// <summary>Gives back what only filling needs.</summary>
    public void Close()
    {
        _texts.Close();
        _rows.TrimExcess();
    }

    /// <summary>The first letters and digits of the row's text, some bits of each: texts that begin alike have numbers that are near. 0 where there are none.</summary>
    public uint BeginningOf(int row, int bits)
    {
        var (beginning, room) = (0u, 32);
        foreach (var c in TextAt(row))
        {
            if (!char.IsLetterOrDigit(c)) continue;
            room -= bits;
            if (room < 0) break;
            beginning |= (c & ((1u << bits) - 1)) << room;
        }

        return beginning;
    }

    /// <summary>A number for each text that is the same in every process (FNV-1a over its UTF-16 units).</summary>
    public ulong[] Digests(ParallelOptions? threads)
    {
        var digests = new ulong[_texts.Count];
        SideBySide.InRanges(threads, digests.Length, DigestedAtATime, (from, to) =>
        {
            for (var text = from; text < to; text++)
            {
                var digest = 0xCBF29CE484222325UL;
                foreach (var c in _texts[text]) digest = (digest ^ c) * 0x100000001B3UL;
                digests[text] = digest;
            }
        });
        return digests;
    }

    /// <summary>The column with its rows in <paramref name="order"/> and its texts numbered by first sight in that order.</summary>
    public RawColumn Ordered(int[] order)
    {
        var (numbers, texts, rows) = (new int[_texts.Count], new int[_texts.Count], new int[order.Length]);
        Array.Fill(numbers, -1);
        var seen = 0;
        for (int from = 0, end; from < rows.Length; from = end)
        {
            end = Math.Min(rows.Length, from + GatheredAtATime);
            _ = Gather(order, from, end, numbers, rows);
            for (var i = from; i < end; i++)
            {
                var text = rows[i];
                if (text < 0) continue;
                if (numbers[text] < 0) (texts[seen], numbers[text]) = (text, seen++);
                rows[i] = numbers[text];
            }
        }

        // A first value that a second was set beside is no row's text any more.
        return new RawColumn(_texts.Ordered(texts.AsSpan(0, seen)), rows);
    }

    // The texts of some rows, and where their numbers stand: what is far in memory is fetched at once, not one after the other.
    // Returns nothing that means anything; what nobody takes would not be read.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Gather(int[] order, int from, int end, int[] numbers, int[] texts)
    {
        for (var i = from; i < end; i++) texts[i] = this[order[i]];
        var fetched = 0;
        for (var i = from; i < end; i++) fetched |= texts[i] < 0 ? 0 : numbers[texts[i]];
        return fetched;
    }
}
