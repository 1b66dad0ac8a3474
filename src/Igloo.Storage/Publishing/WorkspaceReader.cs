namespace Igloo.Storage;

/// <summary>An entity that a search found, and the value that was met.</summary>
public sealed record SearchResult(EntityId Entity, string Caption, FieldType Type, string Value);

/// <summary>A record with the upload that it came in.</summary>
public sealed record FoundRecord(Record Record, PlannedUpload Upload);

/// <summary>Reads what a run published, made of the parts that the viewer may see and nothing else.</summary>
/// <remarks>Thread-safe. Point reads only; pages are immutable and cached.</remarks>
public sealed class WorkspaceReader
{
    private const int ReadsAtOnce = 8;

    private readonly PageStore _pages;
    private readonly Lake _lake;
    private readonly LeadReader _leads;

    internal WorkspaceReader(PageStore pages, Lake lake, LeadReader leads) => (_pages, _lake, _leads) = (pages, lake, leads);

    /// <summary>The entity as made of visible records, without ties, or <see langword="null"/> when none of its records is visible.</summary>
    public async Task<Entity?> FindEntityAsync(Manifest manifest, EntityId entity, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default)
    {
        var parts = await ReadLayersAsync(manifest, tables => tables.Entities, buckets => Buckets.Of(entity, buckets), visible, EntityPart.Read, part => part.Id, cancellation).ConfigureAwait(false);
        var own = parts.Where(part => part.Id == entity).ToArray();
        return own.Length == 0 ? null : EntityParts.Join(own);
    }

    /// <summary>The pairs of visible records that hold an entity together, strongest first.</summary>
    public async Task<IReadOnlyList<ScoredPair>> FindTiesAsync(Manifest manifest, EntityId entity, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default)
    {
        var layers = manifest.TieLayers ?? new EntityLayers(manifest.Run, manifest.Buckets, 0);
        var later = layers.Later == 0 ? [] : await ReadTiesAsync(manifest, PageTables.LaterTies, layers.Later, entity, visible, cancellation).ConfigureAwait(false);
        var parts = later.Count > 0 ? later : await ReadTiesAsync(manifest, PageTables.Ties, layers.Ground, entity, visible, cancellation).ConfigureAwait(false);
        return [.. parts.SelectMany(part => part.Ties).OrderByDescending(tie => tie.Weight).ThenBy(tie => tie.A).ThenBy(tie => tie.B)];
    }

    private async Task<List<TiePart>> ReadTiesAsync(Manifest manifest, string table, int buckets, EntityId entity, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation)
    {
        var parts = await ReadAsync(manifest, table, Buckets.Of(entity, buckets), visible, TiePart.Read, cancellation).ConfigureAwait(false);
        parts.RemoveAll(part => part.Entity != entity);
        return parts;
    }

    /// <summary>Several entities, in the order asked; those without a visible record are left out.</summary>
    public async Task<IReadOnlyList<Entity>> FindEntitiesAsync(Manifest manifest, IReadOnlyList<EntityId> entities, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default)
    {
        var found = new Entity?[entities.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, entities.Count, options, async (i, token) =>
            found[i] = await FindEntityAsync(manifest, entities[i], visible, token).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. found.OfType<Entity>()];
    }

    /// <summary>The links and events of a run for one request.</summary>
    public RunReading Open(Manifest manifest, IReadOnlyCollection<ReleaseClass> visible) => new(
        manifest.Buckets,
        (bucket, cancellation) => ReadAsync(manifest, PageTables.Links, bucket, visible, LinkPart.Read, cancellation),
        (bucket, cancellation) => ReadAsync(manifest, PageTables.Events, bucket, visible, EventPart.Read, cancellation));

    /// <summary>Entities with a visible value that has, for every word of <paramref name="text"/>, a word that begins with it.</summary>
    /// <remarks>The longest word must have three letters, or six digits, unless it is whole.</remarks>
    public async Task<IReadOnlyList<SearchResult>> SearchAsync(Manifest manifest, string text, IReadOnlyCollection<ReleaseClass> visible, int most = 50, CancellationToken cancellation = default)
    {
        Posting[] met = [];
        foreach (var meaning in SearchWords.Meanings(text))
            if (met.Length == 0) met = await MeetAsync(manifest, meaning, visible, most, cancellation).ConfigureAwait(false);
        var captions = (await FindEntitiesAsync(manifest, [.. met.Select(posting => posting.Entity)], visible, cancellation).ConfigureAwait(false))
            .ToDictionary(entity => entity.Id, entity => entity.Caption);
        return [.. met.Select(posting => new SearchResult(posting.Entity, captions[posting.Entity], posting.Type, posting.Value))];
    }

    /// <summary>The thin rows of leads that are wholly visible, by rank.</summary>
    public Task<IReadOnlyList<LeadRow>> ListLeadsAsync(Manifest manifest, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) =>
        _leads.ListWholeAsync(manifest, visible, cancellation);

    /// <summary>The leads that are not wholly visible, with what is visible of each: what is served of them must be re-scored.</summary>
    public Task<IReadOnlyList<LeadParts>> ListPartialLeadsAsync(Manifest manifest, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) =>
        _leads.ListPartialAsync(manifest, visible, cancellation);

    /// <summary>A lead with its visible findings, or <see langword="null"/> when the run has no such lead.</summary>
    public Task<LeadParts?> FindLeadAsync(Manifest manifest, LeadId lead, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) =>
        _leads.FindAsync(manifest, lead, visible, cancellation);

    /// <summary>A visible record of the run's uploads, or <see langword="null"/>.</summary>
    public async Task<FoundRecord?> FindRecordAsync(Manifest manifest, RecordId record, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default) =>
        await FindRecordsAsync(manifest, [record], visible, cancellation).ConfigureAwait(false) is [var only] ? only : null;

    /// <summary>Those of the records that are visible, by upload, then id; one call for all the evidence of a lead.</summary>
    /// <remarks>The first search of an upload reads the ids of its records; a row group of records is decoded once and kept.</remarks>
    public async Task<IReadOnlyList<FoundRecord>> FindRecordsAsync(Manifest manifest, IReadOnlyCollection<RecordId> records, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation = default)
    {
        var uploads = manifest.Uploads.Where(upload => Audience.Of(upload.Release).Includes(visible)).ToArray();
        var found = new IReadOnlyList<Record>[uploads.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, uploads.Length, options, async (i, token) =>
            found[i] = await _lake.ReadRecordsAsync(uploads[i].Id, records, token).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. uploads.Zip(found).SelectMany(pair => pair.Second.Select(record => new FoundRecord(record, pair.First)))];
    }

    private async Task<Posting[]> MeetAsync(Manifest manifest, Meaning meaning, IReadOnlyCollection<ReleaseClass> visible, int most, CancellationToken cancellation)
    {
        var longest = meaning.Words.MaxBy(word => word.Length)!;
        var beginning = SearchWords.Beginning(longest).ToString();
        var postings = await ReadLayersAsync(manifest, tables => tables.Search, buckets => Buckets.Of(beginning, buckets), visible, Posting.Read, posting => posting.Entity, cancellation).ConfigureAwait(false);
        return
        [
            .. postings.Where(posting => posting.Word.StartsWith(longest, StringComparison.Ordinal) && posting.IsMeant(meaning))
                .DistinctBy(posting => posting.Entity)
                .OrderBy(posting => posting.Value, StringComparer.Ordinal).ThenBy(posting => posting.Entity)
                .Take(most),
        ];
    }

    /// <summary>What the pages of a bucket tell of entities, without what later ones replace.</summary>
    private async Task<List<T>> ReadLayersAsync<T>(
        Manifest manifest, Func<EntityTables, string> tableOf, Func<int, int> bucketOf, IReadOnlyCollection<ReleaseClass> visible, Func<PageReader, T> read, Func<T, EntityId> entityOf,
        CancellationToken cancellation)
    {
        var parts = await ReadAsync(manifest, tableOf(EntityTables.Ground), bucketOf(manifest.Layers.Ground), visible, read, cancellation).ConfigureAwait(false);
        if (manifest.Layers.Later == 0) return parts;
        foreach (var page in PagesOfManifest.Visible(manifest, PageTables.Replaced, 0, visible))
        {
            var replaced = await _pages.ReadEntitiesAsync(page, cancellation).ConfigureAwait(false);
            parts.RemoveAll(part => replaced.Contains(entityOf(part)));
        }

        parts.AddRange(await ReadAsync(manifest, tableOf(EntityTables.Later), bucketOf(manifest.Layers.Later), visible, read, cancellation).ConfigureAwait(false));
        return parts;
    }

    private async Task<List<T>> ReadAsync<T>(Manifest manifest, string table, int bucket, IReadOnlyCollection<ReleaseClass> visible, Func<PageReader, T> read, CancellationToken cancellation)
    {
        var parts = new List<T>();
        foreach (var page in PagesOfManifest.Visible(manifest, table, bucket, visible))
        {
            var reader = new PageReader(await _pages.ReadAsync(page, cancellation).ConfigureAwait(false));
            while (!reader.IsAtEnd) parts.Add(read(reader));
        }

        return parts;
    }
}
