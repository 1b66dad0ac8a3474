using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Resolving;

/// <summary>Rows filed under hashed keys: a growing list that sorts itself by key. The hash stands above, the row below.</summary>
/// <remarks>Two keys of one hash fall together: 32 bits let a few strangers meet in millions, which costs a comparison and no error.</remarks>
/// <param name="expected">How many entries there may be. Room that is not written to costs no memory, and growing leaves twice the room behind.</param>
internal sealed class KeyEntries(int expected)
{
    /// <summary>Bits of a digit, digits of a key, and bits below the key.</summary>
    private const int DigitBits = 11, Digits = 3, KeyShift = 32;

    /// <summary>Entries from which counting digits pays; few are compared.</summary>
    private const int WorthCounting = 512;

    /// <summary>Bits by which keys begin alike, and bits below them.</summary>
    private const int BeginningBits = 16, BeginningShift = 64 - BeginningBits;

    // Once closed, where the entries of each beginning start.
    private int[]? _starts;
    private ulong[] _other = [];
    private ulong[] _entries = GC.AllocateUninitializedArray<ulong>(Math.Max(expected, 16));

    public int Count { get; private set; }

    public void Add(uint key, int row)
    {
        if (Count == _entries.Length) Array.Resize(ref _entries, Math.Max(16, Count * 2));
        _entries[Count++] = (ulong)key << 32 | (uint)row;
    }

    /// <summary>Forgets all entries and keeps their room for others.</summary>
    public void Clear() => Count = 0;

    /// <summary>Forgets all entries and gives their room back.</summary>
    public void Release() => (Count, _entries, _other) = (0, [], []);

    /// <summary>Gives the room back that only sorting needs, once sorted and when no more are added, and notes where keys that begin alike start: a search among all entries is a walk through memory.</summary>
    public void Close()
    {
        Array.Resize(ref _entries, Count);
        _other = [];
        _starts = new int[(1 << BeginningBits) + 1];
        foreach (var entry in _entries) _starts[(int)(entry >> BeginningShift) + 1]++;
        for (var beginning = 0; beginning < 1 << BeginningBits; beginning++) _starts[beginning + 1] += _starts[beginning];
    }

    /// <summary>Where the entries of a key begin, or would, once sorted.</summary>
    public int StartOf(uint key)
    {
        var entry = (ulong)key << KeyShift;
        var (start, end) = _starts is null ? (0, Count) : (_starts[(int)(entry >> BeginningShift)], _starts[(int)(entry >> BeginningShift) + 1]);
        return start + Ordered.Below<ulong>(_entries.AsSpan(start, end - start), entry);
    }

    public uint KeyAt(int index) => (uint)(_entries[index] >> KeyShift);

    public int RowAt(int index) => (int)(uint)_entries[index];

    /// <summary>Where the entries of the key at <paramref name="start"/> end, once sorted.</summary>
    public int EndOf(int start)
    {
        var entries = _entries.AsSpan(0, Count);
        var (key, end) = (KeyAt(start), start + 1);
        while (end < entries.Length && (uint)(entries[end] >> KeyShift) == key) end++;
        return end;
    }

    /// <summary>Sorts by key, rows in order under each; they must have come in order. Radix sort, O(n).</summary>
    public void Sort()
    {
        if (Count < WorthCounting)
        {
            _entries.AsSpan(0, Count).Sort();
            return;
        }

        if (_other.Length < Count) _other = GC.AllocateUninitializedArray<ulong>(_entries.Length);
        Span<int> starts = stackalloc int[Digits << DigitBits];
        CountDigits(starts);
        for (var digit = 0; digit < Digits; digit++)
        {
            Move(_entries.AsSpan(0, Count), _other, starts.Slice(digit << DigitBits, 1 << DigitBits), KeyShift + (digit * DigitBits));
            (_entries, _other) = (_other, _entries);
        }
    }

    // Where the entries of each value of each digit go: one walk counts all digits, since moving entries changes no count.
    private void CountDigits(Span<int> starts)
    {
        starts.Clear();
        foreach (var entry in _entries.AsSpan(0, Count))
            for (var digit = 0; digit < Digits; digit++) starts[(digit << DigitBits) | DigitOf(entry, KeyShift + (digit * DigitBits))]++;
        for (var digit = 0; digit < Digits; digit++)
        {
            var sum = 0;
            foreach (ref var count in starts.Slice(digit << DigitBits, 1 << DigitBits)) (count, sum) = (sum, sum + count);
        }
    }

    private static void Move(ReadOnlySpan<ulong> entries, Span<ulong> to, Span<int> starts, int shift)
    {
        foreach (var entry in entries) to[starts[DigitOf(entry, shift)]++] = entry;
    }

    private static int DigitOf(ulong entry, int shift) => (int)(entry >> shift) & ((1 << DigitBits) - 1);

    /// <summary>How many entries stand under keys that more than <paramref name="limit"/> entries share, once sorted.</summary>
    public int CountAbove(int limit)
    {
        var count = 0;
        for (int start = 0, end; start < Count; start = end)
        {
            end = EndOf(start);
            if (end - start > limit) count += end - start;
        }

        return count;
    }

    public static uint Mix(uint key, int part, int kind) => Mix(key, Joined(part, kind));

    /// <summary>A further part of a key, ready to be mixed into many.</summary>
    public static ulong Joined(int part, int kind) => ((ulong)(uint)part << 8 | (uint)kind) * 0xC2B2AE3D27D4EB4FUL;

    public static uint Mix(uint key, ulong joined)
    {
        var hash = ((ulong)key * 0x9E3779B97F4A7C15UL) ^ joined;
        hash ^= hash >> 29;
        return (uint)(hash * 0xBF58476D1CE4E5B9UL >> 32);
    }
}
