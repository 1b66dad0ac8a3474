using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How addresses are compared: by street where both sides know it, else by postal code, else by town, so that nothing counts twice.</summary>
internal static class AddressComparisons
{
    /// <summary>The levels of streets in words; which is reached is decided on numbers, by <see cref="Resolving.RowComparer"/>.</summary>
    public static IReadOnlyList<string> Street { get; } =
        ["same house and street", "same house, street alike", "another house of the street", "same postal code", "same town", LevelWords.Different];

    public static Comparison<string> Town { get; } = new(
        FieldType.AddressCity,
        new(LevelWords.Same, string.Equals),
        new("spelt alike", NameLikeness.IsClose),
        new(LevelWords.Different, (_, _) => true));

    public static Comparison<string> PostalCode { get; } = new(
        FieldType.AddressPostalCode,
        new(LevelWords.Same, string.Equals),
        new("one sign off", (a, b) => EditDistance.IsOne(a, b)),
        new("another code of the same town", (_, _) => false), // decided by WithinTown
        new("same district", IsSameDistrict),
        new(LevelWords.Different, (_, _) => true));

    /// <summary>The level of <see cref="PostalCode"/> for codes that differ within one town.</summary>
    public const byte SameTown = 2;

    /// <summary>The level of two codes once it is known whether their towns are the same.</summary>
    public static byte WithinTown(byte level, bool isSameTown) => isSameTown && level > SameTown ? SameTown : level;

    // The first half of a code names a district nearly everywhere.
    private static bool IsSameDistrict(string a, string b) =>
        a.Length == b.Length && a.Length >= 4 && a.AsSpan().CommonPrefixLength(b) >= (a.Length + 1) / 2;

    /// <summary>Whether two streets are one, spelt or cut off otherwise.</summary>
    public static bool IsStreetAlike(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.SequenceEqual(b) || JaroWinkler.Of(a, b) >= 0.9 || (a.Length >= 6 && b.Length >= 6 && (a.StartsWith(b) || b.StartsWith(a)));
}
