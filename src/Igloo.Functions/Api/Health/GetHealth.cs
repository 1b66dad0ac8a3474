using Igloo.Functions.Access;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Health;

/// <summary>GET whether Igloo and its storage work.</summary>
public sealed class GetHealth(WorkspaceStore workspaces, UploadStore uploads)
{
    /// <summary>Asks storage, so that a storage that does not answer shows here first.</summary>
    [Function(nameof(GetHealth))]
    [Access(Roles.Anyone)]
    [Answers("Whether Igloo and its storage work", typeof(HealthView))]
    public async Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellation)
    {
        var views = new List<WorkspaceHealth>();
        foreach (var id in request.Viewer().Workspaces)
        {
            var workspace = await workspaces.GetAsync(id, cancellation);
            var count = (await uploads.ListAsync(id, cancellation: cancellation)).Count;
            views.Add(new WorkspaceHealth(id.Value, count, workspace.CurrentRun?.ToString(), workspace.Generation));
        }

        return new JsonAnswer(new HealthView("healthy", typeof(GetHealth).Assembly.GetName().Version!.ToString(3), views));
    }
}

/// <summary>How Igloo is.</summary>
public sealed record HealthView(string Status, string Version, IReadOnlyList<WorkspaceHealth> Workspaces);

/// <summary>How a workspace is.</summary>
public sealed record WorkspaceHealth(string Id, int Uploads, string? LastRun, long Generation);
