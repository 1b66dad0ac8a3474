using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Decisions;

/// <summary>GET what people decided about who is who.</summary>
public sealed class ListDecisions(DecisionLog<Decision> decisions, CaseReader cases)
{
    /// <summary>The entries about records that the viewer may see, the latest first.</summary>
    [Function(nameof(ListDecisions))]
    [Access(Roles.Readers | Roles.Auditor)]
    [Answers("What people decided about who is who, the latest first", typeof(PageView<DecisionView>), Query = [Paging.SizeHelp, Paging.ContinuationHelp])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/decisions")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        var workspace = new WorkspaceId(workspaceId);
        var log = await decisions.ListAsync(workspace, cancellation: cancellation);
        var run = log.Count == 0 ? null : await cases.OpenAsync(workspace, request.Viewer(), Paging.RunOf(request), cancellation);
        if (run is null) return Paging.EmptyOrGone<DecisionView>(request);
        var visible = await run.VisibleAsync(log.SelectMany(decision => new[] { decision.A.Record, decision.B.Record }), cancellation);
        DecisionView[] views = [.. log.Reverse().Where(decision => visible.Contains(decision.A.Record) && visible.Contains(decision.B.Record)).Select(DecisionView.Of)];
        return Paging.Answer(request, views, run.Id);
    }
}
