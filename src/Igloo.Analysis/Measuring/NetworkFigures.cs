using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>All figures of a network's nodes; each array has one value per node.</summary>
public sealed record NetworkFigures
{
    /// <summary>The least node of each node's component.</summary>
    public required int[] Components { get; init; }

    /// <summary>Communities at the resolution that the graph asks for.</summary>
    public required CommunityResult Communities { get; init; }

    /// <summary>Core numbers.</summary>
    public required int[] Cores { get; init; }

    /// <summary>Different neighbours, whatever the direction.</summary>
    public required int[] Degrees { get; init; }

    /// <summary>Weights of all edges, whatever the direction.</summary>
    public required double[] Strengths { get; init; }

    /// <summary>PageRank.</summary>
    public required double[] PageRanks { get; init; }

    /// <summary>Betweenness with its bound.</summary>
    public required BetweennessResult Betweenness { get; init; }

    /// <summary>Burt's constraint.</summary>
    public required double[] Constraints { get; init; }

    /// <summary>Cut points and bridges.</summary>
    public required Breaks Breaks { get; init; }

    /// <summary>Leadership with its parts.</summary>
    public required LeadershipResult Leadership { get; init; }

    /// <summary>Measures a network.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="slices">The same nodes with the edges of one stretch of time each; none without times.</param>
    /// <param name="step">Told the name of each measure before it starts, from the thread that asks; the one for communities goes on beside those after it.</param>
    /// <param name="earlier">What an earlier measurement told, to go on from where that is sound; <see langword="null"/> when there is none.</param>
    public static NetworkFigures Of(CompactGraph graph, IReadOnlyList<CompactGraph> slices, Action<string> step, EarlierCommunities? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(step);
        var plain = graph.WithoutDirections();
        step("communities");
        // The search for communities goes from node to node on one core, for about as long as all else takes: so that goes on beside it.
        var communities = Task.Run(() => earlier?.Grown(plain) ?? CommunitySearch.Of(plain));
        var betweenness = Step("betweenness", () => Measuring.Betweenness.Of(graph));
        return new NetworkFigures
        {
            Components = Step("components", () => plain.Components),
            Cores = Step("cores", () => CoreNumbers.Of(plain)),
            Degrees = Step("degree", () => Enumerable.Range(0, plain.Nodes).Select(plain.Out.Degree).ToArray()),
            Strengths = Step("strength", () => Enumerable.Range(0, plain.Nodes).Select(plain.Out.Strength).ToArray()),
            PageRanks = Step("pagerank", () => PageRank.Of(graph)),
            Betweenness = betweenness,
            Constraints = Step("constraint", () => Constraint.Of(plain)),
            Breaks = Step("cut points", () => CutPoints.Of(plain)),
            Leadership = Step("leadership", () => Measuring.Leadership.Of(graph, betweenness, slices)),
            Communities = communities.GetAwaiter().GetResult(),
        };

        T Step<T>(string name, Func<T> measure)
        {
            step(name);
            return measure();
        }
    }
}
