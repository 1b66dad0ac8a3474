using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>Judges two names with nothing else known: whether they may well be of one person or organisation.</summary>
/// <remarks>Pure and thread-safe. Meant for screening and measuring; <see cref="Resolver"/> weighs names against everything else that rows know.</remarks>
public static class NameJudge
{
    /// <summary>Whether the names agree as one person's do: the same words, fewer, in another order, spelt alike, or as initials and nicknames.</summary>
    public static bool AreOnePerson(string a, string b) => LevelOf(FieldType.PersonFullName, Slot.WholeName, a, b) is >= Levels.WholeSame and <= Levels.WholeSingle;

    /// <summary>Whether the names agree as one organisation's do, their legal forms left out.</summary>
    public static bool AreOneOrganization(string a, string b) => LevelOf(FieldType.OrganizationName, Slot.Organization, a, b) <= Levels.OrganizationAlike;

    private static int LevelOf(FieldType type, Slot slot, string a, string b)
    {
        var table = new RecordTable([type]);
        foreach (var name in new[] { a, b })
        {
            table.AddRow();
            table.Set(type, name);
        }

        return Pattern.LevelAt(new RowComparer(new PreparedTable(table, [0, 1])).Compare(0, 1), slot);
    }
}
