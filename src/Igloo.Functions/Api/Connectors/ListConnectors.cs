using Igloo.Analysis.Linking;
using Igloo.Functions.Access;
using Igloo.Functions.Api.Entities;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Connectors;

/// <summary>GET the super-connectors of the run in force.</summary>
public sealed class ListConnectors(CaseReader cases, Lake lake)
{
    /// <summary>What ties so many that it ties nobody, most first, each with its reason. They are learned from all records together, so only who may see every upload gets them.</summary>
    [Function(nameof(ListConnectors))]
    [Access(Roles.Readers)]
    [Answers("Help lines, towns and the like that a run cut from inference, each with its reason", typeof(PageView<ConnectorView>), Query = [Paging.SizeHelp, Paging.ContinuationHelp])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/super-connectors")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), Paging.RunOf(request), cancellation);
        if (run is null) return Paging.EmptyOrGone<ConnectorView>(request);
        if (!run.IsWhole) return ConnectorViews.NotWhole();
        var name = LakeNames.Document(run.Id, CaseGraphs.SuperConnectors);
        IReadOnlyList<CaseConnector> cut = await lake.ExistsAsync(name, cancellation) ? await lake.ReadJsonAsync<IReadOnlyList<CaseConnector>>(name, cancellation) : [];
        var captions = await run.CaptionsAsync([.. cut.Select(hub => hub.Entity)], cancellation);
        return Paging.Answer(request, [.. cut.OrderByDescending(hub => hub.Degree).ThenBy(hub => hub.Entity).Select(View)], run.Id);

        ConnectorView View(CaseConnector hub) => new(
            new EntityRef(hub.Entity.ToString(), hub.Entity.Kind, captions.GetValueOrDefault(hub.Entity, hub.Entity.ToString())), hub.Degree, hub.Usual, hub.Closeness, hub.Reason);
    }
}

/// <summary>A super-connector.</summary>
/// <param name="Entity">The thing.</param>
/// <param name="Degree">How many have to do with it.</param>
/// <param name="Usual">Most that is usual, or allowed.</param>
/// <param name="Closeness">Dealings among those who deal with it, as a multiple of what chance would put there; <see langword="null"/> when it was cut by its ties alone.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record ConnectorView(EntityRef Entity, int Degree, int Usual, double? Closeness, string Reason);
