using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>Remembers what two values reached. Lossy and of fixed size: what was overwritten is worked out again, to the same result.</summary>
internal sealed class LevelCache(int bits)
{
    /// <summary>A cache for the values of a table: small tables, of which there are many, need little; a lookup makes one.</summary>
    /// <param name="most">Bits of the number of slots for a large table.</param>
    /// <param name="rows">Rows of the table.</param>
    public static LevelCache For(int most, int rows) => new(Math.Min(most, BitOperations.Log2((uint)rows + 1) + 3));

    private readonly ulong[] _pairs = new ulong[1 << bits];
    private readonly byte[] _levels = new byte[1 << bits];

    public bool TryGet(int a, int b, out int slot, out byte level)
    {
        // Plus one, so that the pair 0, 0 is not taken for an empty slot.
        var pair = ((ulong)(uint)Math.Min(a, b) << 32 | (uint)Math.Max(a, b)) + 1;
        slot = (int)(pair * 0x9E3779B97F4A7C15UL >> (64 - bits));
        level = _levels[slot];
        if (_pairs[slot] == pair) return true;
        _pairs[slot] = pair;
        return false;
    }

    public byte Keep(int slot, byte level) => _levels[slot] = level;
}
