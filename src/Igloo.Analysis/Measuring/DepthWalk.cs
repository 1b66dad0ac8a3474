using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>A walk in depth that learns which nodes and edges hold parts together.</summary>
internal sealed class DepthWalk(Adjacency rows, bool[] gone)
{
    private const int Unseen = 0;

    private readonly int[] _seen = new int[rows.Nodes]; // when the walk came, from 1
    private readonly int[] _low = new int[rows.Nodes]; // the earliest node that a back edge of the subtree reaches
    private readonly int[] _sizes = new int[rows.Nodes]; // nodes of the subtree
    private readonly int[] _parents = new int[rows.Nodes];
    private readonly int[] _next = new int[rows.Nodes]; // slot of the next edge to look at
    private readonly long[] _cutOff = new long[rows.Nodes]; // nodes in subtrees that only this node holds
    private readonly double[] _squares = new double[rows.Nodes]; // sum of the squared sizes of those subtrees
    private readonly List<int> _order = [];
    private int _clock;

    public long[] PairsLost { get; } = new long[rows.Nodes];

    public List<(int A, int B)> Bridges { get; } = [];

    public void From(int root)
    {
        if (_seen[root] != Unseen) return;
        _order.Clear();
        Enter(root, -1);
        for (var node = root; node >= 0;)
        {
            if (_next[node] == rows.Offsets[node + 1])
            {
                Leave(node);
                node = _parents[node];
                continue;
            }

            var neighbour = rows.Targets[_next[node]++];
            if (gone[neighbour] || neighbour == _parents[node]) continue;
            if (_seen[neighbour] != Unseen)
            {
                _low[node] = Math.Min(_low[node], _seen[neighbour]);
                continue;
            }

            Enter(neighbour, node);
            node = neighbour;
        }

        foreach (var node in _order) PairsLost[node] = Lost(node, _order.Count - 1);
    }

    private void Enter(int node, int parent)
    {
        _seen[node] = _low[node] = ++_clock;
        (_parents[node], _sizes[node], _next[node]) = (parent, 1, rows.Offsets[node]);
        _order.Add(node);
    }

    private void Leave(int node)
    {
        var parent = _parents[node];
        if (parent < 0) return;
        _low[parent] = Math.Min(_low[parent], _low[node]);
        _sizes[parent] += _sizes[node];
        if (_low[node] > _seen[parent]) Bridges.Add((Math.Min(node, parent), Math.Max(node, parent)));
        if (_low[node] < _seen[parent]) return;
        _cutOff[parent] += _sizes[node];
        _squares[parent] += (double)_sizes[node] * _sizes[node];
    }

    // Pairs of all others, less the pairs that stay together in the pieces cut off and in the rest.
    private long Lost(int node, int others)
    {
        var rest = (double)(others - _cutOff[node]);
        return (long)((((double)others * others) - _squares[node] - (rest * rest)) / 2);
    }
}
