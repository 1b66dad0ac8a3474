using System.Text.Json;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Pipeline;

/// <summary>Freezes what a run is made of. The same storage gives the same plan, and the same plan is the same run.</summary>
public sealed class PlanRun(UploadStore uploads, WorkspaceStore workspaces, DecisionLog<Decision> decisions, DecisionLog<ConnectorDecision> connectors, RunStore runs, GroundFinder grounds, Lake lake, TimeProvider time, IOptions<IglooSettings> settings)
{
    /// <summary>Raised when the same inputs may give other results, or what is kept of them stands otherwise.</summary>
    private const string CodeVersion = "12";

    /// <summary>Writes the plan and the run's row.</summary>
    [Function(nameof(PlanRun))]
    public async Task<PlannedRun> Run([ActivityTrigger] string workspaceName, CancellationToken cancellation)
    {
        var workspaceId = new WorkspaceId(workspaceName);
        var workspace = await workspaces.GetAsync(workspaceId, cancellation);
        List<StoredUpload> stored = [.. (await uploads.ListAsync(workspaceId, cancellation: cancellation)).Where(each => each.Upload.State is UploadState.Ready or UploadState.Analyzed)];
        List<Model.Upload> inForce = [.. stored.Select(each => each.Upload).OrderBy(upload => upload.Id)];
        var plan = new RunPlan
        {
            Workspace = workspaceId,
            Generation = workspace.Generation,
            Previous = workspace.CurrentRun,
            Uploads = [.. inForce.Select(upload => new PlannedUpload(upload.Id, upload.Path.Source, upload.Release, upload.Chunks))],
            Added = [.. inForce.Where(upload => upload.State == UploadState.Ready).Select(upload => upload.Id)],
            UnderModel = ModelUploads.Under(stored),
            Decisions = await decisions.CountAsync(workspaceId, cancellation),
            ConnectorDecisions = await connectors.CountAsync(workspaceId, cancellation),
            Rules = [.. Analysis.Detecting.Detectors.Rules.Select(rule => new PlannedRule(rule.Id, rule.Version, new Dictionary<string, double>()))],
            HubMaximum = settings.Value.HubMaximum,
            Code = CodeVersion,
        };
        var found = await grounds.FindAsync(plan, inForce.Where(upload => upload.State == UploadState.Ready).Sum(upload => upload.Records), cancellation);
        plan = plan with { Ground = found.Entities, TieGround = found.Ties };
        var run = new RunId(Digest.Of(JsonSerializer.Serialize(plan)));
        await lake.WriteJsonAsync(LakeNames.Plan(run), plan, cancellation);
        await AbandonOthersAsync(workspaceId, run, cancellation);
        await runs.StartAsync(
            new Run
            {
                Id = run,
                Workspace = workspaceId,
                StartedAt = time.GetUtcNow(),
                Generation = plan.Generation,
                Uploads = inForce.Count,
                Records = inForce.Sum(upload => upload.Records),
                Decisions = plan.Decisions,
                ConnectorDecisions = plan.ConnectorDecisions,
            },
            cancellation);
        return new PlannedRun(
            new RunRef(workspaceName, run.ToString()), [.. Analysis.Detecting.Detectors.All.Select(detector => detector.Rule.Id)], inForce.Count, inForce.Sum(upload => upload.Records));
    }

    /// <summary>A workspace has one coordinator, so another run that never ended was cut off.</summary>
    private async Task AbandonOthersAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation)
    {
        foreach (var other in await runs.ListAsync(workspace, cancellation))
            if (other.State == RunState.Running && other.Id != run)
                await runs.UpdateAsync(workspace, other.Id, cut => cut with { State = RunState.Failed, Reason = "cut off; a later run took its place" }, cancellation);
    }
}
