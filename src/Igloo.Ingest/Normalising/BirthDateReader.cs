using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Reads a birth date: yyyy, yyyy-MM or yyyy-MM-dd, as precise as it was typed. Pure, culture-free, thread-safe, total.</summary>
internal sealed class BirthDateReader(DateOrder? order)
{
    public Reading<string> Read(string typed)
    {
        if (DateText.IsNormalDay(typed)) return Reading.Of(typed);
        var text = WithoutUnknown(LocalForms.Of(typed)).AsSpan().Trim();
        // Systems that know no dates without a time of day export midnight.
        if (text.Length > 10 && text.IndexOf(':') > 0 && text.IndexOfAny(' ', 'T') is > 0 and var cut) text = text[..cut];
        if (DateText.TryRead(text, order, isRecent: false, out var date) is { } reason) return Reading.Unusable<string>(reason);
        if (date.Month == 0) return Reading.Of(date.Year.ToString("0000", CultureInfo.InvariantCulture));
        return Reading.Of(date.Day == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"));
    }

    // 1990-05-00, XX/05/1990, ??/??/1990: a day or month that is not known.
    private static string WithoutUnknown(string text)
    {
        if (text.Length > 12 || !HasUnknown(text)) return text;
        var parts = text.Trim().Split('-', '/', '.');
        if (parts.Length != 3) return text;
        var (isYearFirst, isYearLast) = (parts[0].Length == 4 && !IsUnknown(parts[0]), parts[2].Length == 4 && !IsUnknown(parts[2]));
        if (isYearFirst == isYearLast) return text;
        var (year, month, day) = isYearFirst ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0]);
        // Before a year at the end, what alone is known is the month, whichever it is.
        if (!isYearFirst && IsUnknown(month)) month = day;
        return IsUnknown(month) ? year : $"{year}-{month}";
    }

    private static bool HasUnknown(ReadOnlySpan<char> text)
    {
        foreach (var part in text.SplitAny("-/."))
            if (IsUnknown(text[part].Trim())) return true;
        return false;
    }

    private static bool IsUnknown(ReadOnlySpan<char> part) => !part.IsEmpty && (!part.ContainsAnyExcept('0') || !part.ContainsAnyExcept("Xx?*_"));
}
