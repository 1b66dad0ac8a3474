using Igloo.Functions.Api.Leads;
using Igloo.Model;

namespace Igloo.Functions.Serving;

/// <summary>A lead made from the findings that a viewer may see.</summary>
/// <param name="Lead">Scored from <paramref name="Findings"/> alone.</param>
/// <param name="Findings">Those findings.</param>
/// <param name="Hidden">Findings that are another agency's.</param>
/// <param name="HiddenAgencies">Whom to call about them.</param>
public sealed record VisibleLead(Lead Lead, IReadOnlyList<Finding> Findings, int Hidden, IReadOnlyList<string> HiddenAgencies)
{
    /// <summary>Leads in the order of the queue, ranked from 1 among those that are visible.</summary>
    public static IReadOnlyList<VisibleLead> InOrder(IEnumerable<VisibleLead> leads) =>
        [.. leads
            .OrderBy(visible => visible.Lead.Lane)
            .ThenByDescending(visible => visible.Lead.Strength)
            .ThenByDescending(visible => visible.Lead.To)
            .ThenBy(visible => visible.Lead.Id)
            .Select((visible, index) => visible with { Lead = visible.Lead with { Rank = index + 1 } })];

    /// <summary>The lead as the queue shows it.</summary>
    public LeadRow Row() => new(
        Lead.Id.ToString(), Lead.Rank, Lead.Lane, Lead.Strength, Lead.Word, Lead.Headline, [.. Lead.Sources.Select(source => source.ToString())],
        [.. Findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal)], Lead.To, Lead.Change, Lead.Subjects.Count, Lead.Evidence.Count,
        RelatedView.Of(HiddenAgencies));
}
