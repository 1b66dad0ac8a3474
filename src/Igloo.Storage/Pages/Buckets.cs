namespace Igloo.Storage;

/// <summary>Which page of a table an item stands on.</summary>
internal static class Buckets
{
    private const int ItemsOfAPage = 32;
    private const int Least = 16;
    private const int Most = 4096;

    /// <summary>Pages enough for that many entities: a power of two, so that growing re-packs seldom.</summary>
    public static int For(int entities) =>
        (int)Math.Clamp(System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(entities / ItemsOfAPage)), Least, Most);

    public static int Of(EntityId entity, int buckets) => (int)(entity.Value % (ulong)buckets);

    public static int Of(string text, int buckets) => (int)(Digest.Of(text) % (UInt128)(uint)buckets);
}
