using Igloo.Analysis.Entities;
using Igloo.Analysis.Leads;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Serving;

/// <summary>A source row with the upload that it came in.</summary>
/// <param name="Record">The row.</param>
/// <param name="Upload">Its upload.</param>
public sealed record SourceRow(Record Record, Model.Upload Upload);

/// <summary>A published run as one viewer may see it. Not thread-safe; made for one request.</summary>
public sealed class VisibleRun(Manifest manifest, IReadOnlyList<ReleaseClass> visible, WorkspaceReader reader, UploadStore uploads, QueueCache queues)
{
    private readonly Dictionary<UploadId, Model.Upload?> _uploads = [];
    private readonly RunReading _reading = reader.Open(manifest, visible);

    /// <summary>The run.</summary>
    public RunId Id => manifest.Run;

    /// <summary>Whether the viewer may see every upload of the run. What is made of all records together is for such viewers only.</summary>
    public bool IsWhole => manifest.Uploads.All(upload => visible.Contains(upload.Release));

    /// <summary>Whether the viewer may see all that these classes are of.</summary>
    public bool MaySee(IEnumerable<ReleaseClass> releases) => releases.All(visible.Contains);

    /// <summary>The leads, made from the visible findings. What falls below the line is only pointed to.</summary>
    public async Task<VisibleQueue> QueueAsync(CancellationToken cancellation)
    {
        if (queues.Find(manifest.Workspace, Id, visible) is { } kept) return kept;
        var all = await PartsAsync(cancellation);
        VisibleLead[] leads = [.. all.Select(Project).OfType<VisibleLead>()];
        var others = all.Where(parts => Project(parts) is null && HasPartIn(parts)).SelectMany(parts => parts.HiddenAgencies);
        var queue = new VisibleQueue(VisibleLead.InOrder(leads), [.. others.Distinct().Order(StringComparer.Ordinal)]);
        // Storage may have lost rows of a run that is not sealed yet; what is read then is not the run.
        if (all.Count == manifest.Leads) queues.Keep(manifest.Workspace, Id, visible, queue);
        return queue;
    }

    /// <summary>An entity made of visible records, without ties, or <see langword="null"/>.</summary>
    public Task<Entity?> FindEntityAsync(EntityId id, CancellationToken cancellation) => reader.FindEntityAsync(manifest, id, visible, cancellation);

    /// <summary>The pairs of visible records that hold an entity together, strongest first.</summary>
    public Task<IReadOnlyList<ScoredPair>> FindTiesAsync(EntityId id, CancellationToken cancellation) => reader.FindTiesAsync(manifest, id, visible, cancellation);

    /// <summary>The links of an entity that visible records tell, and those inferred from visible records only.</summary>
    public Task<IReadOnlyList<Link>> LinksOfAsync(EntityId id, CancellationToken cancellation) => _reading.LinksOfAsync(id, cancellation);

    /// <summary>The events of entities that visible records tell, by time.</summary>
    public Task<IReadOnlyList<CaseEvent>> EventsOfAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancellation) => _reading.EventsOfAsync(ids, cancellation);

    /// <summary>The captions of those entities that are visible, protected people without their names.</summary>
    public async Task<IReadOnlyDictionary<EntityId, string>> CaptionsAsync(IReadOnlyList<EntityId> ids, CancellationToken cancellation)
    {
        var queue = await QueueAsync(cancellation);
        var entities = await reader.FindEntitiesAsync(manifest, [.. ids.Distinct()], visible, cancellation);
        return entities.ToDictionary(entity => entity.Id, entity => queue.CaptionOf(entity.Id, entity.Caption));
    }

    /// <summary>Entities with a visible value whose words begin with those asked for.</summary>
    public Task<IReadOnlyList<SearchResult>> SearchAsync(string words, CancellationToken cancellation) =>
        reader.SearchAsync(manifest, words, visible, cancellation: cancellation);

    /// <summary>A visible source row, or <see langword="null"/>.</summary>
    public async Task<SourceRow?> FindRecordAsync(RecordId id, CancellationToken cancellation) =>
        await FindRecordsAsync([id], cancellation) is [var only] ? only : null;

    /// <summary>Those of the source rows that are visible, in the order asked; one reading for all of them.</summary>
    public async Task<IReadOnlyList<SourceRow>> FindRecordsAsync(IReadOnlyList<RecordId> ids, CancellationToken cancellation)
    {
        var rows = new Dictionary<RecordId, SourceRow>();
        foreach (var found in await reader.FindRecordsAsync(manifest, ids, visible, cancellation))
            if (await FindUploadAsync(found.Upload.Id, cancellation) is { } upload) rows[found.Record.Id] = new SourceRow(found.Record, upload);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    /// <summary>The mask of the rows that leads rest on.</summary>
    public async Task<PersonMask> MaskAsync(IEnumerable<VisibleLead> leads, CancellationToken cancellation)
    {
        EntityId[] actors = [.. leads.SelectMany(visible => visible.Lead.Subjects).Where(subject => subject.IsActor).Select(subject => subject.Entity).Distinct()];
        var entities = await reader.FindEntitiesAsync(manifest, actors, visible, cancellation);
        return new PersonMask(entities.SelectMany(entity => entity.Mentions).ToHashSet());
    }

    /// <summary>Which of the records the viewer may see.</summary>
    public async Task<IReadOnlySet<RecordId>> VisibleAsync(IEnumerable<RecordId> ids, CancellationToken cancellation)
    {
        RecordId[] asked = [.. ids.Distinct()];
        return (await reader.FindRecordsAsync(manifest, asked, visible, cancellation)).Select(found => found.Record.Id).ToHashSet();
    }

    /// <summary>Whether the viewer may see the records of all these mentions, and each speaks of somebody in that role.</summary>
    public async Task<bool> HasMentionsAsync(IReadOnlyList<MentionId> mentions, CancellationToken cancellation)
    {
        var found = await reader.FindRecordsAsync(manifest, [.. mentions.Select(mention => mention.Record).Distinct()], visible, cancellation);
        var known = found.SelectMany(row => Mentions.Of(row.Record, row.Upload.Source, row.Upload.Release)).Select(mention => mention.Id).ToHashSet();
        return mentions.All(known.Contains);
    }

    private async Task<Model.Upload?> FindUploadAsync(UploadId id, CancellationToken cancellation)
    {
        if (!_uploads.TryGetValue(id, out var upload))
            _uploads[id] = upload = (await uploads.FindAsync(manifest.Workspace, id, cancellation))?.Upload;
        return upload;
    }

    private async Task<List<LeadParts>> PartsAsync(CancellationToken cancellation)
    {
        var parts = new List<LeadParts>();
        foreach (var row in await reader.ListLeadsAsync(manifest, visible, cancellation))
            if (await reader.FindLeadAsync(manifest, row.Id, visible, cancellation) is { } found) parts.Add(found);
        parts.AddRange(await reader.ListPartialLeadsAsync(manifest, visible, cancellation));
        return parts;
    }

    private static VisibleLead? Project(LeadParts parts)
    {
        if (parts.IsWhole) return new VisibleLead(parts.Lead, parts.Findings, 0, []);
        var hidden = parts.Lead.Findings.Count - parts.Findings.Count;
        return LeadProjection.Of(parts.Lead, [.. parts.Findings.OrderBy(finding => finding.Id)]) is { } projected ? new VisibleLead(projected, parts.Findings, hidden, parts.HiddenAgencies) : null;
    }

    // Who sees none of a lead's sources is not told that it exists.
    private bool HasPartIn(LeadParts parts) =>
        manifest.Uploads.Any(upload => visible.Contains(upload.Release) && parts.Lead.Sources.Contains(upload.Source));
}
