using Igloo.Functions.Access;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Poison;

/// <summary>GET the drops that could not be taken in after five tries.</summary>
public sealed class ListPoison(PoisonStore poison, SourceStore sources)
{
    /// <summary>Those of the workspace's sources, the oldest first.</summary>
    [Function(nameof(ListPoison))]
    [Access(Roles.Administrator)]
    [Answers("Drops that could not be taken in after five tries", typeof(PageView<PoisonView>), Query = [Paging.SizeHelp, Paging.ContinuationHelp])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/poison")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        var views = new List<PoisonView>();
        foreach (var path in await poison.ListAsync(cancellation))
            if (await sources.IsOfAsync(path, new WorkspaceId(workspaceId), cancellation)) views.Add(new PoisonView(path));
        return Paging.Answer(request, views, null);
    }
}

/// <summary>A drop that could not be taken in.</summary>
/// <param name="Path">Where it was dropped: agency/source/file.</param>
public sealed record PoisonView(string Path);
