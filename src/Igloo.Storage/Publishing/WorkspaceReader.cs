namespace Igloo.Storage;

/// <summary>An entity that a search found, and the value that was met.</summary>
public sealed record SearchResult(EntityId Entity, string Caption, FieldType Type, string Value);

/// <summary>A record with the upload that it came in.</summary>
public sealed record FoundRecord(Record Record, PlannedUpload Upload);

/// <summary>Reads what a run published, made of the parts that the viewer may see and nothing else.</summary>
/// <remarks>Thread-safe. Point reads only; pages are immutable and cached.</remarks>
public sealed class WorkspaceReader
{
    internal WorkspaceReader()
    {
    }

    /// <summary>The entity as made of visible records, or <see langword="null"/> when none of its records is visible.</summary>
    public Task<Entity?> FindEntityAsync(Manifest manifest, EntityId entity, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Several entities, in the order asked; those without a visible record are left out.</summary>
    public Task<IReadOnlyList<Entity>> FindEntitiesAsync(Manifest manifest, IReadOnlyList<EntityId> entities, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The links of an entity that visible records tell, strongest first.</summary>
    public Task<IReadOnlyList<Link>> LinksOfAsync(Manifest manifest, EntityId entity, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The visible events that an entity took part in, by time, then id.</summary>
    public Task<IReadOnlyList<CaseEvent>> EventsOfAsync(Manifest manifest, EntityId entity, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Entities with a visible value that has, for every word of <paramref name="text"/>, a word that begins with it.</summary>
    public Task<IReadOnlyList<SearchResult>> SearchAsync(Manifest manifest, string text, IReadOnlyCollection<ReleaseClass> visible, int most = 50, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The thin rows of leads that are wholly visible, by rank.</summary>
    public Task<IReadOnlyList<LeadRow>> ListLeadsAsync(Manifest manifest, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The leads of which a part, but not all, is visible, or of which all is hidden: what is served of them must be re-scored.</summary>
    public Task<IReadOnlyList<LeadParts>> ListPartialLeadsAsync(Manifest manifest, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>A lead with its visible findings, or <see langword="null"/> when the run has no such lead.</summary>
    public Task<LeadParts?> FindLeadAsync(Manifest manifest, LeadId lead, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>A visible record of the run's uploads, or <see langword="null"/>.</summary>
    public Task<FoundRecord?> FindRecordAsync(Manifest manifest, RecordId record, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) => throw new NotImplementedException();
}
