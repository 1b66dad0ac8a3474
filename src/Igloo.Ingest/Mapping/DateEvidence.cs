using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Mapping;

/// <summary>What all the dates of a column say about what their numbers are, in turn.</summary>
internal sealed partial class DateEvidence
{
    private const int MostDay = 31;
    private const int FewYears = 6; // one file's events seldom span more
    private const int ManyDays = 12;

    // Which of 0 to 31 stood first and last in dates whose year has two digits.
    private uint _firsts;
    private uint _lasts;
    private bool _hasHighFirst;
    private bool _hasHighLast;
    private bool _isCompact;
    private bool _isOtherwiseParted;

    /// <summary>A value that only day first explains, such as 31/05/2024.</summary>
    public string? DayFirst { get; private set; }

    /// <summary>A value that only month first explains.</summary>
    public string? MonthFirst { get; private set; }

    /// <summary>A value that reads both ways and means two days.</summary>
    public string? Either { get; private set; }

    /// <summary>A value with a year of two digits.</summary>
    public string? ShortYear { get; private set; }

    /// <summary>Whether points part the numbers of every date that reads both ways, which those do who write the day first.</summary>
    public bool ArePointed => Either is not null && !_isOtherwiseParted;

    public void Add(ReadOnlySpan<char> value)
    {
        if (!value.IsEmpty && char.IsLetter(value[0])) value = DateWords.AfterWeekday(value);
        if (value.IsEmpty) return; // most values are no dates
        if (!Ascii.IsValid(value)) value = LocalForms.Of(value.ToString());
        if (!DateText.TryParts(value, out var first, out var second, out var third)) return;
        if (third < 100) AddShortYear(value, first, third);
        if (first > 12 && second <= 12) DayFirst ??= value.ToString();
        else if (second > 12 && first <= 12) MonthFirst ??= value.ToString();
        else if (first != second && first <= 12) AddEither(value);
    }

    /// <summary>Adds the days in numbers that a line of text holds: <c>Period: 05/01/2024 - 05/31/2024</c>.</summary>
    public void AddWithin(string line)
    {
        foreach (var day in Day.EnumerateMatches(line)) Add(line.AsSpan(day.Index, day.Length));
    }

    [GeneratedRegex(@"(?<![\d/.])\d{1,2}([/.-])\d{1,2}\1(\d{4}|\d{2})(?!\d|\1\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Day { get; }

    /// <summary>The order that the values alone prove.</summary>
    public DateOrder? Proven => IsYearFirst ? DateOrder.YearFirst : MayBeYearFirst ? null : (DayFirst, MonthFirst) switch
    {
        (not null, null) => DateOrder.DayFirst,
        (null, not null) => DateOrder.MonthFirst,
        _ => null,
    };

    public bool IsMixed => !IsYearFirst && DayFirst is not null && MonthFirst is not null;

    /// <summary>Whether the column cannot be read without being told its order.</summary>
    public bool NeedsTelling => IsMixed || (Proven is null && (Either is not null || MayBeYearFirst));

    // A first number past 31 can only be a year; a few first numbers beside many last ones are the years of a file's days.
    private bool IsYearFirst => CanBeYearFirst && (_hasHighFirst || (Count(_firsts) is > 0 and <= FewYears && Count(_lasts) >= ManyDays));

    // Behind a year stands a month, and at the end no number past 31.
    private bool CanBeYearFirst => !_hasHighLast && MonthFirst is null;

    // 24/05/31 puts its year last by custom; 240531 has no custom.
    private bool MayBeYearFirst => _isCompact && CanBeYearFirst && !(Count(_lasts) <= FewYears && Count(_firsts) >= ManyDays);

    private void AddEither(ReadOnlySpan<char> value)
    {
        Either ??= value.ToString();
        _isOtherwiseParted |= !value.Contains('.');
    }

    private void AddShortYear(ReadOnlySpan<char> value, int first, int third)
    {
        ShortYear ??= value.ToString();
        _isCompact |= !value.ContainsAny('/', '-', '.');
        if (first > MostDay) _hasHighFirst = true;
        else _firsts |= 1u << first;
        if (third > MostDay) _hasHighLast = true;
        else _lasts |= 1u << third;
    }

    private static int Count(uint numbers) => BitOperations.PopCount(numbers);
}
