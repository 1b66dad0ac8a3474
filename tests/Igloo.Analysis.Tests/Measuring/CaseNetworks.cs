using Igloo.Analysis.Linking;
using Igloo.Analysis.Measuring;

namespace Igloo.Analysis.Tests.Measuring;

internal static class CaseNetworks
{
    /// <summary>The network of a case that is held already.</summary>
    public static CaseNetwork Network(this EntityGraph graph)
    {
        var network = new CaseNetwork([.. graph.Entities.Select(entity => entity.Id)]);
        foreach (var link in graph.Links) network.Add(link);
        return network;
    }
}
