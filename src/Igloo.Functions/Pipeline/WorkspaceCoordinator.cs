using Igloo.Functions.Upload;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Igloo.Functions.Pipeline;

/// <summary>The eternal orchestration of one workspace: waits for a nudge or a timer, looks what storage holds, and runs the analysis that it calls for.</summary>
/// <remarks>Storage is the truth and the nudge only wakes it, so a lost event delays an upload by one timer at most.</remarks>
public sealed class WorkspaceCoordinator
{
    /// <summary>The event that wakes it.</summary>
    public const string Nudge = "nudge";

    /// <summary>Payload of a nudge that also asks to look for what storage may have lost.</summary>
    public const string Verify = "verify";

    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SealWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FailureWait = TimeSpan.FromSeconds(30);

    /// <summary>The one instance of a workspace.</summary>
    public static string InstanceOf(WorkspaceId workspace) => $"workspace-{workspace}";

    /// <summary>One turn.</summary>
    [Function(nameof(WorkspaceCoordinator))]
    public async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var turn = context.GetInput<CoordinatorTurn>()!;
        var survey = await context.CallActivityAsync<Survey>(nameof(SurveyWorkspace), turn, Retries.Standard);
        var mustVerify = false;
        if (survey.Lost.Count > 0) await Task.WhenAll(survey.Lost.Select(upload => Reread(context, upload)));
        else if (survey.IsBusy) mustVerify = await WaitForNudge(context, BusyWait);
        else if (survey.HasNews) mustVerify = !await TryAnalyze(context, turn.Workspace);
        else if (survey.Unsealed is { } run) mustVerify = await Seal(context, run);
        else mustVerify = await WaitForNudge(context, TimeSpan.FromSeconds(turn.IdleSeconds));

        context.ContinueAsNew(turn with { Verify = mustVerify });
    }

    /// <returns>Whether the run ended well; a failed one stays visible, and the next turn plans again from what storage holds.</returns>
    private static async Task<bool> TryAnalyze(TaskOrchestrationContext context, string workspace)
    {
        try
        {
            var instance = $"{AnalyzeWorkspace.InstancePrefix(new WorkspaceId(workspace))}{context.NewGuid():N}";
            await context.CallSubOrchestratorAsync(nameof(AnalyzeWorkspace), workspace, new SubOrchestrationOptions(instanceId: instance));
            return true;
        }
        catch (TaskFailedException failure)
        {
            if (!failure.FailureDetails.IsCausedBy<ArtefactMissingException>()) await context.CreateTimer(FailureWait, CancellationToken.None);
            return false;
        }
    }

    /// <returns>Whether something was lost.</returns>
    private static async Task<bool> Seal(TaskOrchestrationContext context, RunRef run)
    {
        var outcome = await context.CallActivityAsync<SealOutcome>(nameof(SealRun), run, Retries.Standard);
        if (outcome == SealOutcome.TooYoung) return await WaitForNudge(context, SealWait);
        if (outcome == SealOutcome.Lost) await TryAnalyze(context, run.Workspace);
        return outcome == SealOutcome.Lost;
    }

    private static Task Reread(TaskOrchestrationContext context, UploadRef upload) =>
        context.CallSubOrchestratorAsync(nameof(UploadOrchestrator), upload);

    /// <returns>Whether the nudge asked to look for what storage may have lost.</returns>
    private static async Task<bool> WaitForNudge(TaskOrchestrationContext context, TimeSpan longest)
    {
        using var timeout = new CancellationTokenSource();
        var nudge = context.WaitForExternalEvent<string>(Nudge);
        var timer = context.CreateTimer(longest, timeout.Token);
        if (await Task.WhenAny(nudge, timer) == timer) return false;
        Cancel(timeout);
        return await nudge == Verify;
    }

    // Not CancelAsync: it goes on in another thread, which an orchestrator must never await.
    private static void Cancel(CancellationTokenSource source) => source.Cancel();
}
