using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Entities;

/// <summary>GET what the records of a case tell together about an entity.</summary>
public sealed class ListCorrelations(CaseReader cases, RunCorrelations correlations)
{
    /// <summary>The correlations of which the viewer may see every record, accepted ones first; none for a protected person.</summary>
    [Function(nameof(ListCorrelations))]
    [Access(Roles.Readers)]
    [Answers("What many records together tell about an entity, each with its chance, its records and whether it is accepted", typeof(PageView<CorrelationView>), Query = [Paging.SizeHelp, Paging.ContinuationHelp])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/entities/{entityId}/correlations")] HttpRequest request,
        string workspaceId,
        string entityId,
        CancellationToken cancellation)
    {
        if (!EntityId.TryParse(entityId, out var id)) return EntityViews.NotAnId(entityId);
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), Paging.RunOf(request), cancellation);
        if (run is null) return Paging.EmptyOrGone<CorrelationView>(request);
        if (await run.FindEntityAsync(id, cancellation) is null) return EntityViews.Missing(id);
        IReadOnlyList<Correlation> found = (await run.QueueAsync(cancellation)).IsProtected(id) ? [] : await correlations.AboutAsync(run, new HashSet<EntityId> { id }, cancellation);
        var captions = await run.CaptionsAsync([.. found.SelectMany(one => one.Entities.Take(CorrelationView.MostEntities))], cancellation);
        return Paging.Answer(
            request, [.. found.Select(one => CorrelationView.Of(one, entity => new EntityRef(entity.ToString(), entity.Kind, captions.GetValueOrDefault(entity, entity.ToString()))))], run.Id);
    }
}
