using System.Runtime.InteropServices;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>The levels of a pair packed into one number, four bits a type, so that equal pairs are counted instead of kept.</summary>
internal static class LevelPattern
{
    private const int Bits = 4;
    private const ulong Absent = 15;

    /// <summary>The patterns of <paramref name="pairs"/> and how often each occurs, in the order of the patterns.</summary>
    public static (ulong Pattern, int Count)[] Count(IReadOnlyList<ComparedPair> pairs)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var pair in pairs)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Of(pair), out _)++;
        return [.. counts.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value))];
    }

    /// <summary>The level of the type at <paramref name="index"/> of <see cref="Comparisons.Types"/>, or <see langword="null"/> when neither side has it.</summary>
    public static int? LevelAt(ulong pattern, int index)
    {
        var level = pattern >> (index * Bits) & Absent;
        return level == Absent ? null : (int)level;
    }

    /// <summary>The pattern of <paramref name="pair"/>; what a household shares is left out where the names differ, as in scoring.</summary>
    public static ulong Of(ComparedPair pair)
    {
        var pattern = ulong.MaxValue;
        var isHousehold = Household.IsOnlyShared(pair.Fields);
        foreach (var field in pair.Fields)
        {
            if (isHousehold && Household.Shares(field.Type)) continue;
            var shift = IndexOf(field.Type) * Bits;
            pattern = (pattern & ~(Absent << shift)) | ((ulong)field.Level << shift);
        }

        return pattern;
    }

    private static int IndexOf(FieldType type)
    {
        var index = 0;
        while (Comparisons.Types[index] != type) index++;
        return index;
    }
}
