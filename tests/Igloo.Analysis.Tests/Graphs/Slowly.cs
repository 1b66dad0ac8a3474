using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Tests.Graphs;

/// <summary>Every measure by its definition, with no thought for time: what the fast ones are held to.</summary>
internal static class Slowly
{
    public static double[,] Matrix(CompactGraph graph)
    {
        var matrix = new double[graph.Nodes, graph.Nodes];
        for (var a = 0; a < graph.Nodes; a++)
        {
            var neighbours = graph.Out.Of(a);
            var weights = graph.Out.WeightsOf(a);
            for (var i = 0; i < neighbours.Length; i++) matrix[a, neighbours[i]] = weights.IsEmpty ? 1 : weights[i];
        }

        return matrix;
    }

    /// <summary>Edges on the shortest way from one to another; infinity when there is none.</summary>
    public static double[,] Distances(double[,] matrix, int without = -1)
    {
        var n = matrix.GetLength(0);
        var distances = new double[n, n];
        for (var a = 0; a < n; a++)
            for (var b = 0; b < n; b++)
                distances[a, b] = a == without || b == without ? double.PositiveInfinity : a == b ? 0 : matrix[a, b] > 0 ? 1 : double.PositiveInfinity;
        for (var k = 0; k < n; k++)
            for (var a = 0; a < n; a++)
                for (var b = 0; b < n; b++) distances[a, b] = Math.Min(distances[a, b], distances[a, k] + distances[k, b]);
        return distances;
    }

    public static double[] PageRank(CompactGraph graph, double damping)
    {
        var (n, matrix) = (graph.Nodes, Matrix(graph));
        var ranks = Enumerable.Repeat(1.0 / n, n).ToArray();
        for (var step = 0; step < 2000; step++)
        {
            var next = Enumerable.Repeat((1 - damping) / n, n).ToArray();
            for (var a = 0; a < n; a++)
            {
                var strength = Enumerable.Range(0, n).Sum(b => matrix[a, b]);
                for (var b = 0; b < n; b++) next[b] += damping * ranks[a] * (strength > 0 ? matrix[a, b] / strength : 1.0 / n);
            }

            ranks = next;
        }

        return ranks;
    }

    public static double[] Betweenness(CompactGraph graph)
    {
        var (n, matrix) = (graph.Nodes, Matrix(graph));
        var distances = Distances(matrix);
        var paths = Paths(matrix, distances);
        var values = new double[n];
        for (var v = 0; v < n; v++)
            for (var s = 0; s < n; s++)
                for (var t = 0; t < n; t++)
                    if (s != t && s != v && t != v && double.IsFinite(distances[s, t]) && distances[s, v] + distances[v, t] == distances[s, t])
                        values[v] += paths[s, v] * paths[v, t] / paths[s, t] / (n * (n - 1));
        return values;
    }

    public static double[] Closeness(CompactGraph graph)
    {
        var (n, distances) = (graph.Nodes, Distances(Matrix(graph)));
        return [.. Enumerable.Range(0, n).Select(v => n < 2 ? 0 : Enumerable.Range(0, n).Where(u => u != v).Sum(u => 1 / distances[u, v]) / (n - 1))];
    }

    public static int[] Cores(CompactGraph graph)
    {
        var (n, rows) = (graph.Nodes, graph.WithoutDirections().Out);
        var core = new int[n];
        for (var k = 1; k < n; k++)
        {
            var left = Enumerable.Range(0, n).ToHashSet();
            while (left.RemoveWhere(v => rows.Of(v).ToArray().Count(left.Contains) < k) > 0) { }
            foreach (var v in left) core[v] = k;
        }

        return core;
    }

    public static long[] Triangles(CompactGraph graph)
    {
        var (n, rows) = (graph.Nodes, graph.WithoutDirections().Out);
        var counts = new long[n];
        for (var a = 0; a < n; a++)
            for (var b = 0; b < n; b++)
                for (var c = 0; c < b; c++)
                    if (rows.Has(a, b) && rows.Has(a, c) && rows.Has(b, c)) counts[a]++;
        return counts;
    }

    public static double[] Constraint(CompactGraph graph)
    {
        var (n, matrix) = (graph.Nodes, Matrix(graph.WithoutDirections()));
        var share = new double[n, n];
        for (var a = 0; a < n; a++)
            for (var b = 0; b < n; b++)
                if (matrix[a, b] > 0) share[a, b] = matrix[a, b] / Enumerable.Range(0, n).Sum(c => matrix[a, c]);
        return [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Where(j => matrix[i, j] > 0)
            .Sum(j => Math.Pow(share[i, j] + Enumerable.Range(0, n).Where(q => q != i && q != j).Sum(q => share[i, q] * share[q, j]), 2)))];
    }

    public static long[] PairsLost(CompactGraph graph)
    {
        var matrix = Matrix(graph.WithoutDirections());
        var whole = Distances(matrix);
        return [.. Enumerable.Range(0, graph.Nodes).Select(v => Reached(whole, v) - Reached(Distances(matrix, v), v))];
    }

    private static long Reached(double[,] distances, int except)
    {
        long pairs = 0;
        for (var a = 0; a < distances.GetLength(0); a++)
            for (var b = 0; b < a; b++)
                if (a != except && b != except && double.IsFinite(distances[a, b])) pairs++;
        return pairs;
    }

    private static double[,] Paths(double[,] matrix, double[,] distances)
    {
        var n = matrix.GetLength(0);
        var paths = new double[n, n];
        for (var s = 0; s < n; s++)
            foreach (var t in Enumerable.Range(0, n).Where(t => double.IsFinite(distances[s, t])).OrderBy(t => distances[s, t]))
                paths[s, t] = s == t ? 1 : Enumerable.Range(0, n).Where(u => matrix[u, t] > 0 && distances[s, u] + 1 == distances[s, t]).Sum(u => paths[s, u]);
        return paths;
    }
}
