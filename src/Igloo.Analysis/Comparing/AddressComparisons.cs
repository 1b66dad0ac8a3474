using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How addresses are compared: by street where both sides know it, else by postal code, else by town, so that nothing counts twice.</summary>
internal static class AddressComparisons
{
    public static Comparison<AddressWords> Street { get; } = new(
        FieldType.AddressFull,
        new("same house and street", (a, b) => IsSameHouse(a, b) && a.Street == b.Street),
        new("same house, street alike", (a, b) => IsSameHouse(a, b) && IsStreetAlike(a.Street, b.Street)),
        new("another house of the street", (a, b) => IsStreetAlike(a.Street, b.Street) && !IsElsewhere(a, b)),
        new("same postal code", (a, b) => a.PostalCode.Length > 0 && a.PostalCode == b.PostalCode),
        new("same town", (a, b) => a.Town.Length > 0 && a.Town == b.Town),
        new(LevelWords.Different, (_, _) => true));

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

    private static bool IsSameHouse(AddressWords a, AddressWords b) => a.House.Length > 0 && a.House == b.House && !IsElsewhere(a, b);

    // Main Street 1 stands in every town: with both town and code different it is another one.
    private static bool IsElsewhere(AddressWords a, AddressWords b) =>
        Differ(a.PostalCode, b.PostalCode) && Differ(a.Town, b.Town);

    private static bool Differ(string a, string b) => a.Length > 0 && b.Length > 0 && !NameLikeness.IsClose(a, b);

    public static bool IsStreetAlike(string a, string b) =>
        a == b || JaroWinkler.Of(a, b) >= 0.9 || (a.Length >= 6 && b.Length >= 6 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)));
}
