using Igloo.Analysis.Entities;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>Merges findings into leads and puts these in order.</summary>
/// <remarks>Pure and thread-safe; the order of the findings does not matter. Time O(f log f) for f findings and their subjects.</remarks>
public static class LeadRanker
{
    /// <summary>The queue: life-safety first, then strength, then newest evidence, then id; every actor stands in one lead only.</summary>
    /// <param name="findings">All findings of the run, those of <see cref="Triangulation"/> included.</param>
    /// <param name="graph">The case.</param>
    /// <param name="previous">The leads of the run before: a lead keeps its id while one of its actors named it, and says what changed.</param>
    /// <param name="lineage">Which ids its actors had before.</param>
    public static IReadOnlyList<Lead> Rank(IReadOnlyList<Finding> findings, EntityGraph graph, IReadOnlyList<Lead> previous, Lineage lineage)
    {
        var before = previous.ToDictionary(lead => lead.Id);
        return LeadOrder.Ranked(FindingGroups.Of(findings, graph).Select(group => Compared(LeadWriter.Write(IdOf(group, graph, before, lineage), group), before)));
    }

    private static LeadId IdOf(IReadOnlyList<Finding> group, EntityGraph graph, Dictionary<LeadId, Lead> before, Lineage lineage)
    {
        var principal = LeadSubjects.PrincipalOf(group);
        // A town names no one: each warning about it is its own lead.
        if (principal is null || graph.IsHub(principal.Value)) return LeadId.From(group[0].Id.ToString());
        return LeadSubjects.Of(group)
            .Where(subject => subject.IsActor)
            .SelectMany(subject => lineage.EarlierIdsOf(subject.Entity).Prepend(subject.Entity))
            .Select(entity => LeadId.From(entity.ToString()))
            .Where(before.ContainsKey)
            .OrderBy(id => before[id].Rank)
            .FirstOrDefault(LeadId.From(principal.Value.ToString()));
    }

    private static Lead Compared(Lead lead, Dictionary<LeadId, Lead> before) => lead with
    {
        Change = before.TryGetValue(lead.Id, out var earlier)
            ? lead.Points.CompareTo(earlier.Points) switch { > 0 => "stronger", < 0 => "weaker", _ => "same" }
            : "new",
    };
}
