namespace Igloo.Analysis.Blocking;

/// <summary>Deals blocking keys out to the parts in which pairs are compared.</summary>
public static class Shards
{
    /// <summary>The part of <paramref name="key"/>, 0 to <paramref name="shards"/> − 1; the same in every process and on every machine.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shards"/> is less than 1.</exception>
    public static int Of(string key, int shards)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        var hash = 0xCBF29CE484222325UL; // FNV-1a, 64 bits, over the UTF-16 units
        foreach (var c in key) hash = (hash ^ c) * 0x100000001B3UL;
        return (int)((hash ^ (hash >> 32)) % (uint)shards);
    }
}
