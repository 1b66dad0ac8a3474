using Igloo.Functions.Api.Entities;
using Igloo.Functions.Api.Records;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Mvc;

namespace Igloo.Functions.Api.Leads;

/// <summary>Makes the view of one lead.</summary>
internal static class LeadViews
{
    // A page that a person reads; the rest is in the findings' lists of record ids.
    private const int MostRows = 200;

    public static async Task<LeadView> ViewAsync(this VisibleRun run, VisibleLead visible, CancellationToken cancellation)
    {
        var (lead, row) = (visible.Lead, visible.Row());
        var captions = await run.CaptionsAsync([.. lead.Subjects.Select(subject => subject.Entity)], cancellation);
        var rows = await run.FindRecordsAsync([.. lead.Evidence.Take(MostRows)], cancellation);
        var mask = await run.MaskAsync([visible], cancellation);
        return new LeadView(
            row.Id, row.Rank, row.Lane, row.Strength, row.Word, row.Headline, row.Sources, row.Rules, row.Latest, row.Change, row.Subjects, row.Evidence, row.Related,
            Lead.Caution, lead.Points, [.. lead.Waterfall.Select(Step)], [.. visible.Findings.Select(Finding)], [.. lead.Subjects.Select(Subject)],
            lead.Innocent, lead.Missing, [.. rows.Select(found => RecordViews.EvidenceOf(found, mask))], visible.Hidden);

        SubjectView Subject(Subject subject)
        {
            var isProtected = EntityViews.IsProtected(subject);
            var caption = isProtected ? EntityViews.ProtectedCaption : captions.GetValueOrDefault(subject.Entity, subject.Entity.ToString());
            return new SubjectView(subject.Entity.ToString(), subject.Entity.Kind, subject.Role, caption, subject.IsActor, isProtected);
        }
    }

    private static StepView Step(WaterfallStep step) => new(step.Label, step.Points, [.. step.Findings.Select(finding => finding.ToString())]);

    private static FindingView Finding(Finding finding)
    {
        var rule = Analysis.Detecting.Detectors.Rules.First(known => known.Id == finding.Rule);
        return new FindingView(
            finding.Id.ToString(), finding.Rule, finding.Version, rule.Title, rule.Why, finding.Because, finding.Innocent, finding.Measured, finding.Baseline,
            finding.Strength, finding.From, finding.To, finding.Parameters, [.. finding.Evidence.Select(record => record.ToString())]);
    }

    public static IActionResult NotAnId(string text) =>
        Problem.BadRequest($"'{text}' is not a lead id.", "They look like L-7K2MQ3XA; take one from the list of leads.");

    public static IActionResult Missing(LeadId id) => Problem.NotFound($"There is no lead {id} that you may see.");
}
