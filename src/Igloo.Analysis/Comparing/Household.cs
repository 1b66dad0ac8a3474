using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>Tells people who only share a home, a telephone or a car from one person seen twice.</summary>
internal static class Household
{
    private static readonly byte GivenDifferent = Comparisons.LevelOf(FieldType.PersonGivenName, LevelWords.Different);
    private static readonly byte GivenOtherGeneration = Comparisons.LevelOf(FieldType.PersonGivenName, LevelWords.OtherGeneration);
    private static readonly byte FullDifferent = Comparisons.LevelOf(FieldType.PersonFullName, LevelWords.Different);
    private static readonly byte FullOneInCommon = Comparisons.LevelOf(FieldType.PersonFullName, LevelWords.OneInCommon);
    private static readonly byte OrganizationDifferent = Comparisons.LevelOf(FieldType.OrganizationName, LevelWords.Different);

    /// <summary>Whether the names speak of two people and no document or e-mail address of one, so that what a household shares must not count.</summary>
    public static bool IsOnlyShared(IReadOnlyList<ComparedField> fields)
    {
        var namesDiffer = false;
        for (var i = 0; i < fields.Count; i++)
        {
            if (IsProof(fields[i])) return false;
            namesDiffer |= NamesDiffer(fields[i]);
        }

        return namesDiffer;
    }

    /// <summary>Whether the members of a household commonly share such a value.</summary>
    public static bool Shares(FieldType type) => type is
        FieldType.Phone or FieldType.AccountNumber or FieldType.VehiclePlate
        or FieldType.AddressFull or FieldType.AddressCity or FieldType.AddressPostalCode;

    private static bool IsProof(ComparedField field) =>
        field.Type is FieldType.DocumentNumber or FieldType.Email && field.Level == 0;

    private static bool NamesDiffer(ComparedField field) => field.Type switch
    {
        FieldType.PersonGivenName => field.Level == GivenDifferent || field.Level == GivenOtherGeneration,
        FieldType.PersonFullName => field.Level == FullDifferent || field.Level == FullOneInCommon || field.Level == GivenOtherGeneration,
        FieldType.OrganizationName => field.Level == OrganizationDifferent,
        _ => false,
    };
}
