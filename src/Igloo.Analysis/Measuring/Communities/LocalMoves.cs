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

    /// <summary>Improves the communities in place, looking at all nodes in an order by chance; says whether any node moved.</summary>
    /// <remarks>What moves in one component changes nothing in another, so that they are looked at one after the other.</remarks>
    public bool Run(int[] communities, Arrangement arrangement, SeededRandom random)
    {
        Count(communities);
        var (queue, waits, moved) = (arrangement.Grouped(Shuffled(level.Nodes, random)), new bool[level.Nodes], false);
        Array.Fill(waits, true);
        for (var component = 0; component + 1 < arrangement.Starts.Length; component++)
        {
            var nodes = queue.AsSpan(arrangement.Starts[component]..arrangement.Starts[component + 1]);
            moved |= Run(communities, nodes, nodes.Length, waits);
        }

        return moved;
    }

    /// <summary>Improves the communities in place, looking first at these nodes (each once) and then only at those near a move.</summary>
    public bool Run(int[] communities, int[] first)
    {
        Count(communities);
        var (queue, waits) = (new int[level.Nodes], new bool[level.Nodes]);
        first.CopyTo(queue, 0);
        foreach (var node in first) waits[node] = true;
        return Run(communities, queue, first.Length, waits);
    }

    private void Count(int[] communities)
    {
        for (var node = 0; node < level.Nodes; node++)
        {
            _totals[communities[node]] += level.Strengths[node];
            _sizes[communities[node]]++;
        }

        for (var community = level.Nodes - 1; community >= 0; community--) if (_sizes[community] == 0) _empty.Push(community);
    }

    /// <summary>Goes on until no node waits.</summary>
    /// <param name="communities">Improved in place.</param>
    /// <param name="queue">Room for all nodes that may wait at once; those at its beginning wait.</param>
    /// <param name="waiting">How many wait.</param>
    /// <param name="waits">Whether a node waits.</param>
    private bool Run(int[] communities, Span<int> queue, int waiting, bool[] waits)
    {
        var (head, moved) = (0, false);
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
