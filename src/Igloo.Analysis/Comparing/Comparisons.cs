using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>The published list of what is compared and how: each type with its levels in plain words, strongest first.</summary>
/// <remarks>Immutable. The last level of each is "missing on one side", which counts for nothing.</remarks>
public static class Comparisons
{
    private static readonly SortedDictionary<FieldType, IReadOnlyList<string>> Lists = new()
    {
        [NameComparisons.Full.Type] = NameComparisons.Full.Words,
        [NameComparisons.Given.Type] = NameComparisons.Given.Words,
        [NameComparisons.Family.Type] = NameComparisons.Family.Words,
        [NameComparisons.Organization.Type] = NameComparisons.Organization.Words,
        [BirthDateComparison.Levels.Type] = BirthDateComparison.Levels.Words,
        [AddressComparisons.Street.Type] = AddressComparisons.Street.Words,
        [AddressComparisons.Town.Type] = AddressComparisons.Town.Words,
        [AddressComparisons.PostalCode.Type] = AddressComparisons.PostalCode.Words,
        [IdentifierComparisons.Phone.Type] = IdentifierComparisons.Phone.Words,
        [IdentifierComparisons.Email.Type] = IdentifierComparisons.Email.Words,
        [IdentifierComparisons.Document.Type] = IdentifierComparisons.Document.Words,
        [IdentifierComparisons.Account.Type] = IdentifierComparisons.Account.Words,
        [IdentifierComparisons.Plate.Type] = IdentifierComparisons.Plate.Words,
    };

    /// <summary>The types compared, in their order.</summary>
    public static IReadOnlyList<FieldType> Types { get; } = [.. Lists.Keys];

    /// <summary>The levels of <paramref name="type"/> in words, strongest first; a level's number counts in this list.</summary>
    /// <exception cref="ArgumentException">The type is not compared.</exception>
    public static IReadOnlyList<string> LevelsOf(FieldType type) => Lists.TryGetValue(type, out var words)
        ? words
        : throw new ArgumentException($"{type.Name()} is not compared; compared are {string.Join(", ", Types.Select(FieldTypes.Name))}.", nameof(type));

    internal static byte LevelOf(FieldType type, string words) => (byte)LevelsOf(type).ToList().IndexOf(words);
}
