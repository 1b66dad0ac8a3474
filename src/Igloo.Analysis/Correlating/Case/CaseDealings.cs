using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>Who of a case deals with whom: relays of calls, dense blocks, shapes of payments.</summary>
/// <remarks>An entity's number is its index in the graph, a record's that of its event. Relays are sought without super-connectors, all else with them.</remarks>
internal static class CaseDealings
{
    private const int Blocks = 3;
    private const int LeastTransfers = 3;
    private const int MostTransfers = 200; // a set of payments that has one shape is small

    /// <summary>One who is called and right away calls on (rule C03).</summary>
    public static IEnumerable<Correlation> Relays(EntityGraph graph) =>
        from found in Correlating.Relays.Of([.. Of(graph, EventKind.Call).Where(call => !IsHub(graph, call.Transfer.From) && !IsHub(graph, call.Transfer.To))])
        select graph.Told(CorrelationKind.Relay, [found.From, found.Through, found.To], SpanOf(graph, found.Records), found.Records)
            .Judged(found.Count, found.Expected, found.Chance, found.IsAccepted);

    /// <summary>Groups that deal with themselves far more than their size explains.</summary>
    public static IEnumerable<Correlation> DenseBlocks(EntityGraph graph)
    {
        foreach (var kind in new[] { EventKind.Call, EventKind.Payment })
        {
            var dealings = Of(graph, kind);
            foreach (var block in Correlating.DenseBlocks.Of(Directed(graph, dealings), Blocks))
            {
                var (sources, targets) = (block.Sources.ToHashSet(), block.Targets.ToHashSet());
                int[] records = [.. dealings.Where(dealing => sources.Contains(dealing.Transfer.From) && targets.Contains(dealing.Transfer.To)).Select(dealing => dealing.Record)];
                yield return graph.Told(CorrelationKind.DenseBlock, block.Sources.Union(block.Targets).Order(), SpanOf(graph, records), records)
                    .Judged((int)Math.Min(int.MaxValue, block.Weight), block.Expected, block.Chance, true);
            }
        }
    }

    /// <summary>Times in which one calls or pays far more than else.</summary>
    public static IEnumerable<Correlation> Bursts(EntityGraph graph) =>
        from kind in new[] { EventKind.Call, EventKind.Payment }
        from found in Correlating.Bursts.Of(Of(graph, kind))
        where !IsHub(graph, found.Entity)
        select graph.Told(CorrelationKind.Burst, [found.Entity], SpanOf(graph, found.Records), found.Records)
            .Judged(found.Occasions, found.Expected, found.Chance, found.IsAccepted);

    /// <summary>Separate sets of payments that have one of the published shapes; innocent payments have shapes too, so they stay candidates.</summary>
    public static IEnumerable<Correlation> Families(EntityGraph graph)
    {
        var payments = Of(graph, EventKind.Payment);
        var components = Components.Of(Directed(graph, payments));
        foreach (var group in payments.GroupBy(payment => components[payment.Transfer.From]).OrderBy(group => group.Key))
        {
            (Transfer Transfer, int Record)[] own = [.. group];
            if (own.Length is < LeastTransfers or > MostTransfers) continue;
            Transfer[] transfers = [.. own.Select(payment => payment.Transfer)];
            if (KindOf(TransactionFamilies.Of(transfers)) is not { } kind) continue;
            int[] records = [.. own.Select(payment => payment.Record)];
            yield return graph.Told(kind, MembersOf(kind, transfers), SpanOf(graph, records), records) with { Occasions = own.Length };
        }
    }

    /// <summary>Every call, between phones, or payment, between parties, whose both ends and time records tell.</summary>
    public static IReadOnlyList<(Transfer Transfer, int Record)> Of(EntityGraph graph, EventKind kind)
    {
        var dealings = new List<(Transfer, int)>();
        for (var number = 0; number < graph.Events.Count; number++)
            if (graph.Events[number] is { Start: { } start } told && told.Kind == kind && EndsOf(told) is ({ } from, { } to) && graph.IndexOf(from) >= 0 && graph.IndexOf(to) >= 0)
                dealings.Add((new Transfer(graph.IndexOf(from), graph.IndexOf(to), start.ToUnixTimeSeconds()), number));
        return dealings;
    }

    /// <summary>Dealings as a graph over all entities of the case, weighted by how often.</summary>
    public static CompactGraph Directed(EntityGraph graph, IReadOnlyList<(Transfer Transfer, int Record)> dealings) => CompactGraph.Directed(
        graph.Entities.Count, [.. dealings.Select(dealing => dealing.Transfer.From)], [.. dealings.Select(dealing => dealing.Transfer.To)]);

    private static (EntityId? From, EntityId? To) EndsOf(CaseEvent told) =>
        told.Kind == EventKind.Call ? (told.DeviceOf(Role.From), told.DeviceOf(Role.To)) : (told.PartyOf(Role.Payer), told.PartyOf(Role.Payee));

    private static bool IsHub(EntityGraph graph, int entity) => graph.IsHub(graph.Entities[entity].Id);

    // The hub of a shape touches every payment of it.
    private static IEnumerable<int> MembersOf(CorrelationKind kind, Transfer[] transfers)
    {
        int[] members = [.. transfers.SelectMany(transfer => new[] { transfer.From, transfer.To }).Distinct().Order()];
        return kind == CorrelationKind.GatherScatter
            ? members.OrderByDescending(member => transfers.Count(transfer => transfer.From == member || transfer.To == member))
            : members;
    }

    private static (long From, long To) SpanOf(EntityGraph graph, IReadOnlyList<int> events)
    {
        var spans = events.Select(number => CaseTelling.SpanOf(graph.Events[number])).ToArray();
        return (spans.Min(span => span.From), spans.Max(span => span.To));
    }

    private static CorrelationKind? KindOf(TransactionFamily family) => family switch
    {
        TransactionFamily.FanOut => CorrelationKind.FanOut,
        TransactionFamily.FanIn => CorrelationKind.FanIn,
        TransactionFamily.Cycle => CorrelationKind.Cycle,
        TransactionFamily.GatherScatter => CorrelationKind.GatherScatter,
        TransactionFamily.ScatterGather => CorrelationKind.ScatterGather,
        TransactionFamily.Stack => CorrelationKind.Stack,
        TransactionFamily.Bipartite => CorrelationKind.Bipartite,
        _ => null,
    };
}
