using System.Globalization;

namespace Igloo.Ingest.Normalising;

/// <summary>A date as typed. <paramref name="Month"/> or <paramref name="Day"/> is 0 where the text stops at the year or month.</summary>
internal readonly record struct TypedDate(int Year, int Month, int Day);

/// <summary>Takes dates apart. Pure, culture-free, total.</summary>
internal static class DateText
{
    private const int FirstYear = 1000;
    private const int LastYear = 2200;
    private const int LastBirthYear = 29; // of two digits, and of this century: as spreadsheets read them
    private const int Shortest = 6; // of those with three numbers
    private const string Untold = "day and month cannot be told apart; set dateOrder";

    private const int FirstOfHijra = 1300, LastOfHijra = 1499;
    private const int BuddhistFrom = 2400, BuddhistAhead = 543, LastBuddhist = 2700;

    /// <summary>
    /// Reads a date; <paramref name="order"/> tells day from month where both are small numbers, <paramref name="isRecent"/> that a year of
    /// two digits is of this century, as those of events are. Without it such a year is one of 1930 to 2029.
    /// </summary>
    /// <returns>The reason why not, or <see langword="null"/>.</returns>
    public static string? TryRead(ReadOnlySpan<char> text, DateOrder? order, bool isRecent, out TypedDate date)
    {
        date = default;
        if (text.Length is 0 or > 40) return "not a date";
        if (text.IndexOfAnyExceptInRange('0', '9') < 0) return Compact(text, order, isRecent, out date);
        Span<char> closed = stackalloc char[text.Length];
        return TryReadClosed(Closed(text, closed), order, isRecent, out date);
    }

    private static string? TryReadClosed(ReadOnlySpan<char> text, DateOrder? order, bool isRecent, out TypedDate date)
    {
        date = default;
        if (TryNumbers(text, out var a, out var b, out var c)) return InOrder(a, b, c, order, isRecent, out date);
        if (!DateWords.TryRead(text, out date)) return "not a date such as 2024-05-31";
        return Checked(date.Year < 0 ? date with { Year = FullYear(-1 - date.Year, isRecent) } : date, out date);
    }

    /// <summary>Why a year is none that a record may name, or <see langword="null"/>.</summary>
    public static string? ReasonAgainst(int year) => year switch
    {
        < FirstYear or > LastYear => $"no year between {FirstYear} and {LastYear}",
        // Nobody on record lived then; the suns of Iran and the moons of Arabia count such years now, and which of the two a date means it does not say.
        >= FirstOfHijra and <= LastOfHijra => "a year of another calendar; write the date as of the common one",
        _ => null,
    };

    /// <summary>Whether a text is a day in its normal form already, as most systems write it: 2024-05-31.</summary>
    public static bool IsNormalDay(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        int year = 0, month = 0, day = 0;
        return TryDigits(text[..4], ref year) && TryDigits(text[5..7], ref month) && TryDigits(text[8..], ref day)
            && year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>
    /// Whether a text begins with a date whose numbers may stand in several orders: 03/04/2024, 3-4-24, 3.4.2024 10:15, 03042024, 240531. A last number of four
    /// digits is the year; one of two is between 0 and 99.
    /// </summary>
    public static bool TryParts(ReadOnlySpan<char> text, out int first, out int second, out int third)
    {
        first = second = third = 0;
        if (text.Length < Shortest || char.IsAsciiLetter(text[0])) return false; // most values are no dates
        if (text.Length > 40) return false;
        Span<char> closed = stackalloc char[text.Length];
        return TryPartsClosed(Closed(text.TrimStart(), closed), out first, out second, out third);
    }

    private static bool TryPartsClosed(ReadOnlySpan<char> text, out int first, out int second, out int third)
    {
        first = second = third = 0;
        if (text.Length < Shortest || !char.IsAsciiDigit(text[0])) return false;
        if (text[1] is not ('/' or '-' or '.') && text[2] is not ('/' or '-' or '.')) return TryCompactParts(text.TrimEnd(), out first, out second, out third);
        var end = text.IndexOfAny(' ', 'T', ',');
        if (!TryNumbers(end < 0 ? text : text[..end], out first, out second, out third) || first > 999 || third == 0) return false;
        if (third < 0) third = -1 - third;
        return true;
    }

    private static bool TryCompactParts(ReadOnlySpan<char> text, out int first, out int second, out int third)
    {
        first = second = third = 0;
        if (text.Length is not (6 or 8) || text.IndexOfAnyExceptInRange('0', '9') >= 0 || (text.Length == 8 && !IsYearLast(text))) return false;
        (first, second, third) = (Number(text[..2]), Number(text[2..4]), Number(text[4..]));
        return true;
    }

    // 2024, 20240531, 31052024, and 240531 in any order.
    private static string? Compact(ReadOnlySpan<char> digits, DateOrder? order, bool isRecent, out TypedDate date)
    {
        date = default;
        return digits.Length switch
        {
            4 => Checked(new TypedDate(Number(digits), 0, 0), out date),
            6 => SixDigits(Number(digits[..2]), Number(digits[2..4]), Number(digits[4..]), order, isRecent, out date),
            8 when IsYearLast(digits) => InOrder(Number(digits[..2]), Number(digits[2..4]), Number(digits[4..]), order, isRecent, out date),
            8 => Checked(new TypedDate(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..])), out date),
            _ => "not a date such as 2024-05-31",
        };
    }

    // No month is a 19th or 20th, so that 05312024 can be told from 20240531.
    private static bool IsYearLast(ReadOnlySpan<char> digits) => digits[4..6] is "19" or "20";

    private static string? SixDigits(int first, int second, int third, DateOrder? order, bool isRecent, out TypedDate date)
    {
        date = default;
        return order is null ? Untold : InOrder(first, second, -1 - third, order, isRecent, out date);
    }

    // 2024-05-31, 2024-05, 31/05/2024, 05/2024: the year is the one of four digits, or the last of two.
    private static bool TryNumbers(ReadOnlySpan<char> text, out int a, out int b, out int c)
    {
        a = b = c = 0;
        Span<Range> parts = stackalloc Range[4];
        var count = text.SplitAny(parts, "/-.");
        if (count is not (2 or 3)) return false;
        foreach (var part in parts[..count])
            if (text[part].Length is 0 or > 4 || text[part].IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        (a, b) = (Number(text[parts[0]]), Number(text[parts[1]]));
        if (count == 3)
        {
            c = Number(text[parts[2]]);
            if (text[parts[0]].Length == 4) return text[parts[1]].Length <= 2 && text[parts[2]].Length <= 2 && c > 0;
            if (text[parts[2]].Length is 1 or 3) return false;
            if (text[parts[2]].Length == 2) c = -1 - c;
            return text[parts[0]].Length <= 2 && text[parts[1]].Length <= 2;
        }

        if (text[parts[0]].Length == 4 && text[parts[1]].Length <= 2) return b > 0;
        (a, b) = (b, a);
        return text[parts[0]].Length <= 2 && text[parts[1]].Length == 4 && b > 0;
    }

    // A year of two digits comes as -1 less it.
    private static string? InOrder(int a, int b, int c, DateOrder? order, bool isRecent, out TypedDate date)
    {
        date = default;
        if (a > 999) return Checked(new TypedDate(a, b, c), out date);
        if (c < 0 && (order == DateOrder.YearFirst || (order is null && a > 31))) return Checked(new TypedDate(FullYear(a, isRecent), b, -1 - c), out date);
        var year = c < 0 ? FullYear(-1 - c, isRecent) : c;
        var known = order is null or DateOrder.YearFirst ? a > 12 ? DateOrder.DayFirst : b > 12 || a == b ? DateOrder.MonthFirst : null : order;
        if (known is null) return Untold;
        return Checked(known == DateOrder.DayFirst ? new TypedDate(year, b, a) : new TypedDate(year, a, b), out date);
    }

    private static int FullYear(int year, bool isRecent) => isRecent || year <= LastBirthYear ? 2000 + year : 1900 + year;

    // 31. 5. 2024 and 2024/5/31(Fri) as 31.5.2024 and 2024/5/31: without spaces beside points, dashes and slashes, nor a day of the week in brackets.
    private static ReadOnlySpan<char> Closed(ReadOnlySpan<char> text, Span<char> closed)
    {
        if (text.IndexOf('(') is > 0 and var open && text[open..].IndexOf(')') is > 0 and <= 10 and var close && open + close + 1 == text.Length) text = text[..open];
        var isSpaced = text.Count(' ') == 2 && text.IndexOfAnyExcept(DigitsAndSpace) < 0;
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (isSpaced && text[i] == ' ')
            {
                closed[length++] = '-';
                continue;
            }

            var isLoose = text[i] == ' ' && ((length > 0 && IsParting(closed[length - 1])) || (i + 1 < text.Length && IsParting(text[i + 1])));
            if (!isLoose) closed[length++] = text[i];
        }

        return closed[..length].TrimEnd(". ");
    }

    private static readonly System.Buffers.SearchValues<char> DigitsAndSpace = System.Buffers.SearchValues.Create("0123456789 ");

    private static bool IsParting(char c) => c is '.' or '/' or '-';

    private static string? Checked(TypedDate read, out TypedDate date)
    {
        // No other calendar counts such years: 2567 is 2024 in Thailand.
        date = read = read.Year is >= BuddhistFrom and <= LastBuddhist ? read with { Year = read.Year - BuddhistAhead } : read;
        if (ReasonAgainst(read.Year) is { } reason) return reason;
        if (read.Month == 0) return read.Day == 0 ? null : "no month";
        if (read.Month is < 0 or > 12) return "no month of 1 to 12";
        return read.Day >= 0 && read.Day <= DateTime.DaysInMonth(read.Year, read.Month) ? null : "no such day in its month";
    }

    private static bool TryDigits(ReadOnlySpan<char> digits, ref int number)
    {
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c)) return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }

    internal static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
