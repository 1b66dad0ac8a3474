using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>How short a graph can be told with the help of its communities: what chance made does not get shorter.</summary>
internal static class DescriptionLength
{
    /// <summary>
    /// Description length, in nats, under the degree-corrected planted partition model with uniform priors (Zhang and Peixoto 2020, "Statistical inference of assortative
    /// community structures", equations 10 to 16), on the graph without weights.
    /// </summary>
    public static double Of(Adjacency rows, int[] groups, int count)
    {
        var plain = new Adjacency(rows.Offsets, rows.Targets, null);
        var (inside, totals) = Partitions.Weights(plain, groups, count);
        var sizes = new int[count];
        foreach (var group in groups) sizes[group]++;
        var edges = rows.Targets.Length / 2.0;
        var within = inside.Sum() / 2;
        var between = edges - within;

        var length = Math.Log(edges + 1) - (within * Math.Log(2)) - LogFactorial(within) - LogFactorial(between);
        length += within * Math.Log(count);
        if (count > 1) length += between * Math.Log(count * (count - 1) / 2.0);
        for (var node = 0; node < rows.Nodes; node++) length -= LogFactorial(rows.Degree(node));
        for (var group = 0; group < count; group++)
        {
            length += LogFactorial(totals[group]);
            length += LogChoose(sizes[group] + totals[group] - 1, totals[group]);
            length -= LogFactorial(sizes[group]);
        }

        return length + LogFactorial(rows.Nodes) + LogChoose(rows.Nodes - 1, count - 1) + Math.Log(rows.Nodes);
    }

    private static double LogChoose(double n, double k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    // Stirling's series, exact to 1e-8 from 10 on; below that the product itself.
    private static double LogFactorial(double n)
    {
        if (n < 10)
        {
            var product = 1.0;
            for (var i = 2; i <= n; i++) product *= i;
            return Math.Log(product);
        }

        var x = n + 1;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * x)) - (1 / (360 * x * x * x));
    }
}
