namespace Igloo.Storage;

/// <summary>The bucket of a word by its beginning. Millions of words share some thousands of beginnings, and telling a bucket takes a digest.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class WordBuckets(int buckets)
{
    private const int MostKept = 1 << 18;
    private const ulong IsLong = 1UL << 63;
    private const ulong Spread = 0x9E3779B97F4A7C15; // odd, so that numbers that differ stay different; a table files a number by few of its bits, and those of digits are alike

    private readonly Dictionary<ulong, int> _kept = [];

    public int Of(string word)
    {
        var beginning = SearchWords.Beginning(word);
        if (KeyOf(beginning) is not { } key) return Buckets.Of(beginning.ToString(), buckets);
        if (_kept.TryGetValue(key, out var known)) return known;
        var bucket = Buckets.Of(beginning.ToString(), buckets);
        if (_kept.Count < MostKept) _kept[key] = bucket;
        return bucket;
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
