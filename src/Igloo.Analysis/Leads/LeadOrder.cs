using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>The queue: life-safety first, then strength, then newest evidence, then id.</summary>
internal static class LeadOrder
{
    /// <summary>The leads in order of the queue, with their ranks from 1.</summary>
    public static IReadOnlyList<Lead> Ranked(IEnumerable<Lead> leads) =>
    [
        .. leads
            .OrderBy(lead => lead.Lane)
            .ThenByDescending(lead => lead.Strength)
            .ThenByDescending(lead => lead.To ?? DateTimeOffset.MinValue)
            .ThenBy(lead => lead.Id)
            .Select((lead, index) => lead with { Rank = index + 1 }),
    ];
}
