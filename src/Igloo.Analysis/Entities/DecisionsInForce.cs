using Igloo.Model;
using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Entities;

/// <summary>What of a decision log counts: of each pair the last entry, unless that one takes back.</summary>
public static class DecisionsInForce
{
    /// <summary>The decision that counts on two mentions, or <see langword="null"/>.</summary>
    public static Decision? On(MentionId a, MentionId b, IReadOnlyList<Decision> log) =>
        Of([.. log.Where(decision => (decision.A == a && decision.B == b) || (decision.A == b && decision.B == a))]).FirstOrDefault();

    /// <summary>The decisions that count, in the order in which they were made.</summary>
    public static Decision[] Of(IReadOnlyList<Decision> log) =>
        [.. log
            .GroupBy(decision => decision.A.CompareTo(decision.B) < 0 ? (decision.A, decision.B) : (decision.B, decision.A))
            .Select(pair => pair.MaxBy(decision => decision.Number)!)
            .Where(decision => decision.Kind != DecisionKind.Undo)
            .OrderBy(decision => decision.Number)];

    /// <summary>The same about rows, one a mention; what is about somebody who is not there waits.</summary>
    internal static RowDecisions OnRows(this IReadOnlyList<Decision> inForce, MentionsOfKind mentions) =>
        new(OnRows(inForce, DecisionKind.Merge, mentions), OnRows(inForce, DecisionKind.NotSame, mentions));

    private static (int, int)[] OnRows(IReadOnlyList<Decision> inForce, DecisionKind kind, MentionsOfKind mentions) =>
        [.. inForce
            .Where(decision => decision.Kind == kind && decision.A != decision.B)
            .Select(decision => (A: mentions.IndexOf(decision.A), B: mentions.IndexOf(decision.B)))
            .Where(rows => rows is { A: >= 0, B: >= 0 })];
}
