using System.Runtime.CompilerServices;

namespace Igloo.Storage;

/// <summary>Writes a run's changed pages, leads and findings. Nobody sees any of it before <see cref="WorkspaceStore.TryFlipAsync"/>.</summary>
public sealed class Publisher
{
    // Enough that compressing goes on while storage answers, and few enough that pages never pile up.
    private const int PacksAtOnce = 8;

    // Entities for each that may differ from the ground: each drop writes all that differ again, and lookups read two layers.
    private const int EntitiesForAChange = 16;

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
        try
        {
            // What was taken back, or is to be handled otherwise, must not stay on pages that go on.
            var mayStand = inForce?.Uploads.ToHashSet().IsSubsetOf(publication.Uploads) == true;
            if (mayStand && await PublishLaterAsync(publication, inForce!, cancellation).ConfigureAwait(false) is { } published) return published;
        }
        catch (ArtefactMissingException)
        {
            inForce = null; // storage lost pages in force: nothing is known to be there, and all is written
        }

        return await PublishGroundAsync(publication, PacksOf(inForce), cancellation).ConfigureAwait(false);
    }

    private async Task<PublishedEntities> PublishGroundAsync(EntityPublication publication, ILookup<string, PageRef> kept, CancellationToken cancellation)
    {
        var (ties, digests) = (new TiePages(publication), new DigestPages(publication));
        var entities = publication.InOrderAsync(entity => { ties.Add(entity); digests.Add(entity); }, cancellation).Select(entity => entity.Made());
        var builder = new EntityPages(entities, publication.Count, publication.ReleaseOf, EntityTables.Ground);
        var pages = await WritePagesAsync(publication.Workspace, builder.BuildAsync(cancellation), kept, cancellation).ConfigureAwait(false);
        var further = await WritePagesAsync(publication.Workspace, digests.TakePacks().Concat(ties.TakePacks()).ToAsyncEnumerable(), kept, cancellation).ConfigureAwait(false);
        return new PublishedEntities(publication.Count, new EntityLayers(Buckets.For(publication.Count), 0), [.. pages, .. further]);
    }

    /// <summary>Writes what differs from the ground of the run in force; <see langword="null"/> when it has none, or so much differs that a new one costs less.</summary>
    private async Task<PublishedEntities?> PublishLaterAsync(EntityPublication publication, Manifest inForce, CancellationToken cancellation)
    {
        var ties = new TiePages(publication);
        if (await ChangesAsync(publication, ties, inForce, cancellation).ConfigureAwait(false) is not { } changes) return null;
        var later = new EntityPages(changes.Later.ToAsyncEnumerable(), changes.Later.Count, publication.ReleaseOf, EntityTables.Later);
        var built = later.BuildAsync(cancellation).Concat(changes.TakeReplaced().Concat(ties.TakePacks()).ToAsyncEnumerable());
        var pages = await WritePagesAsync(publication.Workspace, built, PacksOf(inForce), cancellation).ConfigureAwait(false);
        var ground = inForce.Pages.Where(page => page.Table is PageTables.Entities or PageTables.Search or PageTables.Digests);
        return new PublishedEntities(publication.Count, new EntityLayers(inForce.Layers.Ground, Buckets.For(changes.Later.Count)), [.. ground, .. pages]);
    }

    // Each small drop writes again what differs from the ground, so that there are never more than two layers to read; in time a new ground costs less.
    private async Task<EntityChanges?> ChangesAsync(EntityPublication publication, TiePages ties, Manifest inForce, CancellationToken cancellation)
    {
        var digests = inForce.Pages.Where(page => page.Table == PageTables.Digests).ToList();
        return digests.Count == 0 ? null : await EntityChanges.FindAsync(publication, ties.Add, DigestsAsync(digests, cancellation), publication.Count / EntitiesForAChange, cancellation).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<PageReader> DigestsAsync(IEnumerable<PageRef> pages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var page in pages) yield return new PageReader(await _pages.ReadOnceAsync(page, cancellation).ConfigureAwait(false));
    }

    /// <summary>Writes the rest of a run and its manifest. Running it twice writes the same.</summary>
    /// <remarks>Packs of pages that the manifest in force names are there already and are not written: the flip fails when another manifest came into force meanwhile.</remarks>
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
            var refs = kept.Contains(pack) ? [.. kept[pack]] : await _pages.WriteAsync(pack, pages, cancellation).ConfigureAwait(false);
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
        return [.. ofRun.Where(name => name != LakeNames.Manifest(publication.Run)).Concat(ofUploads).Order(StringComparer.Ordinal)];
    }
}
