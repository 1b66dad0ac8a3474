using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Reads a birth date: yyyy, yyyy-MM or yyyy-MM-dd, as precise as it was typed. Pure, culture-free, thread-safe, total.</summary>
internal sealed class BirthDateReader(DateOrder? order)
{
    public Reading<string> Read(string typed)
    {
        if (DateText.IsNormalDay(typed)) return Reading.Of(typed);
        var text = LocalForms.Of(typed).AsSpan().Trim();
        // Systems that know no dates without a time of day export midnight.
        if (text.Length > 10 && text.IndexOf(':') > 0 && text.IndexOfAny(' ', 'T') is > 0 and var cut) text = text[..cut];
        if (DateText.TryRead(text, order, isRecent: false, out var date) is { } reason) return Reading.Unusable<string>(reason);
        if (date.Month == 0) return Reading.Of(date.Year.ToString("0000", CultureInfo.InvariantCulture));
        return Reading.Of(date.Day == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"));
    }
}
