using Igloo.Analysis.Comparing;
using Igloo.Model;

namespace Igloo.Analysis.Clustering;

/// <summary>Keeps apart those whose names speak of two people, unless they share what only one person holds.</summary>
internal static class HouseholdGuard
{
    /// <summary>Whether the names agree well enough for what else the pair shares, or the pair shares proof.</summary>
    public static bool Allows(ScoredPair pair)
    {
        var (namesDiffer, familyDiffers, shareBirth) = (false, false, false);
        foreach (var field in pair.Fields)
        {
            namesDiffer |= field.Type is FieldType.PersonGivenName or FieldType.PersonFullName or FieldType.OrganizationName
                && field.Level is LevelWords.Different or LevelWords.OtherGeneration or LevelWords.OneInCommon;
            familyDiffers |= field is { Type: FieldType.PersonFamilyName, Level: LevelWords.Different };
            shareBirth |= field is { Type: FieldType.PersonBirthDate, Weight: > 0 };
        }

        return SharesProof(pair) || (!namesDiffer && (!familyDiffers || shareBirth));
    }

    /// <summary>Whether both hold the same document or e-mail address, or one that a slip explains.</summary>
    public static bool SharesProof(ScoredPair pair)
    {
        foreach (var field in pair.Fields)
            if (field is { Type: FieldType.DocumentNumber or FieldType.Email, Weight: > 0 } && field.Level != IdentifierComparisons.OtherKind) return true;
        return false;
    }
}
