namespace Igloo.Analysis.Resolving;

/// <summary>Rows filed under hashed keys: a growing list that sorts itself by key. The hash stands above, the row below.</summary>
/// <remarks>Two keys of one hash fall together: 32 bits let a few strangers meet in millions, which costs a comparison and no error.</remarks>
internal sealed class KeyEntries
{
    private const int DigitBits = 11;

    private ulong[] _entries = new ulong[1024];

    public int Count { get; private set; }

    /// <summary>How many ranges of the hash there are; entries of the others than <see cref="Part"/> are left out.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>Which range of the hash is filed here, from 0.</summary>
    public int Part { get; init; }

    public void Add(uint key, int row)
    {
        if (Parts > 1 && (int)((ulong)key * (uint)Parts >> 32) != Part) return;
        if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
        _entries[Count++] = (ulong)key << 32 | (uint)row;
    }

    /// <summary>Forgets all entries and gives their room back.</summary>
    public void Release() => (Count, _entries) = (0, new ulong[1]);

    public uint KeyAt(int index) => (uint)(_entries[index] >> 32);

    public int RowAt(int index) => (int)(uint)_entries[index];

    /// <summary>Sorts by key; rows of one key keep the order in which they came. Radix sort, O(n).</summary>
    public void Sort()
    {
        var other = new ulong[Count];
        var counts = new int[1 << DigitBits];
        for (var shift = 32; shift < 64; shift += DigitBits)
        {
            Array.Clear(counts);
            for (var i = 0; i < Count; i++) counts[(int)(_entries[i] >> shift) & ((1 << DigitBits) - 1)]++;
            for (int i = 0, sum = 0; i < counts.Length; i++) (counts[i], sum) = (sum, sum + counts[i]);
            for (var i = 0; i < Count; i++) other[counts[(int)(_entries[i] >> shift) & ((1 << DigitBits) - 1)]++] = _entries[i];
            (_entries, other) = (other, _entries);
            if (other.Length < Count) other = new ulong[Count];
        }
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
