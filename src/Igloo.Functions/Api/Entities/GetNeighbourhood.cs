using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Entities;

/// <summary>GET what is around an entity, counted by kind before anything is expanded.</summary>
public sealed class GetNeighbourhood(CaseReader cases)
{
    /// <summary>The counts of links that rest on records which the viewer may see.</summary>
    [Function(nameof(GetNeighbourhood))]
    [Access(Roles.Readers)]
    [Answers("What is around an entity: counts by kind of link and of entity", typeof(NeighbourhoodView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/entities/{entityId}/neighbourhood")] HttpRequest request,
        string workspaceId,
        string entityId,
        CancellationToken cancellation)
    {
        if (!EntityId.TryParse(entityId, out var id)) return EntityViews.NotAnId(entityId);
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        if (run is null || await run.FindEntityAsync(id, cancellation) is null) return EntityViews.Missing(id);
        var around = await new Neighbourhoods(run).OfAsync(id, cancellation);
        return new JsonAnswer(new NeighbourhoodView(
            around.Count,
            [
                .. around.SelectMany(group => group.Select(link => (link.Kind, Other: group.Key))).Distinct()
                    .CountBy(link => (link.Kind, OtherKind: link.Other.Kind))
                    .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key)
                    .Select(entry => new NeighbourCount(entry.Key.Kind, entry.Key.OtherKind, entry.Value)),
            ]));
    }
}
