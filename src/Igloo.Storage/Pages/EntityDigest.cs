using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Igloo.Storage;

/// <summary>An entity with a digest of what its pages tell of it to whom: an equal one is told alike, and found by the same words.</summary>
internal readonly record struct EntityDigest(EntityId Entity, ulong Digest)
{
    /// <summary>The digest of an entity that has no part. Raised when parts or their words are made otherwise.</summary>
    public const ulong None = 1;

    private const int EntitiesOfAPage = 4_096; // as long as other pages of an archive

    /// <summary>How many pages the digests of that many entities take.</summary>
    public static int PagesFor(int entities) => PageOf(entities - 1) + 1;

    /// <summary>Which page holds the digest of the entity that has a place in the order of all.</summary>
    public static int PageOf(int place) => place / EntitiesOfAPage;

    /// <summary>The digest of an entity with one more part.</summary>
    public static ulong With(ulong digest, Audience audience, ReadOnlySpan<byte> part) =>
        XxHash3.HashToUInt64(part, unchecked((long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(audience.Key.AsSpan()), unchecked((long)digest))));

    public static void Write(PageWriter page, EntityDigest digest)
    {
        page.Entity(digest.Entity);
        page.Bits(digest.Digest);
    }

    public static EntityDigest Read(PageReader page) => new(page.Entity(), page.Bits());
}
