using Igloo.Analysis.Comparing;
using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>The compared types, in the order of <see cref="Comparisons.Types"/>.</summary>
internal enum Slot
{
    WholeName,
    Given,
    Family,
    Birth,
    Organization,
    Street,
    Town,
    PostalCode,
    Phone,
    Email,
    Document,
    Account,
    Plate,
}

/// <summary>The levels of two rows packed into one number, four bits a type, so that equal patterns are counted instead of kept.</summary>
internal static class Pattern
{
    public const ulong Empty = ulong.MaxValue;
    public const int Absent = 15;
    public const int Slots = 13;
    private const int Bits = 4;

    public static ulong With(ulong pattern, Slot slot, byte level)
    {
        var shift = (int)slot * Bits;
        return (pattern & ~((ulong)Absent << shift)) | ((ulong)level << shift);
    }

    /// <summary>The level of a type, or <see cref="Absent"/>.</summary>
    public static int LevelAt(ulong pattern, Slot slot) => (int)(pattern >> ((int)slot * Bits)) & Absent;

    /// <summary>A bit for each type that is not absent, the lowest of its four.</summary>
    public static ulong Present(ulong pattern)
    {
        const ulong Lowest = 0x0001_1111_1111_1111;
        var absent = pattern & (pattern >> 1);
        return ~(absent & (absent >> 2)) & Lowest;
    }

    /// <summary>The first type of <see cref="Present"/>'s bits.</summary>
    public static Slot FirstOf(ulong present) => (Slot)(System.Numerics.BitOperations.TrailingZeroCount(present) / Bits);

    /// <summary>The type at <paramref name="slot"/>.</summary>
    public static FieldType TypeOf(Slot slot) => Comparisons.Types[(int)slot];
}
