using Igloo.Analysis.Entities;
using Igloo.Functions.Access;
using Igloo.Functions.Pipeline;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Runs;

/// <summary>GET what the resolution of a run says of itself.</summary>
public sealed class GetResolution(RunStore runs, Lake lake)
{
    /// <summary>One report for people and one for organisations: counts, expected errors, and what was cut.</summary>
    [Function(nameof(GetResolution))]
    [Access(Roles.Anyone)]
    [Answers("How well a run worked out who is who, by its own estimate, and what was cut", typeof(ResolutionView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/runs/{runId}/resolution")] HttpRequest request,
        string workspaceId,
        string runId,
        CancellationToken cancellation)
    {
        if (!RunId.TryParse(runId, out var id) || await runs.FindAsync(new WorkspaceId(workspaceId), id, cancellation) is not { } run)
            return RunViews.Missing(runId);
        var document = LakeNames.Document(id, ResolveEntities.Report);
        if (await lake.ExistsAsync(document, cancellation)) return new JsonAnswer(new ResolutionView(await lake.ReadJsonAsync<IReadOnlyList<ResolutionReport>>(document, cancellation)));
        return run.State == RunState.Superseded
            ? Problem.Gone($"What run '{runId}' worked out is no longer kept.")
            : Problem.NotFound($"Run '{runId}' has not worked out who is who.");
    }
}

/// <summary>What a resolution says of itself.</summary>
/// <param name="Reports">One for people and one for organisations.</param>
public sealed record ResolutionView(IReadOnlyList<ResolutionReport> Reports);
