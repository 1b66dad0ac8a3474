using Igloo.Analysis.Entities;
using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Entities;

/// <summary>GET what became of an id, for who noted it down and does not find it any more.</summary>
public sealed class GetLineage(CaseReader cases, Lake lake)
{
    /// <summary>The entities of today that hold the records of an id, and the ids that came to it.</summary>
    [Function(nameof(GetLineage))]
    [Access(Roles.Readers)]
    [Answers("Which entities hold the records that an id stood for, and which earlier ids came to it", typeof(LineageView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/entities/{entityId}/lineage")] HttpRequest request,
        string workspaceId,
        string entityId,
        CancellationToken cancellation)
    {
        if (!EntityId.TryParse(entityId, out var id)) return EntityViews.NotAnId(entityId);
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        if (run is null) return EntityViews.Missing(id);
        var lineage = await LineageAsync(run.Id, cancellation);
        var today = await run.CaptionsAsync([id, .. lineage.LaterIdsOf(id)], cancellation);
        if (today.Count == 0) return EntityViews.Missing(id);
        return new JsonAnswer(new LineageView(
            today.ContainsKey(id),
            [.. today.Where(entity => entity.Key != id).OrderBy(entity => entity.Key).Select(entity => new EntityRef(entity.Key.ToString(), entity.Key.Kind, entity.Value))],
            run.IsWhole ? [.. lineage.EarlierIdsOf(id).Select(earlier => earlier.ToString())] : []));
    }

    // A run that was made before lineage was kept has none.
    private async Task<Lineage> LineageAsync(RunId run, CancellationToken cancellation) => await lake.ExistsAsync(LakeNames.Lineage(run), cancellation)
        ? new Lineage(await lake.ReadAsync<LineageEvent>(LakeNames.Lineage(run), cancellation))
        : Lineage.Empty;
}

/// <summary>What became of an entity's id over the runs.</summary>
/// <param name="InUse">Whether the run in force has an entity of that id.</param>
/// <param name="Later">Other entities of the run in force that hold records which the id stood for since it was last used.</param>
/// <param name="Earlier">Ids of which all records came to it; told to viewers who may see all records of the run.</param>
public sealed record LineageView(bool InUse, IReadOnlyList<EntityRef> Later, IReadOnlyList<string> Earlier);
