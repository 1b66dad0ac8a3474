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
        if (a.IsParted && b.IsParted) CompareParts(a, b, fields);
        else if (a.IsKnown && b.IsKnown) AddWhole(a, b, LevelOfWhole(a.All, b.All), fields);
        else if (a.IsKnown || b.IsKnown) AddWhole(a, b, NameComparisons.Full.Missing, fields);
    }

    private void CompareParts(PersonName a, PersonName b, List<ComparedField> fields)
    {
        var given = _given.Reach(a.Given, b.Given);
        var family = _family.Reach(a.Family, b.Family);
        if (given >= GivenALittleAlike && family >= FamilyALittleAlike && AreSwapped(a, b)) (given, family) = (GivenSwapped, FamilySwapped);
        if (a.All.IsOtherGeneration(b.All)) given = OtherGeneration;
        fields.Add(new ComparedField(FieldType.PersonGivenName, given, a.Given.Text, b.Given.Text));
        fields.Add(new ComparedField(FieldType.PersonFamilyName, family, a.Family.Text, b.Family.Text));
    }

    private bool AreSwapped(PersonName a, PersonName b) =>
        _family.Reach(a.Given, b.Family) <= FamilyAlike && _family.Reach(a.Family, b.Given) <= FamilyAlike;

    private byte LevelOfWhole(NameWords a, NameWords b) => a.IsOtherGeneration(b) ? OtherGeneration : _full.Reach(a, b);

    private static void AddWhole(PersonName a, PersonName b, byte level, List<ComparedField> fields) =>
        fields.Add(new ComparedField(FieldType.PersonFullName, level, a.All.Text, b.All.Text));
}
