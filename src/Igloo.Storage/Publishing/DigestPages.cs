namespace Igloo.Storage;

/// <summary>Makes the pages of the digests of a run's entities, in packs, by which later runs tell what differs from the ground.</summary>
/// <remarks>Holds the bytes of all of these pages; a page that was taken is held no more.</remarks>
internal sealed class DigestPages(EntityPublication publication)
{
    private readonly AudienceOfRecords _audiences = new(publication.ReleaseOf);
    private readonly PageTable<EntityDigest> _digests = new(PageTables.Digests, EntityDigest.PagesFor(publication.Count), new PageMemory(), EntityDigest.Write);
    private int _added;

    public IEnumerable<IReadOnlyList<Page>> TakePacks() => _digests.TakePacks();

    /// <summary>Puts the digest of the next entity on its page.</summary>
    public void Add(StoredEntity entity) =>
        _digests.Add(Audience.Everyone, new EntityDigest(entity.Id, entity.Digest(_audiences)), EntityDigest.PageOf(_added++));
}
