namespace Igloo.Analysis.Resolving;

/// <summary>Counts how often strangers reach the levels that rest on no one value, over pairs picked evenly.</summary>
internal static class StrangerEstimate
{
    private const int Sample = 50_000;

    private const int ComparedAtATime = 5_000;

    /// <summary>Pairs that the assumed chance weighs as much as.</summary>
    private const double AssumedPairs = 2_000;

    public static void Fill(PreparedTable table, int[] rows, ThreeClasses classes, ParallelOptions? threads = null)
    {
        if (rows.Length < 2) return;
        var counts = Array.ConvertAll(classes.Stranger, levels => Array.ConvertAll(levels, rate => Math.Pow(2, rate) * AssumedPairs));
        foreach (var pattern in Compared(table, Picked(rows), threads))
            for (var left = Pattern.Present(pattern); left != 0; left &= left - 1)
                if (Pattern.FirstOf(left) is var slot) counts[(int)slot][Pattern.LevelAt(pattern, slot)]++;

        for (var slot = 0; slot < counts.Length; slot++)
        {
            var total = counts[slot].Sum();
            for (var level = 0; level < counts[slot].Length; level++) classes.Stranger[slot][level] = Math.Log2(counts[slot][level] / total);
        }

        // Spelt alike in the other's column is as likely as spelt alike in the same.
        classes.Stranger[(int)Slot.Given][Levels.GivenSwapped] = classes.Stranger[(int)Slot.Given][Levels.GivenSpeltAlike];
        classes.Stranger[(int)Slot.Family][Levels.FamilySwapped] = classes.Stranger[(int)Slot.Family][Levels.FamilySpeltAlike];
    }

    private static (int A, int B)[] Picked(int[] rows)
    {
        var (picked, state) = (new (int A, int B)[Sample], 1UL);
        for (var i = 0; i < Sample; i++) picked[i] = (rows[(int)(Next(ref state) % (ulong)rows.Length)], rows[(int)(Next(ref state) % (ulong)rows.Length)]);
        return picked;
    }

    // A row is no stranger to itself, and such a pair says nothing.
    private static ulong[] Compared(PreparedTable table, (int A, int B)[] picked, ParallelOptions? threads)
    {
        var patterns = new ulong[picked.Length];
        SideBySide.InRanges(threads, picked.Length, ComparedAtATime, () => new RowComparer(table), (comparer, from, to) =>
        {
            for (var i = from; i < to; i++) patterns[i] = picked[i].A == picked[i].B ? Pattern.Empty : comparer.Compare(picked[i].A, picked[i].B);
        });
        return patterns;
    }

    // SplitMix64: the same picks in every process.
    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
