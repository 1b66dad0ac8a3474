using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>Leads of each run: a thin row by rank and a body by id.</summary>
public sealed class LeadStore
{
    private const string ByRank = "rank|";
    private const string AfterRanks = "rank}";
    private const string ById = "id|";

    private readonly TableClient _table;
    private readonly PackedRows _bodies;

    internal LeadStore(TableClient table, BlobBodies blobs) => (_table, _bodies) = (table, new PackedRows(table, blobs));

    public async Task WriteAsync(WorkspaceId workspace, RunId run, IReadOnlyList<Lead> leads, IReadOnlyList<Finding> findings, CancellationToken cancellation = default)
    {
        var partition = RunPartition.Of(workspace, run);
        var byId = findings.ToDictionary(finding => finding.Id);
        var rows = leads.Select(lead => LeadRows.Make(partition, $"{ByRank}{lead.Rank:D6}", lead, [.. lead.Findings.Select(id => byId[id])]));
        await _table.UpsertManyAsync(rows, cancellation).ConfigureAwait(false);
        await _bodies.WriteAsync([.. leads.Select(lead => (new TableEntity(partition, $"{ById}{lead.Id}"), Body.OfJson(lead)))], cancellation).ConfigureAwait(false);
    }

    /// <summary>The thin rows of a run by rank.</summary>
    public async Task<IReadOnlyList<LeadRow>> ListAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation = default)
    {
        var rows = await _table.ListAsync(RunPartition.Of(workspace, run), ByRank, AfterRanks, cancellation).ConfigureAwait(false);
        return [.. rows.Select(LeadRows.Read).OrderBy(row => row.Rank)];
    }

    public async Task<Lead?> FindAsync(WorkspaceId workspace, RunId run, LeadId lead, CancellationToken cancellation = default) =>
        await _bodies.FindAsync(RunPartition.Of(workspace, run), $"{ById}{lead}", cancellation).ConfigureAwait(false) is { } json ? Body.FromJson<Lead>(json) : null;

    /// <summary>How many leads of a run have both their row and their body.</summary>
    internal async Task<int> CountAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation)
    {
        var keys = await _table.KeysAsync(RunPartition.Of(workspace, run), cancellation).ConfigureAwait(false);
        return Math.Min(keys.Count(key => key.StartsWith(ByRank, StringComparison.Ordinal)), keys.Count(key => key.StartsWith(ById, StringComparison.Ordinal)));
    }

    internal Task<int> DeleteAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation) =>
        _table.DeletePartitionAsync(RunPartition.Of(workspace, run), cancellation);
}
