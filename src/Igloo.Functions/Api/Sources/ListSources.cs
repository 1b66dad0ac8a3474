using Igloo.Functions.Access;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Sources;

/// <summary>GET the sources that files may come from.</summary>
public sealed class ListSources(SourceStore sources)
{
    /// <summary>Agencies and their systems, in order.</summary>
    [Function(nameof(ListSources))]
    [Access(Roles.Anyone)]
    [Answers("The sources that files may come from", typeof(PageView<SourceView>), Query = [Paging.SizeHelp, Paging.ContinuationHelp])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/sources")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation) =>
        Paging.Answer(request, [.. (await sources.ListAsync(new WorkspaceId(workspaceId), cancellation)).Select(SourceView.Of)], null);
}
