using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Measuring;

/// <summary>Measures the network of a case.</summary>
/// <remarks>
/// An edge is a pair that any link holds together, as heavy as its links are strong; super-connectors hold no one together. Pure and thread-safe; the same case gives
/// the same figures on any number of threads. Time: some ten passes over the links, and betweenness, sampled where exact costs too much.
/// </remarks>
public static class CaseMeasures
{
    /// <summary>The figures of each entity that is linked to any other, ordered by id; each is made anew whenever it is asked for.</summary>
    public static MeasuredEntities Of(CaseNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var entities = network.Ids; // no more of the network is held while figures are made
        var figures = NetworkFigures.Of(network.Edges(), network.Slices(), _ => { });
        var parts = Sizes(figures.Components, entities.Length);
        var groups = Sizes(figures.Communities.Membership, figures.Communities.Count);
        int[] linked = [.. Enumerable.Range(0, entities.Length).Where(node => figures.Degrees[node] > 0)];
        return new MeasuredEntities(new MadeRows<EntityMeasures>(linked.Length, row => Measured(linked[row])), new MadeRows<CommunityMember>(linked.Length, row => MemberAt(linked[row])));

        CommunityMember MemberAt(int node) => new(entities[node], figures.Communities.Membership[node], Quantised(figures.Strengths[node]));

        EntityMeasures Measured(int node) => new(
            entities[node],
            entities[figures.Components[node]], parts[figures.Components[node]],
            figures.Communities.Membership[node], groups[figures.Communities.Membership[node]],
            figures.Cores[node], figures.Degrees[node], Quantised(figures.Strengths[node]), Math.Round(figures.PageRanks[node], 9),
            Quantised(figures.Betweenness.Values[node]), figures.Betweenness.Bound, Quantised(figures.Constraints[node]), figures.Breaks.PairsLost[node],
            figures.Leadership.Scores[node], figures.Leadership.Control[node], figures.Leadership.Span[node], figures.Leadership.Persistence?[node]);
    }

    private static int[] Sizes(int[] numbers, int count)
    {
        var sizes = new int[count];
        foreach (var number in numbers) sizes[number]++;
        return sizes;
    }

    private static double Quantised(double value) => Math.Round(value, 6);
}
