namespace Igloo.Storage;

/// <summary>Tells whether an entity would stand on pages as another run put it there, without putting it on any.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class EntityDigester(Func<RecordId, ReleaseClass> releaseOf)
{
    private readonly EntitySplitter _splitter = new(new AudienceOfRecords(releaseOf));
    private readonly PageWriter _part = new();

    public ulong Of(Entity entity)
    {
        var digest = EntityDigest.None;
        foreach (var (audience, part) in _splitter.Split(entity))
        {
            _part.Clear();
            EntityPart.Write(_part, part);
            digest = EntityDigest.With(digest, audience, _part.Bytes);
        }

        return digest;
    }
}
