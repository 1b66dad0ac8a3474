using Igloo.Model;
using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Entities;

/// <summary>What of a decision log counts: of each pair the last entry, unless that one takes back.</summary>
internal static class DecisionsInForce
{
    /// <summary>The decisions that count, in the order in which they were made.</summary>
    public static Decision[] Of(IReadOnlyList<Decision> log) =>
        [.. log
            .GroupBy(decision => decision.A.CompareTo(decision.B) < 0 ? (decision.A, decision.B) : (decision.B, decision.A))
            .Select(pair => pair.MaxBy(decision => decision.Number)!)
            .Where(decision => decision.Kind != DecisionKind.Undo)
            .OrderBy(decision => decision.Number)];

    /// <summary>The same about rows; what is about somebody who is not there waits.</summary>
    public static RowDecisions OnRows(this IReadOnlyList<Decision> inForce, IReadOnlyDictionary<MentionId, int> rowOf) =>
        new(OnRows(inForce, DecisionKind.Merge, rowOf), OnRows(inForce, DecisionKind.NotSame, rowOf));

    private static (int, int)[] OnRows(IReadOnlyList<Decision> inForce, DecisionKind kind, IReadOnlyDictionary<MentionId, int> rowOf) =>
        [.. inForce
            .Where(decision => decision.Kind == kind && decision.A != decision.B && rowOf.ContainsKey(decision.A) && rowOf.ContainsKey(decision.B))
            .Select(decision => (rowOf[decision.A], rowOf[decision.B]))];
}
