using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>Compares the names of two people: by parts when both have them, whole otherwise.</summary>
internal sealed class PersonNameComparer
{
    private static readonly byte FamilyAlike = Comparisons.LevelOf(FieldType.PersonFamilyName, "spelt alike");
    private static readonly byte GivenALittleAlike = Comparisons.LevelOf(FieldType.PersonGivenName, "a little alike");
    private static readonly byte FamilyALittleAlike = Comparisons.LevelOf(FieldType.PersonFamilyName, "a little alike");
    private static readonly byte GivenSwapped = Comparisons.LevelOf(FieldType.PersonGivenName, LevelWords.Swapped);
    private static readonly byte FamilySwapped = Comparisons.LevelOf(FieldType.PersonFamilyName, LevelWords.Swapped);
    private static readonly byte OtherGeneration = Comparisons.LevelOf(FieldType.PersonGivenName, LevelWords.OtherGeneration);

    private readonly NameLevelCache _given = new(NameComparisons.Given);
    private readonly NameLevelCache _family = new(NameComparisons.Family);
    private readonly NameLevelCache _full = new(NameComparisons.Full);

    public void Compare(PersonName a, PersonName b, List<ComparedField> fields)
    {
        if (!a.IsKnown && !b.IsKnown) return;
        if (a.IsKnown && b.IsKnown && (!a.IsParted || !b.IsParted)) Add(FieldType.PersonFullName, LevelOfWhole(a.All, b.All), a.All, b.All, fields);
        else CompareParts(a, b, fields);
    }

    private void CompareParts(PersonName a, PersonName b, List<ComparedField> fields)
    {
        var given = _given.Reach(a.Given, b.Given);
        var family = _family.Reach(a.Family, b.Family);
        if (given >= GivenALittleAlike && family >= FamilyALittleAlike)
        {
            var (there, back) = (_family.Reach(a.Given, b.Family), _family.Reach(a.Family, b.Given));
            if (AreSwapped(there, back)) (given, family) = (GivenSwapped, FamilySwapped);
            else if (IsAlike(there) || IsAlike(back))
            {
                // One name stands in the other's column and the second was replaced: the columns mislead, so the names are compared whole.
                Add(FieldType.PersonFullName, LevelOfWhole(a.All, b.All), a.All, b.All, fields);
                return;
            }
        }

        if (a.All.IsOtherGeneration(b.All)) given = OtherGeneration;
        Add(FieldType.PersonGivenName, given, a.Given, b.Given, fields);
        Add(FieldType.PersonFamilyName, family, a.Family, b.Family, fields);
    }

    // Where a side knows one part only, the one crossing tells.
    private static bool AreSwapped(byte there, byte back) =>
        (IsAlike(there) && (IsAlike(back) || back == NameComparisons.Family.Missing)) || (IsAlike(back) && there == NameComparisons.Family.Missing);

    private static bool IsAlike(byte level) => level <= FamilyAlike;

    private byte LevelOfWhole(NameWords a, NameWords b) => a.IsOtherGeneration(b) ? OtherGeneration : _full.Reach(a, b);

    private static void Add(FieldType type, byte level, NameWords a, NameWords b, List<ComparedField> fields)
    {
        if (a.IsKnown || b.IsKnown) fields.Add(new ComparedField(type, level, a.Text, b.Text));
    }
}
