namespace Igloo.Analysis.Detecting.Unusual;

/// <summary>Puts features on one scale that a few extreme peers cannot stretch.</summary>
internal static class RobustScale
{
    private const double ConsistentWithNormal = 1.4826;

    // Where nearly all peers are equal, a fifth more or less is still no difference.
    private const double LeastSpread = 0.2;

    /// <summary>Each column of log(1 + x) as distance from its median, in robust standard deviations.</summary>
    public static double[][] Of(IReadOnlyList<double[]> rows)
    {
        var width = rows[0].Length;
        var scaled = rows.Select(row => row.Select(value => Math.Log(1 + value)).ToArray()).ToArray();
        for (var column = 0; column < width; column++)
        {
            var at = column;
            var (middle, spread) = Of(scaled.Select(row => row[at]));
            foreach (var row in scaled) row[at] = (row[at] - middle) / Math.Max(spread, LeastSpread);
        }

        return scaled;
    }

    /// <summary>Median and robust standard deviation: from the median absolute deviation, from the mean one when more than half are equal, 0 when all are.</summary>
    public static (double Middle, double Spread) Of(IEnumerable<double> values)
    {
        var all = values.ToArray();
        var middle = Middle.Of(all);
        var distances = all.Select(value => Math.Abs(value - middle)).ToArray();
        var spread = ConsistentWithNormal * Middle.Of(distances);
        if (spread == 0) spread = distances.Average();
        return (middle, spread);
    }
}
