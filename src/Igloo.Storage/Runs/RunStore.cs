using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>Runs of every workspace.</summary>
public sealed class RunStore
{
    private readonly TableClient _table;
    private readonly ManifestLog _log;

    internal RunStore(TableClient table, ManifestLog log) => (_table, _log) = (table, log);

    /// <summary>Puts down a run that begins; one that is there already begins again under its first start time.</summary>
    public async Task<Run> StartAsync(Run run, CancellationToken cancellation = default)
    {
        // Logged first: whatever it leaves in the lake can be taken away, however it ends.
        await _log.AddAsync(run.Workspace, run.Id, cancellation).ConfigureAwait(false);
        if (await _table.TryAddAsync(Fill(new TableEntity(run.Workspace.Value, run.Id.ToString()), run), cancellation).ConfigureAwait(false)) return run;
        return await UpdateAsync(run.Workspace, run.Id, stored => run with { StartedAt = stored.StartedAt }, cancellation).ConfigureAwait(false);
    }

    /// <summary>Changes a run; <paramref name="change"/> runs again when somebody else was faster.</summary>
    /// <exception cref="ArtefactMissingException">There is no such run.</exception>
    public async Task<Run> UpdateAsync(WorkspaceId workspace, RunId run, Func<Run, Run> change, CancellationToken cancellation = default)
    {
        while (true)
        {
            var row = await _table.FindAsync(workspace.Value, run.ToString(), cancellation).ConfigureAwait(false)
                ?? throw new ArtefactMissingException($"Runs/{run}");
            var changed = change(Read(row));
            if (await _table.TryReplaceAsync(Fill(row, changed), cancellation).ConfigureAwait(false)) return changed;
        }
    }

    public async Task<Run?> FindAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation = default) =>
        await _table.FindAsync(workspace.Value, run.ToString(), cancellation).ConfigureAwait(false) is { } row ? Read(row) : null;

    /// <summary>All runs of a workspace, the latest start first.</summary>
    public async Task<IReadOnlyList<Run>> ListAsync(WorkspaceId workspace, CancellationToken cancellation = default)
    {
        var rows = await _table.ListAsync(workspace.Value, cancellation).ConfigureAwait(false);
        return [.. rows.Select(Read).OrderByDescending(run => run.StartedAt).ThenBy(run => run.Id)];
    }

    /// <summary>Runs that are published and not sealed, or never ended: at start each is run again.</summary>
    public async Task<IReadOnlyList<Run>> UnsealedAsync(WorkspaceId workspace, CancellationToken cancellation = default)
    {
        var runs = await ListAsync(workspace, cancellation).ConfigureAwait(false);
        return [.. runs.Where(run => run.State is RunState.Running or RunState.Published && !run.Sealed)];
    }

    private static TableEntity Fill(TableEntity row, Run run)
    {
        row["State"] = run.State.ToString();
        row["StartedAt"] = run.StartedAt;
        row["Sealed"] = run.Sealed;
        row["Generation"] = run.Generation;
        row["Run"] = Body.Json(run);
        return row;
    }

    private static Run Read(TableEntity row) => row.FromJson<Run>("Run")!;
}
