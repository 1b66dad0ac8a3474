using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Entities;

/// <summary>GET why an entity's records are likely the same.</summary>
public sealed class GetWhy(CaseReader cases)
{
    /// <summary>The pairs that hold it together, with their weights field by field.</summary>
    [Function(nameof(GetWhy))]
    [Access(Roles.Readers)]
    [Answers("Why an entity's records are likely the same: pairs with weights that sum to their score", typeof(WhyView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/entities/{entityId}/why")] HttpRequest request,
        string workspaceId,
        string entityId,
        CancellationToken cancellation)
    {
        if (!EntityId.TryParse(entityId, out var id)) return EntityViews.NotAnId(entityId);
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        if (run is null || await run.FindEntityAsync(id, cancellation) is null) return EntityViews.Missing(id);
        // The values that were compared would tell who a protected person is.
        var isProtected = (await run.QueueAsync(cancellation)).IsProtected(id);
        return new JsonAnswer(new WhyView(isProtected ? [] : [.. (await run.FindTiesAsync(id, cancellation)).Select(EntityViews.Of)]));
    }
}
