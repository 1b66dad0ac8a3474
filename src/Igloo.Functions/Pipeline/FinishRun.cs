using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Puts down what a run came to, and that its uploads are in the results.</summary>
public sealed class FinishRun(Lake lake, RunPlans plans, RunStore runs, UploadStore uploads, WorkspaceStore workspaces, TimeProvider time)
{
    /// <summary>Marks the run published, or superseded when another was faster.</summary>
    [Function(nameof(FinishRun))]
    public async Task Run([ActivityTrigger] FinishedRun finished, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(finished.Run, cancellation);
        var leads = await lake.ReadAsync<Lead>(LakeNames.Leads(finished.Run.RunId), cancellation);
        var manifest = await workspaces.FindManifestAsync(plan.Workspace, finished.Run.RunId, cancellation);
        var changes = await ChangesAsync(plan, leads, cancellation);
        await runs.UpdateAsync(
            plan.Workspace,
            finished.Run.RunId,
            run => run with
            {
                State = manifest is null ? RunState.Superseded : RunState.Published,
                FinishedAt = run.FinishedAt ?? time.GetUtcNow(),
                Progress = null,
                Stages = [.. finished.Stages.Select(stage => new RunStage(stage.Name, stage.Parts, stage.Parts, stage.Milliseconds))],
                Entities = manifest?.Entities ?? 0,
                Findings = manifest?.Findings ?? 0,
                Leads = leads.Count,
                Changes = changes,
            },
            cancellation);
        if (manifest is null) return;
        foreach (var upload in plan.Uploads)
            await uploads.UpdateAsync(
                plan.Workspace, upload.Id, ready => ready.State == UploadState.Ready ? ready with { State = UploadState.Analyzed } : ready, cancellation);
        await LeaveOutAsync(plan, cancellation);
    }

    // What was withdrawn while the run went on is still in it, and goes with the next one.
    private async Task LeaveOutAsync(RunPlan plan, CancellationToken cancellation)
    {
        var planned = plan.Uploads.Select(upload => upload.Id).ToHashSet();
        foreach (var stored in await uploads.ListAsync(plan.Workspace, UploadState.Withdrawing, cancellation))
            if (!planned.Contains(stored.Upload.Id))
                await uploads.UpdateAsync(plan.Workspace, stored.Upload.Id, gone => gone with { State = UploadState.Withdrawn }, cancellation);
    }

    private async Task<RunChanges> ChangesAsync(RunPlan plan, IReadOnlyList<Lead> leads, CancellationToken cancellation)
    {
        var gone = 0;
        if (plan.Previous is { } before && await lake.ExistsAsync(LakeNames.Leads(before), cancellation))
        {
            var now = leads.Select(lead => lead.Id).ToHashSet();
            gone = (await lake.ReadAsync<Lead>(LakeNames.Leads(before), cancellation)).Count(lead => !now.Contains(lead.Id));
        }

        return new RunChanges(Count("new"), Count("stronger"), Count("weaker"), Count("same"), gone);

        int Count(string change) => leads.Count(lead => lead.Change == change);
    }
}
