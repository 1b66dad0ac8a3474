using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Amounts, currencies, durations, directions and channels. Pure, culture-free, thread-safe; field data never makes them throw.</summary>
internal static class NumberReaders
{
    private const long LongestDuration = 366L * 86_400;
    private const int FirstYear = 1885; // the first motor car
    private const int LastYear = 2200;
    private const decimal LargestAmount = 1e15m;

    // Divides trailing zeros away: 10.00 and 10 are one amount.
    private const decimal Unscaled = 1.000000000000000000000000000000000m;

    /// <summary>A sum without its sign: <c>-1,250.50</c>, <c>(1,250.50)</c>, <c>1.250,50-</c> and <c>€ 1 250,50</c> are one. The sign tells the way that the money went (<see cref="IsNegative"/>).</summary>
    public static Reading<string> Amount(string typed)
    {
        if (!SumText.TryRead(typed, out var amount, out _)) return Reading.Unusable<string>("not an amount such as 1250.50");
        return amount <= LargestAmount
            ? Reading.Of((amount / Unscaled).ToString(CultureInfo.InvariantCulture))
            : Reading.Unusable<string>("larger than any payment");
    }

    /// <summary>Whether a value is a sum with a minus, before or after it, in brackets, or debited.</summary>
    public static bool IsNegative(string typed) => SumText.TryRead(typed, out _, out var isNegative) && isNegative;

    public static Reading<string> Currency(string typed) =>
        Currencies.CodeOf(typed) is { } code ? Reading.Of(code) : Reading.Unusable<string>("not a currency code of ISO 4217 such as USD");

    /// <summary>Whole seconds, from seconds, h:mm:ss, units or ISO 8601 (<see cref="DurationText"/>).</summary>
    public static Reading<string> Duration(string typed)
    {
        if (!decimal.TryParse(SumText.WithPoint(LocalForms.Characters(typed).AsSpan().Trim()), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && !DurationText.TryRead(typed, out seconds))
            return Reading.Unusable<string>("not a duration; write whole seconds or h:mm:ss");
        return seconds <= LongestDuration ? Reading.Of(((long)seconds).ToString(CultureInfo.InvariantCulture)) : Reading.Unusable<string>("longer than a year");
    }

    public static Reading<string> Direction(string typed) => Directions.Of(typed) is { } way ? Reading.Of(way) : Reading.Unusable<string>("not a direction; write in or out");

    /// <summary>A count of people or things.</summary>
    public static Reading<string> Whole(string typed) =>
        long.TryParse(SumText.WithPoint(Tidy.Whole(LocalForms.Characters(typed)).AsSpan().Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Reading.Of(number.ToString(CultureInfo.InvariantCulture))
            : Reading.Unusable<string>("not a whole number such as 12");

    /// <summary>A year of four digits.</summary>
    public static Reading<string> Year(string typed) =>
        int.TryParse(Tidy.Whole(LocalForms.Characters(typed)).AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? Reading.Of(year.ToString(CultureInfo.InvariantCulture))
            : Reading.Unusable<string>("not a year such as 2019");
}
