using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>What a row knows besides its names that a key may be made of or joined with.</summary>
internal static class KeyParts
{
    /// <summary>Most things that a row knows besides its names: year and day of birth, postal code, town and street.</summary>
    public const int Most = 5;

    /// <summary>Puts what a row knows into <paramref name="parts"/>, ready to be mixed into a key, and says how much it is.</summary>
    public static int Of(PreparedTable table, in Known known, Span<ulong> parts)
    {
        var count = 0;
        if (known.Birth >= 0)
        {
            var date = table.Births[known.Birth];
            parts[count++] = KeyEntries.Joined(date.Year, 2);
            if (date.IsFull) parts[count++] = KeyEntries.Joined(DayKey(date), 3);
        }

        if (known.PostalCode >= 0) parts[count++] = KeyEntries.Joined(known.PostalCode, 4);
        if (known.Town >= 0) parts[count++] = KeyEntries.Joined(known.Town, 5);
        if (known.Street >= 0) parts[count++] = KeyEntries.Joined(known.Street, 6);
        return count;
    }

    /// <summary>A number for a full date, the same for both readings of 04/07, so that a swap of day and month still meets.</summary>
    public static int BirthKey(BirthDate date) => (date.Year * 400) + DayKey(date);

    private static int DayKey(BirthDate date) => (Math.Min(date.Month, date.Day) * 32) + Math.Max(date.Month, date.Day);

    /// <summary>The values of a row that keys are joined with, to be gathered for many rows before any is used: rows are far apart in memory.</summary>
    public readonly record struct Known(int Birth, int PostalCode, int Town, int Street)
    {
        public static Known Of(in RowValues values) => new(values[RowValues.Birth], values[RowValues.PostalCode], values[RowValues.Town], values[RowValues.Street]);

        /// <summary>Without what a key of the kind tells already: joined with that, it is shared by the same rows.</summary>
        public Known Beside(KeyKind kind) => kind switch
        {
            KeyKind.Birth => this with { Birth = -1 },
            KeyKind.Home => this with { Street = -1 },
            _ => this,
        };
    }
}
