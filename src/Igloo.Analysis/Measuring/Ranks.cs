namespace Igloo.Analysis.Measuring;

/// <summary>Places in an order, on one scale for measures of any kind.</summary>
internal static class Ranks
{
    /// <summary>The top of the scale.</summary>
    public const int Top = 1_000_000;

    private const double Resolution = 1e12; // differences below this are the rounding of sums, not an order

    /// <summary>For each value its place among all, 0 the least to <see cref="Top"/> the greatest; equals share the middle of their places.</summary>
    public static int[] Of(IReadOnlyList<double> values)
    {
        var keys = values.Select(value => (long)Math.Round(value * Resolution)).ToArray();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        var ranks = new int[keys.Length];
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && keys[end] == keys[first]) end++;
            var place = order.Length == 1 ? 0 : (int)((long)Top * (first + end - 1) / (2L * (order.Length - 1)));
            for (; first < end; first++) ranks[order[first]] = place;
        }

        return ranks;
    }
}
