namespace Igloo.Storage;

/// <summary>Makes the pages of what holds the entities of a run together, in packs: apart from the entities, which mostly stay as they are.</summary>
/// <remarks>Holds the bytes of all of these pages; a page that was taken is held no more.</remarks>
internal sealed class TiePages(EntityPublication publication)
{
    private readonly int _buckets = Buckets.For(publication.Count);
    private readonly AudienceOfRecords _audiences = new(publication.ReleaseOf);
    private readonly PageTable<TiePart> _ties = new(PageTables.Ties, Buckets.For(publication.Count), new PageMemory(), TiePart.Write);

    public IEnumerable<IReadOnlyList<Page>> TakePacks() => _ties.TakePacks();

    /// <summary>Puts the ties of the next entity on their pages.</summary>
    public void Add(EntityTies ties)
    {
        foreach (var told in ties.Pairs.GroupBy(tie => _audiences.Of(tie.A.Record, tie.B.Record)))
            _ties.Add(told.Key, new TiePart(ties.Entity, [.. told]), Buckets.Of(ties.Entity, _buckets));
    }
}
