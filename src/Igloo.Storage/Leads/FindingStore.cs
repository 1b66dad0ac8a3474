using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>Findings of each run by id.</summary>
public sealed class FindingStore
{
    private const int ReadsAtOnce = 8;

    private readonly TableClient _table;
    private readonly PackedRows _bodies;

    internal FindingStore(TableClient table, BlobBodies blobs) => (_table, _bodies) = (table, new PackedRows(table, blobs));

    public Task WriteAsync(WorkspaceId workspace, RunId run, IReadOnlyList<Finding> findings, CancellationToken cancellation = default)
    {
        var partition = RunPartition.Of(workspace, run);
        return _bodies.WriteAsync([.. findings.Select(finding => (Row(partition, finding), Body.OfJson(finding)))], cancellation);
    }

    public async Task<Finding?> FindAsync(WorkspaceId workspace, RunId run, FindingId finding, CancellationToken cancellation = default) =>
        await _bodies.FindAsync(RunPartition.Of(workspace, run), finding.ToString(), cancellation).ConfigureAwait(false) is { } json ? Body.FromJson<Finding>(json) : null;

    /// <summary>The findings of those ids that are there, in the order asked.</summary>
    public async Task<IReadOnlyList<Finding>> FindManyAsync(WorkspaceId workspace, RunId run, IReadOnlyList<FindingId> findings, CancellationToken cancellation = default)
    {
        var found = new Finding?[findings.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, findings.Count, options, async (i, token) =>
            found[i] = await FindAsync(workspace, run, findings[i], token).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. found.OfType<Finding>()];
    }

    internal async Task<int> CountAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation) =>
        (await _table.KeysAsync(RunPartition.Of(workspace, run), cancellation).ConfigureAwait(false)).Count;

    internal Task<int> DeleteAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation) =>
        _table.DeletePartitionAsync(RunPartition.Of(workspace, run), cancellation);

    private static TableEntity Row(string partition, Finding finding) => new(partition, finding.Id.ToString())
    {
        ["Rule"] = finding.Rule,
        ["Version"] = finding.Version,
        ["Family"] = finding.Family.ToString(),
        ["Lane"] = finding.Lane.ToString(),
        ["Strength"] = finding.Strength,
    };
}
