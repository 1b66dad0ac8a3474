using System.Runtime.InteropServices;
using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>Draws one of the shortest paths between two random nodes, each with the same chance, and counts the nodes between its ends.</summary>
/// <remarks>Two searches grow towards each other, always the one whose next step is cheaper. For one thread; memory 48 bytes per node.</remarks>
internal sealed class PathSampler(CompactGraph graph)
{
    private readonly Side _start = new(graph.Out, graph.In);
    private readonly Side _goal = new(graph.In, graph.Out);
    private readonly List<(int From, int To)> _meetings = [];
    private readonly int[] _counts = new int[graph.Nodes];

    public void Sample(SeededRandom random)
    {
        var start = random.Next(graph.Nodes);
        var goal = random.Next(graph.Nodes - 1);
        if (goal >= start) goal++;
        _start.Begin(start);
        _goal.Begin(goal);
        _meetings.Clear();
        while (_meetings.Count == 0)
        {
            var (near, far) = _start.NextCost <= _goal.NextCost ? (_start, _goal) : (_goal, _start);
            if (near.NextCost == 0) return; // nothing leads on: there is no path
            near.Grow(far, _meetings);
            if (_meetings.Count > 0) CountPath(near, far, ref random);
        }
    }

    public void AddTo(int[] counts)
    {
        for (var node = 0; node < counts.Length; node++) counts[node] += _counts[node];
    }

    private void CountPath(Side near, Side far, ref SeededRandom random)
    {
        var all = 0.0;
        foreach (var (from, to) in _meetings) all += near.PathsTo(from) * far.PathsTo(to);
        var drawn = random.NextDouble() * all;
        var chosen = _meetings[^1];
        foreach (var meeting in _meetings)
        {
            drawn -= near.PathsTo(meeting.From) * far.PathsTo(meeting.To);
            if (drawn >= 0) continue;
            chosen = meeting;
            break;
        }

        near.CountBack(chosen.From, _counts, ref random);
        far.CountBack(chosen.To, _counts, ref random);
    }

    /// <summary>One of the two searches.</summary>
    private sealed class Side(Adjacency onward, Adjacency back)
    {
        private readonly Visit[] _visits = new Visit[onward.Nodes];
        private readonly List<int> _reached = [];
        private int _round;
        private int _levelStart;

        /// <summary>Edges that the next step has to look at.</summary>
        public long NextCost { get; private set; }

        public double PathsTo(int node) => _visits[node].Paths;

        public void Begin(int source)
        {
            _round++;
            _reached.Clear();
            _reached.Add(source);
            _levelStart = 0;
            _visits[source] = new Visit(_round, 0, 1);
            NextCost = onward.Degree(source);
        }

        /// <summary>Goes one edge further everywhere, and notes the edges that end where the other search has been.</summary>
        public void Grow(Side other, List<(int From, int To)> meetings)
        {
            var levelEnd = _reached.Count;
            NextCost = 0;
            for (var at = _levelStart; at < levelEnd; at++)
            {
                var node = _reached[at];
                var (_, distance, paths) = _visits[node];
                foreach (var neighbour in onward.Of(node))
                {
                    if (other.Has(neighbour)) meetings.Add((node, neighbour));
                    ref var visit = ref _visits[neighbour];
                    if (visit.Round != _round)
                    {
                        visit = new Visit(_round, distance + 1, paths);
                        _reached.Add(neighbour);
                        NextCost += onward.Degree(neighbour);
                    }
                    else if (visit.Distance == distance + 1)
                    {
                        visit = visit with { Paths = visit.Paths + paths };
                    }
                }
            }

            _levelStart = levelEnd;
        }

        /// <summary>Walks back to the source, each step as likely as the share of paths that take it, and counts every node but the source.</summary>
        public void CountBack(int node, int[] counts, ref SeededRandom random)
        {
            while (_visits[node].Distance > 0)
            {
                counts[node]++;
                var drawn = random.NextDouble() * _visits[node].Paths;
                var before = -1;
                foreach (var neighbour in back.Of(node))
                {
                    if (_visits[neighbour].Round != _round || _visits[neighbour].Distance != _visits[node].Distance - 1) continue;
                    before = neighbour;
                    drawn -= _visits[neighbour].Paths;
                    if (drawn < 0) break;
                }

                node = before;
            }
        }

        private bool Has(int node) => _visits[node].Round == _round;

        [StructLayout(LayoutKind.Auto)]
        private readonly record struct Visit(int Round, int Distance, double Paths);
    }
}
