namespace Igloo.Storage;

/// <summary>Makes the pages of what holds entities together, in packs: apart from the entities, which mostly stay as they are.</summary>
/// <remarks>Holds the bytes of all of these pages; a page that was taken is held no more.</remarks>
/// <param name="table">The table that the pages belong to.</param>
/// <param name="buckets">Its buckets.</param>
/// <param name="releaseOf">Who may see a record.</param>
internal sealed class TiePages(string table, int buckets, Func<RecordId, ReleaseClass> releaseOf)
{
    private readonly AudienceOfRecords _audiences = new(releaseOf);
    private readonly PageTable<TiePart> _ties = new(table, buckets, new PageMemory(), TiePart.Write);

    public IEnumerable<IReadOnlyList<Page>> TakePacks() => _ties.TakePacks();

    /// <summary>Puts the ties of the next entity on their pages.</summary>
    public void Add(EntityTies ties)
    {
        foreach (var told in ties.Pairs.GroupBy(tie => _audiences.Of(tie.A.Record, tie.B.Record)))
            _ties.Add(told.Key, new TiePart(ties.Entity, [.. told]), BucketOf(ties.Entity));
    }

    /// <summary>Says to everyone that what is told of an entity here counts, also to who may see none of it.</summary>
    public void Replace(EntityId entity) => _ties.Add(Audience.Everyone, new TiePart(entity, []), BucketOf(entity));

    private int BucketOf(EntityId entity) => Buckets.Of(entity, buckets);
}
