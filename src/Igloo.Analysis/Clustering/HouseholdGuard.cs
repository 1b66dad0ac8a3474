using Igloo.Analysis.Comparing;
using Igloo.Model;

namespace Igloo.Analysis.Clustering;

/// <summary>Keeps apart those whose names speak of two people, unless they share what only one person holds.</summary>
internal static class HouseholdGuard
{
    public static bool Allows(ScoredPair pair)
    {
        var (namesDiffer, familyDiffers, shareProof, shareBirth) = (false, false, false, false);
        foreach (var field in pair.Fields)
        {
            namesDiffer |= field.Type is FieldType.PersonGivenName or FieldType.PersonFullName or FieldType.OrganizationName
                && field.Level is LevelWords.Different or LevelWords.OtherGeneration or "one name in common";
            familyDiffers |= field.Type == FieldType.PersonFamilyName && field.Level == LevelWords.Different;
            shareProof |= field.Type is FieldType.DocumentNumber or FieldType.Email && field.Level == LevelWords.Same;
            shareBirth |= field.Type == FieldType.PersonBirthDate && field.Weight > 0;
        }

        return shareProof || (!namesDiffer && (!familyDiffers || shareBirth));
    }
}
