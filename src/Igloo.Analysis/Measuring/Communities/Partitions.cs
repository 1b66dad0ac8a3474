using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>What partitions of nodes have in common.</summary>
internal static class Partitions
{
    /// <summary>Numbers groups from 0 in the order of their least node, in place; gives their number.</summary>
    public static int NumberByFirst(int[] groups)
    {
        var numbers = new int[groups.Length];
        var count = 0;
        for (var node = 0; node < groups.Length; node++)
        {
            ref var number = ref numbers[groups[node]];
            if (number == 0) number = ++count;
            groups[node] = number - 1;
        }

        return count;
    }

    /// <summary>The nodes of each group, ascending, behind one another.</summary>
    public static (int[] Starts, int[] Members) Members(int[] groups, int count)
    {
        var starts = new int[count + 1];
        foreach (var group in groups) starts[group + 1]++;
        for (var group = 0; group < count; group++) starts[group + 1] += starts[group];
        var (members, next) = (new int[groups.Length], starts.AsSpan(0, count).ToArray());
        for (var node = 0; node < groups.Length; node++) members[next[groups[node]]++] = node;
        return (starts, members);
    }

    /// <summary>Classic modularity; 0 without edges.</summary>
    public static double Modularity(Adjacency rows, int[] groups, int count)
    {
        var (inside, totals) = Weights(rows, groups, count);
        var all = totals.Sum();
        return all == 0 ? 0 : (inside.Sum() / all) - totals.Sum(total => total / all * (total / all));
    }

    /// <summary>For each group the weight of its edges' ends: those whose other end is inside, and all.</summary>
    public static (double[] Inside, double[] Totals) Weights(Adjacency rows, int[] groups, int count)
    {
        var (inside, totals) = (new double[count], new double[count]);
        for (var node = 0; node < rows.Nodes; node++)
            for (var slot = rows.Offsets[node]; slot < rows.Offsets[node + 1]; slot++)
            {
                var weight = rows.WeightAt(slot);
                totals[groups[node]] += weight;
                if (groups[rows.Targets[slot]] == groups[node]) inside[groups[node]] += weight;
            }

        return (inside, totals);
    }
}
