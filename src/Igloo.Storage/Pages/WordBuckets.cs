namespace Igloo.Storage;

/// <summary>The bucket of a word by its beginning. Millions of words share beginnings, some thousands of letters and at most a million of digits, and telling a bucket takes a digest.</summary>
/// <remarks>For one thread. Some 20 MB at most.</remarks>
internal sealed class WordBuckets(int buckets)
{
    private const int MostKept = 1 << 18;
    private const int Digits = 6;
    private const int Numbers = 1_000_000; // of so many digits
    private const ulong IsLong = 1UL << 63;
    private const ulong Spread = 0x9E3779B97F4A7C15; // odd, so that numbers that differ stay different; a table files a number by few of its bits, and those of digits are alike

    private readonly Dictionary<ulong, int> _kept = [];
    private readonly int[] _ofNumbers = new int[Numbers]; // the bucket and one; 0 until it is asked for

    public int Of(string word)
    {
        var beginning = SearchWords.Beginning(word);
        if (NumberOf(beginning) is { } number) return OfNumber(number, beginning);
        if (KeyOf(beginning) is not { } key) return Buckets.Of(beginning.ToString(), buckets);
        if (_kept.TryGetValue(key, out var known)) return known;
        var bucket = Buckets.Of(beginning.ToString(), buckets);
        if (_kept.Count < MostKept) _kept[key] = bucket;
        return bucket;
    }

    private int OfNumber(int number, ReadOnlySpan<char> beginning)
    {
        ref var kept = ref _ofNumbers[number];
        if (kept == 0) kept = 1 + Buckets.Of(beginning.ToString(), buckets);
        return kept - 1;
    }

    /// <summary>The number that six plain digits write; <see langword="null"/> for all else.</summary>
    private static int? NumberOf(ReadOnlySpan<char> beginning)
    {
        if (beginning.Length != Digits) return null;
        var number = 0;
        foreach (var c in beginning)
        {
            if (!char.IsAsciiDigit(c)) return null;
            number = (10 * number) + (c - '0');
        }

        return number;
    }

    /// <summary>The beginning as a number: up to three letters of any writing, up to six of plain ones; <see langword="null"/> for others, of which there are few.</summary>
    private static ulong? KeyOf(ReadOnlySpan<char> beginning)
    {
        var key = 0UL;
        if (beginning.Length <= 3)
        {
            foreach (var c in beginning) key = (key << 16) | c;
            return key * Spread;
        }

        if (beginning.Length > 6) return null;
        foreach (var c in beginning)
        {
            if (!char.IsAscii(c)) return null;
            key = (key << 8) | c;
        }

        return (key | IsLong) * Spread;
    }
}
