using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>What of the log about super-connectors counts: of each thing the last entry, unless that one takes back.</summary>
public static class ConnectorDecisions
{
    /// <summary>The decisions that count, by thing.</summary>
    public static IReadOnlyDictionary<EntityId, ConnectorDecision> InForce(IEnumerable<ConnectorDecision> log) =>
        log.GroupBy(decision => decision.Thing)
            .Select(thing => thing.MaxBy(decision => decision.Number)!)
            .Where(decision => decision.Verdict != ConnectorVerdict.Undo)
            .ToDictionary(decision => decision.Thing);
}
