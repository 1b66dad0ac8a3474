using System.Globalization;
using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Entities;

/// <summary>GET how two entities hang together: the shortest ways with their records, and the neighbours that both have.</summary>
public sealed class FindPaths(CaseReader cases)
{
    private const int Longest = 5;
    private const int MostPaths = 20;
    private const int DefaultPaths = 3;

    /// <summary>The ways through links that rest on records which the viewer may see.</summary>
    [Function(nameof(FindPaths))]
    [Access(Roles.Readers)]
    [Answers("The shortest ways from one entity to another, with what holds each step together, and their common neighbours", typeof(PathsView), Query = ["most: ways, 1 to 20, 3 when not given"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/entities/{entityId}/paths/{otherId}")] HttpRequest request,
        string workspaceId,
        string entityId,
        string otherId,
        CancellationToken cancellation)
    {
        if (!EntityId.TryParse(entityId, out var id)) return EntityViews.NotAnId(entityId);
        if (!EntityId.TryParse(otherId, out var other) || other == id) return EntityViews.NotAnId(otherId);
        var most = DefaultPaths;
        if (request.Parameter("most") is { } text && !(int.TryParse(text, CultureInfo.InvariantCulture, out most) && most is >= 1 and <= MostPaths))
            return Problem.BadRequest($"most is '{text}'.", $"It is a number from 1 to {MostPaths}.");
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        foreach (var end in new[] { id, other })
            if (run is null || await run.FindEntityAsync(end, cancellation) is null) return EntityViews.Missing(end);
        return new JsonAnswer(await ViewAsync(run!, id, other, most, cancellation));
    }

    private static async Task<PathsView> ViewAsync(VisibleRun run, EntityId id, EntityId other, int most, CancellationToken cancellation)
    {
        var around = new Neighbourhoods(run);
        var paths = await around.PathsAsync(id, other, most, Longest, cancellation);
        var near = (await around.OfAsync(other, cancellation)).Select(group => group.Key).ToHashSet();
        EntityId[] common = [.. (await around.OfAsync(id, cancellation)).Select(group => group.Key).Where(near.Contains).Order()];
        var captions = await run.CaptionsAsync([.. common, .. paths.SelectMany(path => path.Entities)], cancellation);
        return new PathsView([.. paths.Select(View)], [.. common.Select(Named)], around.IsComplete);

        PathView View(LinkPath path) => new(path.Strength, [.. path.Entities.Select(Named)], [.. path.Steps.Select(step => new StepView([.. step.Select(LinkOf)]))]);

        EntityRef Named(EntityId entity) => new(entity.ToString(), entity.Kind, captions.GetValueOrDefault(entity, entity.ToString()));

        static StepLink LinkOf(Link link) => new(link.Kind, link.Strength, link.First, link.Last, [.. link.Records.Select(record => record.ToString())], link.Chance);
    }
}
