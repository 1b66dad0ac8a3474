using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Leads;

/// <summary>GET one lead with its reasons, down to the evidence rows.</summary>
public sealed class GetLead(CaseReader cases)
{
    /// <summary>The lead as the viewer may see it.</summary>
    [Function(nameof(GetLead))]
    [Access(Roles.Readers)]
    [Answers("One lead with its reasons and evidence rows", typeof(LeadView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/leads/{leadId}")] HttpRequest request,
        string workspaceId,
        string leadId,
        CancellationToken cancellation)
    {
        if (!LeadId.TryParse(leadId, out var id)) return LeadViews.NotAnId(leadId);
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        return run is not null && (await run.QueueAsync(cancellation)).Find(id) is { } lead
            ? new JsonAnswer(await run.ViewAsync(lead, cancellation))
            : LeadViews.Missing(id);
    }
}
