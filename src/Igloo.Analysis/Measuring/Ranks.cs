using System.Runtime.InteropServices;

namespace Igloo.Analysis.Measuring;

/// <summary>Places in an order, on one scale for measures of any kind.</summary>
internal static class Ranks
{
    /// <summary>The top of the scale.</summary>
    public const int Top = 1_000_000;

    private const double Resolution = 1e12; // differences below this are the rounding of sums, not an order

    /// <summary>For each value its place among all, 0 the least to <see cref="Top"/> the greatest; equals share the middle of their places.</summary>
    /// <remarks>Of millions of nodes most share a few values, so that only different values are put in order.</remarks>
    public static int[] Of(IReadOnlyList<double> values)
    {
        var (keys, counts) = (new long[values.Count], new Dictionary<long, int>());
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (long)Math.Round(values[i] * Resolution);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, keys[i], out _)++;
        }

        var (places, below) = (new Dictionary<long, int>(counts.Count), 0L);
        foreach (var (key, count) in counts.OrderBy(entry => entry.Key))
        {
            places[key] = keys.Length == 1 ? 0 : (int)(Top * ((2 * below) + count - 1) / (2L * (keys.Length - 1)));
            below += count;
        }

        return Array.ConvertAll(keys, key => places[key]);
    }
}
