using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>A graph whose nodes are groups of nodes of the graph below.</summary>
/// <param name="rows">Edges between groups; edges inside a group count in its strength only.</param>
/// <param name="strengths">Sum of the weights of all edges' ends in each group.</param>
internal sealed class CommunityLevel(Adjacency rows, double[] strengths)
{
    public Adjacency Rows => rows;

    public double[] Strengths => strengths;

    public int Nodes => rows.Nodes;

    /// <summary>Twice the weight of all edges.</summary>
    public double Total { get; private init; }

    public static CommunityLevel Of(Adjacency rows)
    {
        var strengths = new double[rows.Nodes];
        var total = 0.0;
        for (var node = 0; node < strengths.Length; node++) total += strengths[node] = rows.Strength(node);
        return new CommunityLevel(rows, strengths) { Total = total };
    }

    /// <summary>The same with nodes side by side that hang together.</summary>
    public CommunityLevel Arranged(Arrangement arrangement, Adjacency arranged) => new(arranged, arrangement.Arranged<double>(strengths)) { Total = Total };

    /// <summary>The level above, in which each part becomes one node.</summary>
    public CommunityLevel Joined(int[] parts, int count)
    {
        var (starts, members) = Partitions.Members(parts, count);
        var (offsets, targets, weights) = (new int[count + 1], new List<int>(), new List<float>());
        var joined = new double[count];
        var links = new NeighbourWeights(count);
        for (var part = 0; part < count; part++)
        {
            foreach (var node in members.AsSpan(starts[part], starts[part + 1] - starts[part]))
            {
                joined[part] += strengths[node];
                links.Add(rows, node, parts);
            }

            foreach (var other in links.Seen)
            {
                if (other == part) continue;
                targets.Add(other);
                weights.Add((float)links[other]);
            }

            links.Clear();
            offsets[part + 1] = targets.Count;
        }

        return new CommunityLevel(new Adjacency(offsets, [.. targets], [.. weights]), joined) { Total = Total };
    }
}
