using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>Remembers what two values reached. Lossy and of fixed size: what was overwritten is worked out again, to the same result.</summary>
internal sealed class LevelCache(int bits)
{
    /// <summary>The lowest bits of an entry: its level.</summary>
    private const ulong LevelBits = 15;

    // The place is the upper part of a pair's hash. The rest of the hash stands in the entry, above the level, and no other pair has both: one look at memory tells.
    private readonly ulong[] _entries = new ulong[1 << bits];

    /// <summary>A cache for the values of a table: small tables, of which there are many, need little; a lookup makes one.</summary>
    /// <param name="most">Bits of the number of slots for a large table.</param>
    /// <param name="rows">Rows of the table.</param>
    public static LevelCache For(int most, int rows) => new(Math.Min(most, BitOperations.Log2((uint)rows + 2) + 3));

    public bool TryGet(int a, int b, out int slot, out byte level)
    {
        // Plus one, so that the rest of no hash is 0, which is an empty slot.
        var hash = (((ulong)(uint)Math.Min(a, b) << 32 | (uint)Math.Max(a, b)) + 1) * 0x9E3779B97F4A7C15UL;
        slot = (int)(hash >> (64 - bits));
        var (entry, rest) = (_entries[slot], hash << bits);
        level = (byte)(entry & LevelBits);
        if ((entry & ~LevelBits) == rest) return true;
        _entries[slot] = rest;
        return false;
    }

    public byte Keep(int slot, byte level)
    {
        _entries[slot] |= level;
        return level;
    }
}
