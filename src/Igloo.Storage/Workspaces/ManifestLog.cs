using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>The runs of a workspace that may have left something in the lake, and since when each is known to be out of force.</summary>
internal sealed class ManifestLog(TableClient table, TimeProvider time)
{
    private const string RetiredAt = "RetiredAt";

    public Task AddAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation) =>
        table.UpsertEntityAsync(new TableEntity(Partition(workspace), run.ToString()), TableUpdateMode.Replace, cancellation);

    public async Task<IReadOnlyList<(RunId Run, DateTimeOffset? RetiredAt)>> ListAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var rows = await table.ListAsync(Partition(workspace), cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => (RunId.Parse(row.RowKey), row.GetDateTimeOffset(RetiredAt)))];
    }

    /// <summary>Says that a run is out of force, and returns since when that was known first.</summary>
    public async Task<DateTimeOffset> RetireAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await table.FindAsync(Partition(workspace), run.ToString(), cancellation).ConfigureAwait(false) ?? new TableEntity(Partition(workspace), run.ToString());
            if (row.GetDateTimeOffset(RetiredAt) is { } known) return known;
            var now = time.GetUtcNow();
            row[RetiredAt] = now;
            if (await table.TryWriteAsync(row, cancellation).ConfigureAwait(false)) return now;
        }
    }

    public Task RemoveAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation) =>
        table.DeleteEntityAsync(Partition(workspace), run.ToString(), cancellationToken: cancellation);

    private static string Partition(WorkspaceId workspace) => $"{workspace}|manifests";
}
