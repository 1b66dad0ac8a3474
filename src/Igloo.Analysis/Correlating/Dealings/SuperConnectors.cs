using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Correlating;

/// <summary>A number or account that so many strangers deal with that dealing with it tells nothing: a help line, a shelter, a switchboard, "unknown".</summary>
/// <param name="Node">The node.</param>
/// <param name="Degree">How many deal with it.</param>
/// <param name="Usual">Most that is usual among its kind.</param>
/// <param name="Closeness">Dealings among those who deal with it, as a multiple of what chance would put there; about 1 for strangers.</param>
public readonly record struct SuperConnector(int Node, int Degree, int Usual, double Closeness)
{
    /// <summary>Why, in words.</summary>
    public string Reason => FormattableString.Invariant(
        $"{Degree} deal with it where {Usual} is the most that is usual, and they deal with each other {Closeness:0.0} times as often as strangers would");
}

/// <summary>A super-connector as the files name it.</summary>
/// <param name="Id">As it stands in the file.</param>
/// <param name="Value">Its normal form.</param>
/// <param name="Figures">How it was told.</param>
public sealed record NamedConnector(string Id, string Value, SuperConnector Figures);

/// <summary>Learns super-connectors from the data at hand: by degree against the tail of their kind, and by how little those who deal with them have in common.</summary>
/// <remarks>
/// Degrees are taken as log-normal, with the middle and the spread above it by quantiles (50 % and 84 %), which a few hubs do not move. Usual is what one of so many nodes would have by
/// chance once in a hundred such networks, and no less than 50. A node beyond it is cut only if its neighbours deal with each other at most twice as often as their own degrees
/// lead to expect: an organiser's contacts know each other and stay. Pure and thread-safe. Time O(nodes log nodes + edges of the neighbours of those beyond).
/// </remarks>
public static class SuperConnectors
{
    private const int LeastUsual = 50; // nobody's own circle is a crowd
    private const double MostCloseness = 2;
    private const double FalseRate = 0.01;

    /// <summary>Super-connectors, ordered by node.</summary>
    /// <param name="graph">Who deals with whom.</param>
    /// <param name="leastUsual">So many contacts are usual whatever the data say. Default 50.</param>
    public static IReadOnlyList<SuperConnector> Of(CompactGraph graph, int leastUsual = LeastUsual)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var links = graph.WithoutDirections().Out;
        var usual = Usual([.. Enumerable.Range(0, links.Nodes).Select(links.Degree).Where(degree => degree > 0).Order()], leastUsual);
        return
        [
            .. Enumerable.Range(0, links.Nodes).Where(node => links.Degree(node) > usual)
                .Select(node => new SuperConnector(node, links.Degree(node), usual, Closeness(links, node))).Where(hub => hub.Closeness <= MostCloseness),
        ];
    }

    private static int Usual(int[] degrees, int least)
    {
        if (degrees.Length == 0) return least;
        var middle = Math.Log(degrees[degrees.Length / 2]);
        var spread = Math.Log(degrees[(int)(degrees.Length * 0.8413)]) - middle;
        return (int)Math.Max(least, Math.Ceiling(Math.Exp(middle + (spread * Deviations(FalseRate / degrees.Length)))));
    }

    // The bound e^(-z²/2) of the normal tail is enough here, and on the side of keeping.
    private static double Deviations(double chance) => Math.Sqrt(-2 * Math.Log(chance));

    /// <summary>Links among the neighbours against those of a network of the same degrees (Chung and Lu 2002), the node itself left out.</summary>
    private static double Closeness(Adjacency links, int node)
    {
        var (inside, degrees) = (0, 0.0);
        var neighbours = links.Of(node);
        foreach (var neighbour in neighbours)
        {
            foreach (var other in links.Of(neighbour))
                if (other != node && neighbours.BinarySearch(other) >= 0) inside++;
            degrees += links.Degree(neighbour) - 1;
        }

        var expected = degrees * degrees / Math.Max(1, links.Targets.Length - (2.0 * neighbours.Length));
        return inside == 0 ? 0 : Math.Round(inside / Math.Max(1, expected), 3);
    }
}
