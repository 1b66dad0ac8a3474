using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Pipeline;

/// <summary>Looks what a workspace holds and says what it needs next.</summary>
public sealed class SurveyWorkspace(UploadStore uploads, RunStore runs, WorkspaceStore workspaces, DecisionLog<Decision> decisions, DecisionLog<ConnectorDecision> connectors, PageCollector collector, TimeProvider time, IOptions<IglooSettings> settings)
{
    /// <summary>Reads storage; changes nothing.</summary>
    [Function(nameof(SurveyWorkspace))]
    public async Task<Survey> Run([ActivityTrigger] string workspaceName, CancellationToken cancellation)
    {
        var workspace = new WorkspaceId(workspaceName);
        var stored = await uploads.ListAsync(workspace, cancellation: cancellation);
        var isBusy = stored.Any(upload => upload.Upload.State is UploadState.Received or UploadState.Parsing);
        var current = (await workspaces.GetAsync(workspace, cancellation)).CurrentRun;
        var run = current is { } id ? await runs.FindAsync(workspace, id, cancellation) : null;
        var hasNews = stored.Any(upload => upload.Upload.State is UploadState.Ready or UploadState.Withdrawing) || (run is not null && await IsOverruledAsync(run, cancellation));
        return new Survey(isBusy, UntilQuiet(stored), hasNews, current is null || run is { Sealed: true } ? null : new RunRef(workspaceName, current.Value.ToString()), await collector.IsDueAsync(workspace, cancellation));
    }

    /// <summary>Whether people decided something that the run does not know.</summary>
    private async Task<bool> IsOverruledAsync(Run run, CancellationToken cancellation) =>
        run.Decisions < await decisions.CountAsync(run.Workspace, cancellation) || run.ConnectorDecisions < await connectors.CountAsync(run.Workspace, cancellation);

    /// <summary>A case dropped at once should be one run, so a run waits until no file has come for a moment.</summary>
    private TimeSpan UntilQuiet(IReadOnlyList<StoredUpload> stored)
    {
        var left = TimeSpan.FromSeconds(settings.Value.QuietSeconds) - (time.GetUtcNow() - stored.Select(upload => upload.ReceivedAt).DefaultIfEmpty(DateTimeOffset.MinValue).Max());
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
