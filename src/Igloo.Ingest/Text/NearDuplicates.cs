using Igloo.Ingest.Normalising;

namespace Igloo.Ingest;

/// <summary>Finds texts that are nearly the same: adverts that are re-used, tips that are copied.</summary>
/// <remarks>
/// MinHash over runs of three words (Broder 1997, "On the resemblance and containment of documents"), found by bands of the signature (Leskovec, Rajaraman,
/// Ullman, "Mining of Massive Datasets", 3.4). Words for protected traits are masked first, so that a text that differs only in them is the same text.
/// Pure, deterministic, thread-safe. Signature: time O(words × <see cref="Length"/>). Pairs: memory O(texts × bands), time that and O(pairs found).
/// </remarks>
public static class NearDuplicates
{
    /// <summary>Numbers in a signature: an estimate is off by at most 0.06 (one standard deviation) at any resemblance.</summary>
    public const int Length = 64;

    private const int Bands = 16;
    private const int BandLength = Length / Bands;
    private const int Run = 3;
    private const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>What stands for a text; texts of the same words in other case, spacing or marks have the same.</summary>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static ulong[] Signature(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var signature = new ulong[Length];
        Array.Fill(signature, ulong.MaxValue);
        var words = Words(TraitWords.Mask(Tidy.Text(text)));
        for (var i = 0; i < Math.Max(1, words.Count - Run + 1) && words.Count > 0; i++)
        {
            var run = 14695981039346656037UL;
            for (var j = i; j < Math.Min(i + Run, words.Count); j++) run = (run ^ words[j]) * 1099511628211UL;
            for (var k = 0; k < Length; k++) signature[k] = Math.Min(signature[k], Mixed(run + ((ulong)k * Odd)));
        }

        return signature;
    }

    /// <summary>Estimated share of runs of words that both texts have, 0 to 1.</summary>
    /// <exception cref="ArgumentException">A signature is not of this class.</exception>
    public static double Resemblance(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        if (a.Length != Length || b.Length != Length) throw new ArgumentException($"Signatures have {Length} numbers; given {a.Length} and {b.Length}.");
        var same = 0;
        for (var i = 0; i < Length; i++)
            if (a[i] == b[i]) same++;
        return (double)same / Length;
    }

    /// <summary>Every pair that resembles at least as much as asked, by their places in the list, in order.</summary>
    /// <param name="signatures">One for each text.</param>
    /// <param name="least">0 to 1. Below 0.5 pairs begin to be missed: four equal numbers of a band become rare.</param>
    public static IReadOnlyList<(int A, int B, double Resemblance)> Pairs(IReadOnlyList<ulong[]> signatures, double least)
    {
        ArgumentNullException.ThrowIfNull(signatures);
        var pairs = new SortedSet<(int, int)>();
        for (var band = 0; band < Bands; band++)
        {
            var buckets = new Dictionary<ulong, List<int>>();
            for (var i = 0; i < signatures.Count; i++)
            {
                var key = BandKey(signatures[i], band);
                if (!buckets.TryGetValue(key, out var bucket)) buckets[key] = bucket = [];
                foreach (var other in bucket) pairs.Add((other, i));
                bucket.Add(i);
            }
        }

        return [.. pairs.Select(pair => (pair.Item1, pair.Item2, Resemblance(signatures[pair.Item1], signatures[pair.Item2]))).Where(pair => pair.Item3 >= least)];
    }

    /// <summary>Keys of a signature's bands: texts that resemble each other much share at least one.</summary>
    internal static ulong[] Keys(ulong[] signature) => [.. Enumerable.Range(0, Bands).Select(band => BandKey(signature, band))];

    private static ulong BandKey(ulong[] signature, int band)
    {
        var key = (ulong)band;
        for (var i = 0; i < BandLength; i++) key = Mixed(key ^ signature[(band * BandLength) + i]);
        return key;
    }

    // Words as numbers: upper case letters and digits, FNV-1a.
    private static List<ulong> Words(string text)
    {
        var words = new List<ulong>();
        var word = 0UL;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) word = ((word == 0 ? 14695981039346656037UL : word) ^ char.ToUpperInvariant(c)) * 1099511628211UL;
            else Close();
        }

        Close();
        return words;

        void Close()
        {
            if (word != 0) words.Add(word);
            word = 0;
        }
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
