using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>What a row knows besides its names that a key may be made of or joined with.</summary>
internal static class KeyParts
{
    /// <summary>Most things that a row knows besides its names: year and day of birth, postal code, town and street.</summary>
    public const int Most = 5;

    /// <summary>Puts what else a row knows into <paramref name="parts"/>, ready to be mixed into a key, and says how much it is.</summary>
    public static int Of(PreparedTable table, int row, Span<ulong> parts)
    {
        var count = 0;
        ref readonly var values = ref table.Rows[row];
        if (values[RowValues.Birth] is >= 0 and var birth)
        {
            var date = table.Births[birth];
            parts[count++] = KeyEntries.Joined(date.Year, 2);
            if (date.IsFull) parts[count++] = KeyEntries.Joined(DayKey(date), 3);
        }

        if (values[RowValues.PostalCode] is >= 0 and var code) parts[count++] = KeyEntries.Joined(code, 4);
        if (values[RowValues.Town] is >= 0 and var town) parts[count++] = KeyEntries.Joined(town, 5);
        if (values[RowValues.Street] is >= 0 and var street) parts[count++] = KeyEntries.Joined(street, 6);
        return count;
    }

    /// <summary>A number for a full date, the same for both readings of 04/07, so that a swap of day and month still meets.</summary>
    public static int BirthKey(BirthDate date) => (date.Year * 400) + DayKey(date);

    private static int DayKey(BirthDate date) => (Math.Min(date.Month, date.Day) * 32) + Math.Max(date.Month, date.Day);
}
