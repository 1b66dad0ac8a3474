using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>How to compute PageRank.</summary>
public sealed record PageRankOptions
{
    /// <summary>Chance that a walker follows an edge instead of jumping anywhere. Default 0.85, as in Brin and Page 1998.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>Greatest allowed sum of errors over all nodes (L1), proven, not guessed. Default 1e-9.</summary>
    public double Tolerance { get; init; } = 1e-9;
}

/// <summary>The share of time that a walker who follows edges, and now and then jumps anywhere, spends on each node.</summary>
/// <remarks>
/// Pure and thread-safe; parallel, and the same on any number of threads. Edges are followed in proportion to their weight; from a node without
/// way out the walker jumps. With x = Dy an undirected graph asks for (D − αA)y = b, which is symmetric and positive definite: conjugate gradients
/// need a third of the steps of the power method there, with nodes side by side that hang together. Each step costs O(nodes + edges). An error of the residual r is at most ‖r‖₁ / (1 − α).
/// </remarks>
public static class PageRank
{
    private const int MostSteps = 1000;

    /// <summary>The ranks; they sum to 1.</summary>
    public static double[] Of(CompactGraph graph, PageRankOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new PageRankOptions();
        if (graph.Nodes == 0) return [];
        if (graph.IsDirected) return Of(graph.Out, graph.In, (strengths, strips) => ByPower(graph.In, strengths, strips, options));
        var (arrangement, rows) = graph.Arranged;
        return arrangement.Restored<double>(Of(rows, rows, (strengths, strips) => ByConjugateGradients(rows, strengths, strips, options)));
    }

    private static double[] Of(Adjacency outward, Adjacency inward, Func<double[], Strips, double[]> solve)
    {
        var strengths = new double[outward.Nodes];
        var strips = new Strips(inward);
        strips.For((from, end) =>
        {
            for (var node = from; node < end; node++) strengths[node] = outward.Strength(node);
        });
        var ranks = solve(strengths, strips);
        var sum = strips.Sum((from, end) => ranks.AsSpan(from, end - from).Sum());
        strips.For((from, end) =>
        {
            for (var node = from; node < end; node++) ranks[node] /= sum;
        });
        return ranks;
    }

    // A jump from dead ends spreads as the other jumps do, so it changes the ranks by one common factor only (Del Corso, Gullì and Romani 2005).
    private static double[] ByPower(Adjacency inward, double[] strengths, Strips strips, PageRankOptions options)
    {
        var jump = (1 - options.Damping) / inward.Nodes;
        var ranks = Filled(inward.Nodes, jump);
        var (next, passed) = (new double[inward.Nodes], new double[inward.Nodes]);
        for (var step = 0; step < MostSteps; step++)
        {
            var current = ranks;
            strips.For((from, end) =>
            {
                for (var node = from; node < end; node++) passed[node] = strengths[node] > 0 ? options.Damping * current[node] / strengths[node] : 0;
            });
            var change = strips.Sum((from, end) =>
            {
                var sum = 0.0;
                for (var node = from; node < end; node++)
                {
                    next[node] = jump + Gathered(inward, passed, node);
                    sum += Math.Abs(next[node] - current[node]);
                }

                return sum;
            });
            (ranks, next) = (next, ranks);
            if (change * options.Damping / (1 - options.Damping) <= options.Tolerance * jump * inward.Nodes) break;
        }

        return ranks;
    }

    private static double[] ByConjugateGradients(Adjacency rows, double[] strengths, Strips strips, PageRankOptions options)
    {
        var nodes = rows.Nodes;
        var jump = (1 - options.Damping) / nodes;
        var solution = new double[nodes];
        var residual = Filled(nodes, jump);
        var direction = new double[nodes];
        var image = new double[nodes];
        strips.For((from, end) =>
        {
            for (var node = from; node < end; node++) direction[node] = strengths[node] > 0 ? jump / strengths[node] : 0;
        });
        var energy = strips.Sum((from, end) => Energy(residual, strengths, from, end));
        for (var step = 0; step < MostSteps && energy > 0; step++)
        {
            var curvature = strips.Sum((from, end) =>
            {
                var sum = 0.0;
                for (var node = from; node < end; node++)
                {
                    image[node] = (strengths[node] * direction[node]) - (options.Damping * Gathered(rows, direction, node));
                    sum += direction[node] * image[node];
                }

                return sum;
            });
            var length = energy / curvature;
            var (error, left) = strips.Sums((from, end) =>
            {
                var (sum, squares) = (0.0, 0.0);
                for (var node = from; node < end; node++)
                {
                    if (strengths[node] == 0) continue;
                    solution[node] += length * direction[node];
                    var rest = residual[node] -= length * image[node];
                    sum += Math.Abs(rest);
                    squares += rest * rest / strengths[node];
                }

                return (sum, squares);
            });
            if (error / (1 - options.Damping) <= options.Tolerance * jump * nodes) break;
            var turn = left / energy;
            energy = left;
            strips.For((from, end) =>
            {
                for (var node = from; node < end; node++)
                    if (strengths[node] > 0) direction[node] = (residual[node] / strengths[node]) + (turn * direction[node]);
            });
        }

        strips.For((from, end) =>
        {
            for (var node = from; node < end; node++) solution[node] = strengths[node] > 0 ? solution[node] * strengths[node] : jump;
        });
        return solution;
    }

    private static double Energy(double[] residual, double[] strengths, int from, int end)
    {
        var sum = 0.0;
        for (var node = from; node < end; node++)
            if (strengths[node] > 0) sum += residual[node] * residual[node] / strengths[node];
        return sum;
    }

    private static double Gathered(Adjacency rows, double[] values, int node)
    {
        var sum = 0.0;
        var targets = rows.Of(node);
        if (rows.Weights is null)
        {
            foreach (var neighbour in targets) sum += values[neighbour];
            return sum;
        }

        var weights = rows.Weights.AsSpan(rows.Offsets[node], targets.Length);
        for (var i = 0; i < targets.Length; i++) sum += weights[i] * values[targets[i]];
        return sum;
    }

    private static double[] Filled(int nodes, double value)
    {
        var values = new double[nodes];
        Array.Fill(values, value);
        return values;
    }

    private static double Sum(this Span<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }
}
