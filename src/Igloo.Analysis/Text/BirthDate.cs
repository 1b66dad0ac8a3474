using System.Globalization;
using System.Numerics;

namespace Igloo.Analysis.Text;

/// <summary>A date of birth as far as it is known.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or 0 when unknown.</param>
/// <param name="Day">1 to 31, or 0 when unknown.</param>
public readonly record struct BirthDate(int Year, int Month, int Day)
{
    private const uint YearDigits = 0xFFFF_0000, MonthDigits = 0xFF00, DayDigits = 0xFF;

    /// <summary>Whether year, month and day are known.</summary>
    public bool IsFull => Day != 0;

    /// <summary>Reads yyyy, yyyy-MM or yyyy-MM-dd; <see langword="null"/> for anything else.</summary>
    public static BirthDate? Of(string text) => text.Length switch
    {
        4 when Number(text, 0, 4) is { } year => new BirthDate(year, 0, 0),
        7 when Number(text, 0, 4) is { } year && Number(text, 5, 2) is { } month => new BirthDate(year, month, 0),
        10 when Number(text, 0, 4) is { } year && Number(text, 5, 2) is { } month && Number(text, 8, 2) is { } day => new BirthDate(year, month, day),
        _ => null,
    };

    /// <summary>yyyy, yyyy-MM or yyyy-MM-dd: what <see cref="Of"/> reads.</summary>
    public string ToText() => (Month, Day) switch
    {
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };

    /// <summary>Day and month the other way round, as a typed form easily has them; the same date where that makes no date.</summary>
    public BirthDate Swapped() => IsFull && Day <= 12 ? new BirthDate(Year, Day, Month) : this;

    /// <summary>Whether both are full and one digit, or two neighbours swapped, part them.</summary>
    public bool IsOneSlipFrom(BirthDate other)
    {
        if (!IsFull || !other.IsFull) return false;
        var differing = Digits() ^ other.Digits();
        var (first, last) = Ends(differing);
        if (differing == 0 || last - first > 1) return false;
        // One digit differs, or two neighbours: then each must stand where the other stood.
        return first == last || (Digits() >> (4 * first) & 15) == (other.Digits() >> (4 * last) & 15) && (Digits() >> (4 * last) & 15) == (other.Digits() >> (4 * first) & 15);
    }

    /// <summary>Whether nothing known of one speaks against the other, and at least one is partial.</summary>
    public bool IsOpenTo(BirthDate other) =>
        !(IsFull && other.IsFull) && Year == other.Year && (Month == 0 || other.Month == 0 || Month == other.Month);

    /// <summary>How many of year, month and day are known of both and the same, 0 to 3.</summary>
    public int SameParts(BirthDate other) =>
        (Year == other.Year ? 1 : 0) + (Month != 0 && Month == other.Month ? 1 : 0) + (Day != 0 && Day == other.Day ? 1 : 0);

    /// <summary>Whether both are full, one of year, month and day is the same and a digit parts another: two slips, or a slip and a guess.</summary>
    public bool IsNear(BirthDate other)
    {
        if (!IsFull || !other.IsFull || SameParts(other) != 1) return false;
        var differing = Digits() ^ other.Digits();
        return IsOneDigit(differing & YearDigits) || IsOneDigit(differing & MonthDigits) || IsOneDigit(differing & DayDigits);
    }

    /// <summary>yyyyMMdd, four bits a digit.</summary>
    internal uint Digits()
    {
        var (digits, rest) = (0u, (uint)((Year * 10_000) + (Month * 100) + Day));
        for (var shift = 0; shift < 32; shift += 4, rest /= 10) digits |= rest % 10 << shift;
        return digits;
    }

    private static bool IsOneDigit(uint differing) => differing != 0 && Ends(differing) is var (first, last) && first == last;

    // The places of the first and the last digit that differ, from the right.
    private static (int First, int Last) Ends(uint differing) => (BitOperations.TrailingZeroCount(differing) / 4, (31 - BitOperations.LeadingZeroCount(differing)) / 4);

    private static int? Number(string text, int start, int length) =>
        int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
