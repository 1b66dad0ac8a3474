using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>Learns the super-connectors of a case from its calls and payments.</summary>
internal static class CaseConnectors
{
    /// <summary>Phones, accounts and firms that so many strangers deal with that it tells nothing, ordered by id.</summary>
    /// <param name="events">The events of the case, in any order.</param>
    /// <param name="leastUsual">So many contacts are usual whatever the data say.</param>
    public static IReadOnlyList<CaseConnector> Of(IReadOnlyList<CaseEvent> events, int leastUsual) =>
    [
        .. Learned(events.Where(told => told.Kind == EventKind.Call).Select(told => (told.DeviceOf(Role.From), told.DeviceOf(Role.To))), leastUsual)
            .Concat(Learned(events.Where(told => told.Kind == EventKind.Payment).Select(told => (told.PartyOf(Role.Payer), told.PartyOf(Role.Payee))), leastUsual))
            .OrderBy(hub => hub.Entity).ThenByDescending(hub => hub.Degree).DistinctBy(hub => hub.Entity),
    ];

    private static IEnumerable<CaseConnector> Learned(IEnumerable<(EntityId? From, EntityId? To)> dealings, int leastUsual)
    {
        var pairs = dealings.Where(dealing => dealing is { From: not null, To: not null }).Select(dealing => (From: dealing.From!.Value, To: dealing.To!.Value)).Distinct().ToArray();
        EntityId[] nodes = [.. pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct().Order()];
        var graph = CompactGraph.Directed(nodes.Length, Numbers(pairs.Select(pair => pair.From)), Numbers(pairs.Select(pair => pair.To)));
        return from hub in SuperConnectors.Of(graph, leastUsual)
               where nodes[hub.Node].Kind != EntityKind.Person
               select new CaseConnector(nodes[hub.Node], hub.Degree, hub.Usual, hub.Closeness);

        int[] Numbers(IEnumerable<EntityId> ends) => [.. ends.Select(end => Array.BinarySearch(nodes, end))];
    }
}
