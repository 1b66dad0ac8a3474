using System.IO.Hashing;

namespace Igloo.Storage;

/// <summary>An entity with a digest of what is told of it to whom: an equal one stands alike on pages, and is found by the same words.</summary>
internal readonly record struct EntityDigest(EntityId Entity, ulong Digest)
{
    /// <summary>What digests begin with. Raised when the columns of entities, or what pages tell of them, are made otherwise.</summary>
    public const ulong None = 2;

    private const int EntitiesOfAPage = 4_096; // as long as other pages of an archive

    /// <summary>How many pages the digests of that many entities take.</summary>
    public static int PagesFor(int entities) => PageOf(entities - 1) + 1;

    /// <summary>Which page holds the digest of the entity that has a place in the order of all.</summary>
    public static int PageOf(int place) => place / EntitiesOfAPage;

    /// <summary>The digest of what was told so far and one thing more.</summary>
    public static ulong With(ulong digest, ReadOnlySpan<byte> told) => XxHash3.HashToUInt64(told, unchecked((long)digest));

    public static void Write(PageWriter page, EntityDigest digest)
    {
        page.Entity(digest.Entity);
        page.Bits(digest.Digest);
    }

    public static EntityDigest Read(PageReader page) => new(page.Entity(), page.Bits());
}
