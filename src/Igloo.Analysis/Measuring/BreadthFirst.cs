using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>Searches in order of distance, with arrays that serve one search after another.</summary>
internal sealed class BreadthFirst
{
    private const int Unreached = -1;

    private readonly int[] _distances;
    private readonly int[] _queue;
    private int _reached;

    public BreadthFirst(int nodes)
    {
        (_distances, _queue) = (new int[nodes], new int[nodes]);
        Array.Fill(_distances, Unreached);
    }

    /// <summary>Edges from the last source to a node, or a negative number when the search did not reach it.</summary>
    public int DistanceOf(int node) => _distances[node];

    /// <summary>The nodes that edges lead to from a source, nearest first, the source included; valid until the next search.</summary>
    public ReadOnlySpan<int> From(Adjacency rows, int source)
    {
        foreach (var node in _queue.AsSpan(0, _reached)) _distances[node] = Unreached;
        (_queue[0], _distances[source], _reached) = (source, 0, 1);
        for (var at = 0; at < _reached; at++)
        {
            var next = _distances[_queue[at]] + 1;
            foreach (var neighbour in rows.Of(_queue[at]))
            {
                if (_distances[neighbour] != Unreached) continue;
                _distances[neighbour] = next;
                _queue[_reached++] = neighbour;
            }
        }

        return _queue.AsSpan(0, _reached);
    }
}
