using Igloo.Analysis.Linking;
using Igloo.Analysis.Measuring;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Measuring;

internal static class CaseNetworks
{
    /// <summary>The network of a case that is held already.</summary>
    public static CaseNetwork Network(this EntityGraph graph)
    {
        var network = new CaseNetwork([.. graph.Entities.Select(entity => entity.Id)]);
        foreach (var link in graph.Links) network.Add(graph, link);
        return network;
    }

    /// <summary>Adds a link of a case that is held already.</summary>
    public static void Add(this CaseNetwork network, EntityGraph graph, Link link) => network.Add((graph.IndexOf(link.A), graph.IndexOf(link.B)), link.Strength, (link.First, link.Last));
}
