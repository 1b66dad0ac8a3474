using Igloo.Analysis.Linking;
using Igloo.Functions.Access;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Serving;
using Igloo.Functions.Upload;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Api.Connectors;

/// <summary>POST what a person decides about a thing with which many have to do: it ties them, it ties nobody, or taken back.</summary>
public sealed class PostConnectorDecision(CaseReader cases, DecisionLog<ConnectorDecision> decisions, Spool spool, Coordinators coordinators, TimeProvider time)
{
    /// <summary>Puts the decision in the log and wakes the workspace; the next run obeys it.</summary>
    [Function(nameof(PostConnectorDecision))]
    [Access(Roles.Readers)]
    [Answers("Decides whether a thing ties those who have to do with it, or takes that back; the next run obeys", typeof(ConnectorDecisionView), Takes = typeof(ConnectorDecisionRequest), Status = StatusCodes.Status202Accepted)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/workspaces/{workspaceId}/super-connectors/decisions")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        string workspaceId,
        CancellationToken cancellation)
    {
        var (workspace, viewer) = (new WorkspaceId(workspaceId), request.Viewer());
        var body = await request.ReadJsonAsync<ConnectorDecisionRequest>(cancellation);
        if (DraftOf(body, viewer) is not { } draft)
            return Problem.BadRequest(
                "The body does not say what is decided about which thing, and why.",
                $"Send JSON with verdict ties, tiesNobody or undo, thing (the id of a phone, place or other thing, never a person), and a reason of {Acts.LongestReason} signs at most.");
        if (await cases.OpenAsync(workspace, viewer, null, cancellation) is not { } run || await run.FindEntityAsync(draft.Thing, cancellation) is not { } thing)
            return Problem.NotFound($"There is no {draft.Thing} that you may see.");
        if (!run.IsWhole) return ConnectorViews.NotWhole();
        var before = ConnectorDecisions.InForce(await decisions.ListAsync(workspace, cancellation: cancellation)).GetValueOrDefault(draft.Thing);
        if (before is not null && !Acts.MayOverrule(viewer, before.By))
            return Acts.DecidedBefore(draft.Thing.ToString(), before.Number);
        var decision = await spool.SaveDecisionAsync(workspace, Acts.IdOf(viewer, body!.Act), draft, cancellation);
        await coordinators.NudgeAsync(durable, workspace, cancellation);
        return new JsonAnswer(ConnectorDecisionView.Of(decision, thing.Caption, decision.Verdict != ConnectorVerdict.Undo), StatusCodes.Status202Accepted);
    }

    private ConnectorDecision? DraftOf(ConnectorDecisionRequest? body, Viewer viewer) =>
        body is { Reason.Length: > 0 and <= Acts.LongestReason }
        && Enum.TryParse<ConnectorVerdict>(body.Verdict, ignoreCase: true, out var verdict) && Enum.IsDefined(verdict)
        && EntityId.TryParse(body.Thing, out var thing) && thing.Kind != EntityKind.Person
            ? new ConnectorDecision(0, verdict, thing, viewer.Subject, body.Reason, time.GetUtcNow())
            : null;
}
