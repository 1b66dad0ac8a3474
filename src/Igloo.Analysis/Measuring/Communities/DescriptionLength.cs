using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>How short a graph can be told with the help of its communities: what chance made does not get shorter.</summary>
internal static class DescriptionLength
{
    /// <summary>
    /// Nats by which a graph without weights gets longer (negative: shorter) when it is told by its communities: where edges fall, given all degrees, at two rates, one
    /// within and one between groups (the planted partition whose likelihood modularity maximises; Newman 2016, "Equivalence between modularity
    /// optimization and maximum likelihood methods", equation 9), and who is in which group, as a two-part code.
    /// </summary>
    public static double Of(Adjacency rows, int[] groups, int count)
    {
        var (inside, totals) = Partitions.Weights(new Adjacency(rows.Offsets, rows.Targets, null), groups, count);
        var sizes = new int[count];
        foreach (var group in groups) sizes[group]++;
        var ends = (double)rows.Targets.Length;
        var (edges, within) = (ends / 2, inside.Sum() / 2);
        var withinByChance = totals.Sum(total => total / ends * (total / ends)) * edges;
        var saved = Gain(within, withinByChance) + Gain(edges - within, edges - withinByChance);
        var members = LogFactorial(rows.Nodes) - sizes.Sum(size => LogFactorial(size)) + LogChoose(rows.Nodes - 1, count - 1) + Math.Log(rows.Nodes);
        return members - saved + (count > 1 ? 0.5 * Math.Log(edges) : 0);
    }

    private static double Gain(double count, double byChance) => count > 0 ? count * Math.Log(count / byChance) : 0;

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
