using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>What is configured for one system of one agency.</summary>
public sealed record SourceSettings
{
    public required SourceRef Source { get; init; }

    /// <summary>The pool that its drops belong to.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Who may see its records.</summary>
    public required ReleaseClass Release { get; init; }

    /// <summary>ISO 3166 code of the region whose numbering plan its bare phone numbers follow, such as <c>US</c>.</summary>
    public string PhoneRegion { get; init; } = "US";

    /// <summary>IANA name of the zone of its local times.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary><c>dmy</c>, <c>mdy</c> or <c>ymd</c> for dates that could be either; empty when the file must decide.</summary>
    public string DateOrder { get; init; } = "";

    /// <summary>Whom another agency calls about material that it may not see.</summary>
    public string Contact { get; init; } = "";
}

/// <summary>Configured agencies and their systems.</summary>
public sealed class SourceStore
{
    private const string Partition = "sources";

    private readonly TableClient _table;

    internal SourceStore(TableClient table) => _table = table;

    public Task SaveAsync(SourceSettings settings, CancellationToken cancellation = default) =>
        _table.UpsertEntityAsync(new TableEntity(Partition, Key(settings.Source)) { ["Settings"] = Body.Json(settings) }, TableUpdateMode.Replace, cancellation);

    public async Task<SourceSettings?> FindAsync(SourceRef source, CancellationToken cancellation = default) =>
        await _table.FindAsync(Partition, Key(source), cancellation).ConfigureAwait(false) is { } row ? Read(row) : null;

    /// <summary>All sources, or those of one workspace, in order.</summary>
    public async Task<IReadOnlyList<SourceSettings>> ListAsync(WorkspaceId? workspace = null, CancellationToken cancellation = default)
    {
        var rows = await _table.ListAsync(Partition, cancellation).ConfigureAwait(false);
        return [.. rows.Select(Read).Where(source => workspace is null || source.Workspace == workspace).OrderBy(source => source.Source)];
    }

    // A name may hold characters that a key may not.
    private static string Key(SourceRef source) => Digest.ToText(Digest.Of(source.Agency, source.Source));

    private static SourceSettings Read(TableEntity row) => row.FromJson<SourceSettings>("Settings")!;
}
