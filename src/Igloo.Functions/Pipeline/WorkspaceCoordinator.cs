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
        var mustVerify = true;
        try
        {
            mustVerify = turn.Verify ? await Recover(context, turn.Workspace) : await GoOn(context, turn);
        }
        catch (TaskFailedException failure)
        {
            // The coordinator never ends: what was missing is looked for at once, anything else after a while.
            if (!IsMissing(failure)) await context.CreateTimer(FailureWait, CancellationToken.None);
        }

        context.ContinueAsNew(turn with { Verify = mustVerify });
    }

    /// <returns>Whether the next turn must look for what storage may have lost.</returns>
    private static async Task<bool> GoOn(TaskOrchestrationContext context, CoordinatorTurn turn)
    {
        var survey = await context.CallActivityAsync<Survey>(nameof(SurveyWorkspace), turn.Workspace, Retries.Standard);
        if (survey.IsBusy) return await WaitForNudge(context, BusyWait);
        if (survey.Unquiet > TimeSpan.Zero) return await WaitForNudge(context, survey.Unquiet);
        if (survey.HasNews) return await Analyze(context, turn.Workspace);
        if (survey.Unsealed is { } run) return await Seal(context, run);
        if (survey.HasWaste) await context.CallActivityAsync<int>(nameof(CollectPages), turn.Workspace, Retries.Standard);
        return await WaitForNudge(context, TimeSpan.FromSeconds(turn.IdleSeconds));
    }

    private static async Task<bool> Recover(TaskOrchestrationContext context, string workspace)
    {
        var lost = await context.CallActivityAsync<IReadOnlyList<UploadRef>>(nameof(RecoverUploads), workspace, Retries.Standard);
        await Task.WhenAll(lost.Select(upload => context.CallSubOrchestratorAsync(nameof(UploadOrchestrator), upload)));
        return false;
    }

    /// <summary>A run that fails stays visible as failed; the turn after it plans again from what storage holds.</summary>
    private static async Task<bool> Analyze(TaskOrchestrationContext context, string workspace)
    {
        var instance = $"{AnalyzeWorkspace.InstancePrefix(new WorkspaceId(workspace))}{context.NewGuid():N}";
        await context.CallSubOrchestratorAsync(nameof(AnalyzeWorkspace), workspace, new SubOrchestrationOptions(instanceId: instance));
        return false;
    }

    private static async Task<bool> Seal(TaskOrchestrationContext context, RunRef run)
    {
        var outcome = await context.CallActivityAsync<SealOutcome>(nameof(SealRun), run, Retries.Standard);
        if (outcome == SealOutcome.TooYoung) return await WaitForNudge(context, SealWait);
        if (outcome == SealOutcome.Lost) await Analyze(context, run.Workspace);
        return outcome == SealOutcome.Lost;
    }

    private static bool IsMissing(TaskFailedException failure) => failure.FailureDetails.IsCausedBy<ArtefactMissingException>();

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
