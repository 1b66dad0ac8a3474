using Igloo.Analysis.Linking;
using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Connectors;

/// <summary>GET what people decided about super-connectors.</summary>
public sealed class ListConnectorDecisions(DecisionLog<ConnectorDecision> decisions, CaseReader cases)
{
    /// <summary>The entries, the latest first, for those who may see every upload.</summary>
    [Function(nameof(ListConnectorDecisions))]
    [Access(Roles.Readers | Roles.Auditor)]
    [Answers("What people decided about super-connectors, the latest first", typeof(PageView<ConnectorDecisionView>), Query = [Paging.SizeHelp, Paging.ContinuationHelp])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/super-connectors/decisions")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        var workspace = new WorkspaceId(workspaceId);
        var run = await cases.OpenAsync(workspace, request.Viewer(), Paging.RunOf(request), cancellation);
        if (run is null) return Paging.EmptyOrGone<ConnectorDecisionView>(request);
        if (!run.IsWhole) return ConnectorViews.NotWhole();
        var log = await decisions.ListAsync(workspace, cancellation: cancellation);
        var inForce = ConnectorDecisions.InForce(log);
        var captions = await run.CaptionsAsync([.. log.Select(decision => decision.Thing)], cancellation);
        return Paging.Answer(request, [.. log.Reverse().Select(View)], run.Id);

        ConnectorDecisionView View(ConnectorDecision decision) =>
            ConnectorDecisionView.Of(decision, captions.GetValueOrDefault(decision.Thing), inForce.GetValueOrDefault(decision.Thing) == decision);
    }
}
