using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Doubts;

/// <summary>GET the pairs on which a person's answer would change most.</summary>
public sealed class ListDoubts(CaseReader cases, Lake lake)
{
    /// <summary>Those of which the viewer may see both records, the one that matters most first.</summary>
    [Function(nameof(ListDoubts))]
    [Access(Roles.Readers)]
    [Answers("Pairs of which it is in doubt whether they are the same, the one whose answer changes most first", typeof(PageView<DoubtView>), Query = [Paging.SizeHelp, Paging.ContinuationHelp])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/doubts")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), Paging.RunOf(request), cancellation);
        if (run is null) return Paging.EmptyOrGone<DoubtView>(request);
        var shown = await run.DoubtsAsync(lake, cancellation);
        var captions = await run.CaptionsAsync([.. shown.SelectMany(doubt => new[] { doubt.EntityOfA, doubt.EntityOfB })], cancellation);
        return Paging.Answer(request, [.. shown.Select(doubt => DoubtView.Of(doubt, captions))], run.Id);
    }
}
