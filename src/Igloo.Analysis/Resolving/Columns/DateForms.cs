using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>Reads dates of birth as they are written in tables: 1981-04-07, 19810407, 4/7/1981, 7 Apr 81, 1981.</summary>
internal static class DateForms
{
    /// <summary>Years of two digits above this are of the last century, as when a file is read into the lake.</summary>
    private const int LastOfThisCentury = 29;

    /// <summary>Letters that a month's name has at least.</summary>
    private const int LeastOfName = 3;

    /// <summary>Whether a column writes the day before the month, as far as its values tell.</summary>
    public static bool IsDayFirst(IEnumerable<string> dates)
    {
        var (dayFirst, monthFirst) = (0, 0);
        Span<int> numbers = stackalloc int[3];
        foreach (var date in dates)
        {
            if (Numbers(date, numbers, out var month) != 3 || month > 0 || numbers[0] > 31) continue;
            if (numbers[0] > 12) dayFirst++;
            if (numbers[1] > 12) monthFirst++;
        }

        return dayFirst > monthFirst;
    }

    /// <summary>The date as far as the text tells it, or <see langword="null"/>.</summary>
    public static BirthDate? Of(string text, bool isDayFirst)
    {
        Span<int> numbers = stackalloc int[3];
        var count = Numbers(text, numbers, out var named);
        var (year, month, day) = named > 0 ? Named(numbers[..count], named) : (count, numbers[0]) switch
        {
            (1, > 9_999_999) => (numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100),
            (1, _) => (numbers[0], 0, 0),
            (2, > 31) => (numbers[0], numbers[1], 0),
            (2, _) => (numbers[1], numbers[0], 0),
            (3, > 31) => (numbers[0], numbers[1], numbers[2]),
            (3, _) => isDayFirst ? (FullYear(numbers[2]), numbers[1], numbers[0]) : (FullYear(numbers[2]), numbers[0], numbers[1]),
            _ => (0, 0, 0),
        };
        if (month > 12 && day is > 0 and <= 12) (month, day) = (day, month);
        return year is < 1000 or > 2200 || month is < 0 or > 12 || day is < 0 or > 31 ? null : new BirthDate(year, month, month == 0 ? 0 : day);
    }

    // Apr 7 1981, 7 Apr 81, April 1981: beside the named month the greater or last number is the year.
    private static (int Year, int Month, int Day) Named(ReadOnlySpan<int> numbers, int month) => numbers.Length switch
    {
        1 => (FullYear(numbers[0]), month, 0),
        0 => (0, 0, 0),
        _ => numbers[0] > 31 ? (numbers[0], month, numbers[1]) : (FullYear(numbers[1]), month, numbers[0]),
    };

    private static int FullYear(int year) => year switch
    {
        > 99 or < 0 => year,
        > LastOfThisCentury => 1900 + year,
        _ => 2000 + year,
    };

    // The first three numbers of the text and the month that it names; a time of day after them is left alone.
    private static int Numbers(ReadOnlySpan<char> text, Span<int> numbers, out int month)
    {
        var count = 0;
        month = 0;
        for (var i = 0; i < text.Length && count < numbers.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                var number = 0;
                for (; i < text.Length && char.IsAsciiDigit(text[i]) && i - start < 8; i++) number = (number * 10) + text[i] - '0';
                numbers[count++] = number;
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i])) i++;
                if (month == 0 && i - start >= LeastOfName) month = MonthNames.Of(text[start..i]);
            }
            else
            {
                i++;
            }
        }

        return count;
    }
}
