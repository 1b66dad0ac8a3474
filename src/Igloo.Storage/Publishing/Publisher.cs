namespace Igloo.Storage;

/// <summary>Writes a run's changed pages, leads and findings. Nobody sees any of it before <see cref="WorkspaceStore.TryFlipAsync"/>.</summary>
public sealed class Publisher
{
    // Enough that compressing goes on while storage answers, and few enough that pages never pile up.
    private const int PacksAtOnce = 8;

    private readonly Lake _lake;
    private readonly PageStore _pages;
    private readonly LeadStore _leads;
    private readonly FindingStore _findings;
    private readonly WorkspaceStore _workspaces;

    internal Publisher(Lake lake, PageStore pages, LeadStore leads, FindingStore findings, WorkspaceStore workspaces) =>
        (_lake, _pages, _leads, _findings, _workspaces) = (lake, pages, leads, findings, workspaces);

    /// <summary>Writes the pages of a run's entities, for who publishes the rest once that is known. Running it twice writes the same.</summary>
    /// <inheritdoc cref="PublishAsync"/>
    public async Task<PublishedEntities> PublishEntitiesAsync(EntityPublication publication, CancellationToken cancellation = default)
    {
        var inForce = await InForceAsync(publication.Workspace, publication.Run, cancellation).ConfigureAwait(false);
        var kept = PacksOf(inForce);
        var (layers, entities) = publication.Layer is { } layer && inForce?.Layers.Run == layer.Ground
            ? await PublishLaterAsync(publication, layer, inForce, cancellation).ConfigureAwait(false)
            : await PublishGroundAsync(publication, kept, cancellation).ConfigureAwait(false);
        var (tieLayers, ties) = publication.TieLayer is { } over && inForce?.TieLayers is { } told && told.Run == over.Ground
            ? (told with { Later = Buckets.For(over.Later.Count) }, await PublishLaterTiesAsync(publication, over, inForce, cancellation).ConfigureAwait(false))
            : (new EntityLayers(publication.Run, Buckets.For(publication.Count), 0), await PublishTiesAsync(publication, kept, cancellation).ConfigureAwait(false));
        return new PublishedEntities(publication.Count, layers, tieLayers, [.. entities, .. ties]);
    }

    private async Task<IReadOnlyList<PageRef>> PublishTiesAsync(EntityPublication publication, ILookup<string, PageRef> kept, CancellationToken cancellation)
    {
        var ties = new TiePages(PageTables.Ties, Buckets.For(publication.Count), publication.ReleaseOf);
        await foreach (var tied in publication.Ties.WithCancellation(cancellation).ConfigureAwait(false)) ties.Add(tied);
        return await WritePagesAsync(publication.Workspace, ties.TakePacks().ToAsyncEnumerable(), kept, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<PageRef>> PublishLaterTiesAsync(EntityPublication publication, TieLayer layer, Manifest inForce, CancellationToken cancellation)
    {
        var ties = new TiePages(PageTables.LaterTies, Buckets.For(layer.Later.Count), publication.ReleaseOf);
        foreach (var tied in layer.Later)
        {
            ties.Replace(tied.Entity);
            ties.Add(tied);
        }

        var pages = await WritePagesAsync(publication.Workspace, ties.TakePacks().ToAsyncEnumerable(), PacksOf(inForce), cancellation).ConfigureAwait(false);
        return [.. inForce.Pages.Where(page => page.Table == PageTables.Ties), .. pages];
    }

    private async Task<(EntityLayers Layers, IReadOnlyList<PageRef> Pages)> PublishGroundAsync(EntityPublication publication, ILookup<string, PageRef> kept, CancellationToken cancellation)
    {
        var builder = new EntityPages(publication.Entities.InOrder(cancellation), publication.Count, publication.ReleaseOf, EntityTables.Ground);
        var pages = await WritePagesAsync(publication.Workspace, builder.BuildAsync(cancellation), kept, cancellation).ConfigureAwait(false);
        return (new EntityLayers(publication.Run, Buckets.For(publication.Count), 0), pages);
    }

    // Each small drop writes again what differs from the ground, so that there are never more than two layers to read.
    private async Task<(EntityLayers Layers, IReadOnlyList<PageRef> Pages)> PublishLaterAsync(EntityPublication publication, EntityLayer layer, Manifest inForce, CancellationToken cancellation)
    {
        var later = new EntityPages(layer.Later.InOrder(cancellation), layer.Count, publication.ReleaseOf, EntityTables.Later);
        var built = later.BuildAsync(cancellation).Concat(ReplacedPages.Of(layer.Replaced).ToAsyncEnumerable());
        var pages = await WritePagesAsync(publication.Workspace, built, PacksOf(inForce), cancellation).ConfigureAwait(false);
        var ground = inForce.Pages.Where(page => page.Table is PageTables.Entities or PageTables.Search);
        return (inForce.Layers with { Later = Buckets.For(layer.Count) }, [.. ground, .. pages]);
    }

    /// <summary>Writes the rest of a run and its manifest. Running it twice writes the same.</summary>
    /// <remarks>Packs of pages that the manifest in force names and that are there are not written: the flip fails when another manifest came into force meanwhile.</remarks>
    public async Task<Manifest> PublishAsync(Publication publication, CancellationToken cancellation = default)
    {
        var (workspace, run) = (publication.Workspace, publication.Run);
        var kept = PacksOf(await InForceAsync(workspace, run, cancellation).ConfigureAwait(false));
        var builder = new LinkPages(publication);
        var pages = await WritePagesAsync(workspace, builder.BuildAsync(cancellation), kept, cancellation).ConfigureAwait(false);
        await _findings.WriteAsync(workspace, run, publication.Findings, cancellation).ConfigureAwait(false);
        await _leads.WriteAsync(workspace, run, publication.Leads, publication.Findings, cancellation).ConfigureAwait(false);
        var manifest = new Manifest
        {
            Workspace = workspace,
            Run = run,
            Uploads = [.. publication.Uploads.OrderBy(upload => upload.Id)],
            Buckets = Buckets.For(publication.Entities.Count),
            Layers = publication.Entities.Layers,
            TieLayers = publication.Entities.TieLayers,
            Pages = [.. publication.Entities.Pages, .. pages],
            Artefacts = await ArtefactsAsync(publication, cancellation).ConfigureAwait(false),
            Leads = publication.Leads.Count,
            Findings = publication.Findings.Count,
            Entities = publication.Entities.Count,
            Links = builder.LinkCount,
        };
        await _workspaces.KeepManifestAsync(manifest, cancellation).ConfigureAwait(false);
        return manifest;
    }

    private async Task<IReadOnlyList<PageRef>> WritePagesAsync(WorkspaceId workspace, IAsyncEnumerable<IReadOnlyList<Page>> built, ILookup<string, PageRef> kept, CancellationToken cancellation)
    {
        var written = new List<IReadOnlyList<PageRef>>();
        await foreach (var packs in built.Chunk(PacksAtOnce).ConfigureAwait(false))
            written.AddRange(await Task.WhenAll(packs.Select(pages => Task.Run(() => WriteAsync(pages), cancellation))).ConfigureAwait(false));
        return [.. written.SelectMany(refs => refs)];

        async Task<IReadOnlyList<PageRef>> WriteAsync(IReadOnlyList<Page> pages)
        {
            var pack = PageStore.NameOf(workspace, pages);
            // A manifest may name what storage has lost since.
            var stands = kept.Contains(pack) && await _pages.ExistsAsync(pack, cancellation).ConfigureAwait(false);
            var refs = stands ? [.. kept[pack]] : await _pages.WriteAsync(pack, pages, cancellation).ConfigureAwait(false);
            foreach (var page in pages) page.Dispose();
            return refs;
        }
    }

    // A run that is published again was not sealed, and a manifest may be lost: then nothing is known to be there, and all is written.
    private async Task<Manifest?> InForceAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation)
    {
        var current = (await _workspaces.GetAsync(workspace, cancellation).ConfigureAwait(false)).CurrentRun;
        return current is { } other && other != run ? await _workspaces.FindManifestAsync(workspace, other, cancellation).ConfigureAwait(false) : null;
    }

    private static ILookup<string, PageRef> PacksOf(Manifest? manifest) => (manifest?.Pages ?? []).ToLookup(page => page.Pack);

    private async Task<IReadOnlyList<string>> ArtefactsAsync(Publication publication, CancellationToken cancellation)
    {
        var ofRun = await _lake.ListAsync(LakeNames.Run(publication.Run), cancellation).ConfigureAwait(false);
        var ofUploads = publication.Uploads.SelectMany(upload => Enumerable.Range(0, upload.Chunks).Select(chunk => LakeNames.Records(upload.Id, chunk)));
        var (workspace, published) = (publication.Workspace, publication.Entities);
        string[] grounds = [LakeNames.Ground(workspace, published.Layers.Run), LakeNames.GroundTies(workspace, published.TieLayers.Run)];
        return [.. ofRun.Where(name => name != LakeNames.Manifest(publication.Run)).Concat(ofUploads).Concat(grounds).Order(StringComparer.Ordinal)];
    }
}
