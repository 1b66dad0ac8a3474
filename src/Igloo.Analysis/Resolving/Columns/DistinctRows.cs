using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>Rows with the same values throughout, gathered under the first: somebody in a thousand rows is compared once.</summary>
internal sealed class DistinctRows
{
    private const int HashedAtATime = 1 << 14;

    /// <summary>Bits of a hash that say in which part its rows are looked for: parts are small enough to stay in a near cache, and threads share them out.</summary>
    private const int PartBits = 3;

    /// <param name="table">The values.</param>
    /// <param name="alone">Rows that stand for themselves whatever they hold.</param>
    /// <param name="threads">How many threads may look; <see langword="null"/> for one.</param>
    public DistinctRows(PreparedTable table, HashSet<int> alone, ParallelOptions? threads = null)
    {
        FirstOf = new int[table.Count];
        var hashes = new uint[table.Count];
        SideBySide.InRanges(threads, hashes.Length, HashedAtATime, (from, to) =>
        {
            for (var row = from; row < to; row++) hashes[row] = (uint)(HashOf(table.Rows[row]) >> 32);
        });
        SideBySide.InRanges(threads, 1 << PartBits, 1, (from, to) =>
        {
            for (var part = from; part < to; part++) LookThrough(table.Rows, hashes, part, alone);
        });
        Rows = [.. Enumerable.Range(0, table.Count).Where(row => FirstOf[row] == row)];
    }

    /// <summary>The first row with the same values.</summary>
    public int[] FirstOf { get; }

    /// <summary>The rows that come first, in order.</summary>
    public int[] Rows { get; }

    private void LookThrough(RowValues[] rows, uint[] hashes, int part, HashSet<int> alone)
    {
        // Open addressing: a hash above, the first row with it plus one below; 0 is a free place.
        var places = new ulong[BitOperations.RoundUpToPowerOf2((uint)(hashes.Count(hash => PartOf(hash) == part) * 2L) + 2)];
        for (var row = 0; row < hashes.Length; row++)
            if (PartOf(hashes[row]) == part) FirstOf[row] = alone.Count > 0 && alone.Contains(row) ? row : FirstLike(rows, row, hashes[row], places);
    }

    private static int PartOf(uint hash) => (int)(hash >> (32 - PartBits));

    private static int FirstLike(RowValues[] rows, int row, uint hash, ulong[] places)
    {
        var place = (int)hash & (places.Length - 1);
        for (; places[place] != 0; place = (place + 1) & (places.Length - 1))
            if ((uint)(places[place] >> 32) == hash && (int)(uint)places[place] - 1 is var first && ((ReadOnlySpan<int>)rows[first]).SequenceEqual(rows[row])) return first;
        places[place] = ((ulong)hash << 32) | (uint)(row + 1);
        return row;
    }

    /// <summary>A hash of all values of a row.</summary>
    public static ulong HashOf(in RowValues row)
    {
        var hash = 0x9E3779B97F4A7C15UL;
        foreach (var number in row)
        {
            hash = (hash ^ (uint)number) * 0xBF58476D1CE4E5B9UL;
            hash ^= hash >> 31;
        }

        return hash;
    }
}
