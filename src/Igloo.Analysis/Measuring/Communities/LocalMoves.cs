using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>Moves single nodes to the community next to them that gains most, and looks again only at those whose neighbours moved (the paper's MoveNodesFast).</summary>
internal sealed class LocalMoves(CommunityLevel level, double resolution)
{
    // Gains are differences of sums; less than this is rounding, and could move a node back and forth for ever.
    private const double LeastGain = 1e-9;

    private readonly double[] _totals = new double[level.Nodes];
    private readonly int[] _sizes = new int[level.Nodes];
    private readonly NeighbourWeights _links = new(level.Nodes);
    private readonly Stack<int> _empty = new();

    /// <summary>Improves the communities in place; says whether any node moved.</summary>
    public bool Run(int[] communities, SeededRandom random) => Run(communities, Shuffled(level.Nodes, random));

    /// <summary>Improves the communities in place, looking first at these nodes (each once) and then only at those near a move.</summary>
    public bool Run(int[] communities, int[] first)
    {
        for (var node = 0; node < level.Nodes; node++)
        {
            _totals[communities[node]] += level.Strengths[node];
            _sizes[communities[node]]++;
        }

        for (var community = level.Nodes - 1; community >= 0; community--) if (_sizes[community] == 0) _empty.Push(community);
        var (queue, waits) = (new int[level.Nodes], new bool[level.Nodes]);
        first.CopyTo(queue, 0);
        foreach (var node in first) waits[node] = true;
        var (head, waiting, moved) = (0, first.Length, false);
        while (waiting > 0)
        {
            var node = queue[head];
            head = head + 1 == queue.Length ? 0 : head + 1;
            waiting--;
            waits[node] = false;
            var before = communities[node];
            var after = Best(node, communities);
            if (after == before) continue;
            moved = true;
            Move(node, before, after, communities);
            foreach (var neighbour in level.Rows.Of(node))
            {
                if (waits[neighbour] || communities[neighbour] == after) continue;
                waits[neighbour] = true;
                var tail = head + waiting++;
                queue[tail >= queue.Length ? tail - queue.Length : tail] = neighbour;
            }
        }

        return moved;
    }

    private int Best(int node, int[] communities)
    {
        _links.Add(level.Rows, node, communities);
        var (own, strength) = (communities[node], level.Strengths[node]);
        var cost = resolution * strength / level.Total;
        var best = own;
        var most = _links[own] - (cost * (_totals[own] - strength)) + LeastGain;
        foreach (var community in _links.Seen)
        {
            if (community == own) continue;
            var gain = _links[community] - (cost * _totals[community]);
            if (gain > most) (best, most) = (community, gain);
        }

        _links.Clear();
        return most < 0 && _sizes[own] > 1 ? _empty.Peek() : best;
    }

    private void Move(int node, int before, int after, int[] communities)
    {
        if (_sizes[after] == 0) _empty.Pop();
        _totals[before] -= level.Strengths[node];
        _totals[after] += level.Strengths[node];
        _sizes[after]++;
        if (--_sizes[before] == 0) (_totals[before], _) = (0, Freed(before));
        communities[node] = after;
    }

    private bool Freed(int community)
    {
        _empty.Push(community);
        return true;
    }

    private static int[] Shuffled(int nodes, SeededRandom random)
    {
        var order = new int[nodes];
        for (var node = 0; node < nodes; node++)
        {
            var place = random.Next(node + 1);
            (order[node], order[place]) = (order[place], node);
        }

        return order;
    }
}
