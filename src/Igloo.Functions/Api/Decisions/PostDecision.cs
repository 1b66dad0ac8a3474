using Igloo.Analysis.Entities;
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

namespace Igloo.Functions.Api.Decisions;

/// <summary>POST what a person decides about two mentions: the same, not the same, or taken back.</summary>
public sealed class PostDecision(CaseReader cases, DecisionLog<Decision> decisions, Spool spool, Coordinators coordinators, TimeProvider time)
{
    /// <summary>Puts the decision in the log and wakes the workspace; the next run obeys it.</summary>
    [Function(nameof(PostDecision))]
    [Access(Roles.Readers)]
    [Answers("Decides that two mentions are the same or not, or takes that back; the next run obeys", typeof(DecisionView), Takes = typeof(DecisionRequest), Status = StatusCodes.Status202Accepted)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/workspaces/{workspaceId}/decisions")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        string workspaceId,
        CancellationToken cancellation)
    {
        var (workspace, viewer) = (new WorkspaceId(workspaceId), request.Viewer());
        var body = await request.ReadJsonAsync<DecisionRequest>(cancellation);
        if (DraftOf(body, viewer) is not { } draft)
            return Problem.BadRequest(
                "The body does not say what is decided about which two mentions, and why.",
                $"Send JSON with kind merge, notSame or undo, a and b as a tie names them (two people, or two organisations), and a reason of {Acts.LongestReason} signs at most.");
        if (await cases.OpenAsync(workspace, viewer, null, cancellation) is not { } run || !await run.HasMentionsAsync([draft.A, draft.B], cancellation))
            return Problem.NotFound($"There are no mentions {draft.A} and {draft.B} that you may see.");
        var before = DecisionsInForce.On(draft.A, draft.B, await decisions.ListAsync(workspace, cancellation: cancellation));
        if (before is not null && !Acts.MayOverrule(viewer, before.By))
            return Acts.DecidedBefore("these two", before.Number);
        var decision = await spool.SaveDecisionAsync(workspace, Acts.IdOf(viewer, body!.Act), draft, cancellation);
        await coordinators.NudgeAsync(durable, workspace, cancellation);
        return new JsonAnswer(DecisionView.Of(decision), StatusCodes.Status202Accepted);
    }

    private Decision? DraftOf(DecisionRequest? body, Viewer viewer) =>
        body is { Reason.Length: > 0 and <= Acts.LongestReason }
        && Enum.TryParse<DecisionKind>(body.Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
        && MentionId.TryParse(body.A, out var a) && MentionId.TryParse(body.B, out var b)
        && a != b && a.Kind == b.Kind && ObjectForms.IsResolved(a.Kind)
            ? new Decision(0, kind, a, b, viewer.Subject, body.Reason, time.GetUtcNow())
            : null;
}
