using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Entities;

/// <summary>GET one entity with its values side by side.</summary>
public sealed class GetEntity(CaseReader cases, RunMeasures measures)
{
    /// <summary>The entity, made from the records that the viewer may see.</summary>
    [Function(nameof(GetEntity))]
    [Access(Roles.Readers)]
    [Answers("One entity with its values, their records, its leads and, for an actor of a lead, its place in the network", typeof(EntityView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/entities/{entityId}")] HttpRequest request,
        string workspaceId,
        string entityId,
        CancellationToken cancellation)
    {
        if (!EntityId.TryParse(entityId, out var id)) return EntityViews.NotAnId(entityId);
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        if (run is null || await run.FindEntityAsync(id, cancellation) is not { } entity) return EntityViews.Missing(id);
        var queue = await run.QueueAsync(cancellation);
        var isProtected = queue.IsProtected(id);
        return new JsonAnswer(new EntityView(
            id.ToString(), id.Kind, queue.CaptionOf(id, entity.Caption), isProtected, entity.Mentions.Count,
            isProtected ? [] : [.. entity.Attributes.Select(EntityViews.Of)], [.. queue.Leads.Where(lead => lead.Lead.Subjects.Any(subject => subject.Entity == id)).Select(lead => lead.Row())],
            await MeasuresAsync(run, queue, id, cancellation)));
    }

    // The figures are made of all records together, and no one is measured for whom they know: only whom a lead names for what they did.
    private async Task<MeasuresView?> MeasuresAsync(VisibleRun run, VisibleQueue queue, EntityId id, CancellationToken cancellation) =>
        run.IsWhole && queue.IsActor(id) && await measures.FindAsync(run.Id, id, cancellation) is { } found ? EntityViews.Of(found, run.Id) : null;
}
