using System.Globalization;
using Igloo.Functions.Access;
using Igloo.Functions.Api.Leads;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Communities;

/// <summary>GET how a community operates.</summary>
public sealed class GetCommunityNetwork(CaseReader cases, RunMeasures measures, RunCorrelations correlations)
{
    /// <summary>The profile of a community of the run in force in which a lead gives somebody a part.</summary>
    [Function(nameof(GetCommunityNetwork))]
    [Access(Roles.Readers)]
    [Answers("How a community operates: who does what, in what order, when, where, and the way of the money", typeof(NetworkView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/communities/{number}/network")] HttpRequest request,
        string workspaceId,
        string number,
        CancellationToken cancellation)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked))
            return Problem.BadRequest($"'{number}' is not the number of a community.", "Take one from the place in the network of an entity that a lead names.");
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        // Communities are made of all records together, and no one is profiled for whom they know: only around whom a lead names for what they did.
        if (run is not { IsWhole: true } || await measures.FindCommunityAsync(run.Id, asked, cancellation) is not { } community) return Missing(asked);
        var members = community.Members.ToHashSet();
        VisibleLead[] leads = [.. (await run.QueueAsync(cancellation)).Leads.Where(visible => visible.Lead.Subjects.Any(subject => subject.IsActor && members.Contains(subject.Entity)))];
        return leads.Length == 0 ? Missing(asked) : new JsonAnswer(await run.NetworkViewAsync(community, leads, correlations, cancellation));
    }

    private static IActionResult Missing(int number) => Problem.NotFound($"There is no community {number} of the run in force that you may see and in which a lead gives somebody a part.");
}
