using Igloo.Analysis.Leads;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Serving;

/// <summary>A source row with the upload that it came in.</summary>
/// <param name="Record">The row.</param>
/// <param name="Upload">Its upload.</param>
public sealed record SourceRow(Record Record, Model.Upload Upload);

/// <summary>A published run as one viewer may see it. Not thread-safe; made for one request.</summary>
public sealed class VisibleRun(Manifest manifest, IReadOnlyList<ReleaseClass> visible, WorkspaceReader reader, UploadStore uploads)
{
    private readonly Dictionary<UploadId, Model.Upload> _uploads = [];

    /// <summary>The run.</summary>
    public RunId Id => manifest.Run;

    /// <summary>The leads, made from the visible findings, in order. What falls below the line is only pointed to.</summary>
    public async Task<IReadOnlyList<VisibleLead>> LeadsAsync(CancellationToken cancellation)
    {
        var leads = new List<VisibleLead>();
        foreach (var row in await reader.ListLeadsAsync(manifest, visible, cancellation))
            if (await FindLeadAsync(row.Id, cancellation) is { } lead) leads.Add(lead);
        foreach (var parts in await reader.ListPartialLeadsAsync(manifest, visible, cancellation))
            if (Project(parts) is { } lead) leads.Add(lead);
        return VisibleLead.InOrder(leads);
    }

    /// <summary>One lead, or <see langword="null"/> when nothing of it is visible.</summary>
    public async Task<VisibleLead?> FindLeadAsync(LeadId id, CancellationToken cancellation) =>
        await reader.FindLeadAsync(manifest, id, visible, cancellation) is { } parts ? Project(parts) : null;

    /// <summary>An entity made of visible records, or <see langword="null"/>.</summary>
    public Task<Entity?> FindEntityAsync(EntityId id, CancellationToken cancellation) => reader.FindEntityAsync(manifest, id, visible, cancellation);

    /// <summary>The links of an entity that visible records tell.</summary>
    public Task<IReadOnlyList<Link>> LinksOfAsync(EntityId id, CancellationToken cancellation) => reader.LinksOfAsync(manifest, id, visible, cancellation);

    /// <summary>The captions of those entities that are visible.</summary>
    public async Task<IReadOnlyDictionary<EntityId, string>> CaptionsAsync(IReadOnlyList<EntityId> ids, CancellationToken cancellation) =>
        (await reader.FindEntitiesAsync(manifest, ids, visible, cancellation)).DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id, entity => entity.Caption);

    /// <summary>Entities with a visible value whose words begin with those asked for.</summary>
    public Task<IReadOnlyList<SearchResult>> SearchAsync(string words, CancellationToken cancellation) =>
        reader.SearchAsync(manifest, words, visible, cancellation: cancellation);

    /// <summary>A visible source row, or <see langword="null"/>.</summary>
    public async Task<SourceRow?> FindRecordAsync(RecordId id, CancellationToken cancellation)
    {
        if (await reader.FindRecordAsync(manifest, id, visible, cancellation) is not { } found) return null;
        if (!_uploads.TryGetValue(found.Upload.Id, out var upload))
        {
            var stored = await uploads.FindAsync(manifest.Workspace, found.Upload.Id, cancellation);
            if (stored is null) return null;
            _uploads[found.Upload.Id] = upload = stored.Upload;
        }

        return new SourceRow(found.Record, upload);
    }

    private static VisibleLead? Project(LeadParts parts)
    {
        if (parts.IsWhole) return new VisibleLead(parts.Lead, parts.Findings, 0, []);
        var hidden = parts.Lead.Findings.Count - parts.Findings.Count;
        return LeadProjection.Of(parts.Lead, [.. parts.Findings.OrderBy(finding => finding.Id)]) is { } projected ? new VisibleLead(projected, parts.Findings, hidden, parts.HiddenAgencies) : null;
    }
}
