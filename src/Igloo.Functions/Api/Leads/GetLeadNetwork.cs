using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Leads;

/// <summary>GET how the network of a lead operates.</summary>
public sealed class GetLeadNetwork(CaseReader cases, RunCorrelations correlations)
{
    /// <summary>The profile, made of the records that the viewer may see.</summary>
    [Function(nameof(GetLeadNetwork))]
    [Access(Roles.Readers)]
    [Answers("How the network of a lead operates: who does what, in what order, when, where, and the way of the money", typeof(NetworkView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/leads/{leadId}/network")] HttpRequest request,
        string workspaceId,
        string leadId,
        CancellationToken cancellation)
    {
        if (!LeadId.TryParse(leadId, out var id)) return LeadViews.NotAnId(leadId);
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        return run is not null && (await run.QueueAsync(cancellation)).Find(id) is { } lead
            ? new JsonAnswer(await run.NetworkViewAsync(lead, correlations, cancellation))
            : LeadViews.Missing(id);
    }
}
