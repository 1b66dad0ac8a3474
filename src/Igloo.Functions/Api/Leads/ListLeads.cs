using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Leads;

/// <summary>GET the queue of leads, as the viewer may see it.</summary>
public sealed class ListLeads(CaseReader cases)
{
    /// <summary>Filters after projection, so that no count tells what the viewer may not see.</summary>
    [Function(nameof(ListLeads))]
    [Access(Roles.Readers)]
    [Answers("The queue of leads, in order of importance", typeof(LeadsView), Query =
    [
        "strength: low, medium or high; leads of at least that strength, medium when not given",
        "lane: lifeSafety, lead or deconfliction",
        "rule: a rule id; leads with a finding of it",
        "source: agency/source; leads that it contributed to",
        "q: words that the headline holds",
        Paging.SizeHelp,
        Paging.ContinuationHelp,
    ])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/leads")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        if (Filter.Read(request) is not { } filter)
            return Problem.BadRequest("A filter has a value that it does not know.", "strength is low, medium or high; lane is lifeSafety, lead or deconfliction.");
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), Paging.RunOf(request), cancellation);
        if (run is null) return Paging.EmptyOrGone<LeadRow>(request, page => LeadsView.Of(page, []));
        var queue = await run.QueueAsync(cancellation);
        return Paging.Answer(request, [.. queue.Leads.Where(filter.Holds).Select(lead => lead.Row())], run.Id, page => LeadsView.Of(page, queue.OtherAgencies));
    }

    private sealed record Filter(StrengthWord Strength, Lane? Lane, string? Rule, string? Source, string? Words)
    {
        public static Filter? Read(HttpRequest request)
        {
            var strength = StrengthWord.Medium;
            if (request.Parameter("strength") is { } word && !Enum.TryParse(word, ignoreCase: true, out strength)) return null;
            Lane? lane = null;
            if (request.Parameter("lane") is { } laneWord)
            {
                if (!Enum.TryParse<Lane>(laneWord, ignoreCase: true, out var parsed)) return null;
                lane = parsed;
            }

            return new Filter(strength, lane, request.Parameter("rule"), request.Parameter("source"), request.Parameter("q"));
        }

        public bool Holds(VisibleLead visible)
        {
            var lead = visible.Lead;
            return (lead.Word >= Strength || lead.Lane == Model.Lane.LifeSafety)
                && (Lane is null || lead.Lane == Lane)
                && (Rule is null || visible.Findings.Any(finding => finding.Rule == Rule))
                && (Source is null || lead.Sources.Any(source => source.ToString() == Source))
                && (Words is null || lead.Headline.Contains(Words, StringComparison.OrdinalIgnoreCase));
        }
    }
}
