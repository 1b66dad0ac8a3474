using System.Globalization;
using System.Text.RegularExpressions;

namespace Igloo.Ingest.Normalising;

/// <summary>Takes durations apart: seconds, h:mm:ss, units in many languages (12 min 30 s, 1 h 5 мин, 12分30秒) and ISO 8601 (PT12M30S). Pure, culture-free, total.</summary>
internal static partial class DurationText
{
    private const decimal Minute = 60, Hour = 3_600, Day = 86_400;

    // By how they begin, without points; the first that fits counts.
    private static readonly (string[] Words, decimal Seconds)[] Units =
    [
        (["ms", "mil"], .001m),
        (["min", "mn", "мин", "хв", "dk", "dak", "分", "분", "دقي", "'", "′", "’", "phút", "นาที", "m", "м"], Minute),
        (["sec", "seg", "sek", "sn", "san", "сек", "秒", "초", "ثان", "\"", "″", "”", "giây", "วินาที", "s", "с"], 1),
        (["hou", "hr", "hor", "heu", "stu", "std", "ore", "ora", "uur", "uren", "god", "час", "год", "saa", "時", "时", "小时", "小時", "시간", "ساع", "giờ", "ชั่วโมง", "tim", "h", "ч"], Hour),
        (["day", "día", "dia", "jou", "tag", "giorn", "dag", "dni", "дн", "ден", "gün", "天", "日", "일", "يوم", "d"], Day),
    ];

    /// <summary>The seconds that a text tells.</summary>
    public static bool TryRead(string typed, out decimal seconds)
    {
        var text = LocalForms.Characters(typed).Trim();
        return TryClock(text, out seconds) || TryIso(text, out seconds) || TryUnits(text, out seconds);
    }

    // 1:02:03 and 1:02:03.5, and with days before: 2.01:02:03, 2:01:02:03, 2d 01:02:03, 2 days, 1:02:03. Of two numbers nobody knows whether they are hours or minutes.
    private static bool TryClock(string text, out decimal seconds)
    {
        seconds = 0;
        if (Clock.Match(text) is not { Success: true } match) return false;
        seconds = (Number(match, "d") * Day) + (Number(match, "h") * Hour) + (Number(match, "m") * Minute) + Number(match, "s");
        return true;
    }

    private static bool TryIso(string text, out decimal seconds)
    {
        seconds = 0;
        if (text.Length < 3 || Iso.Match(text) is not { Success: true } match) return false;
        seconds = (Number(match, "d") * Day) + (Number(match, "h") * Hour) + (Number(match, "m") * Minute) + Number(match, "s");
        return true;
    }

    private static bool TryUnits(string text, out decimal seconds)
    {
        seconds = 0;
        if (text.Length > 60 || InUnits.Match(text) is not { Success: true } match) return false;
        for (var i = 0; i < match.Groups["unit"].Captures.Count; i++)
        {
            if (SecondsOf(match.Groups["unit"].Captures[i].ValueSpan) is not (> 0 and var unit)) return false;
            seconds += Parsed(match.Groups["n"].Captures[i].Value) * unit;
        }

        return true;
    }

    private static decimal SecondsOf(ReadOnlySpan<char> word)
    {
        foreach (var (words, seconds) in Units)
            foreach (var begin in words)
                if (begin.Length == 1 ? word.Length == 1 && char.ToLowerInvariant(word[0]) == begin[0] : word.StartsWith(begin, StringComparison.OrdinalIgnoreCase)) return seconds;
        return 0;
    }

    private static decimal Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? Parsed(value) : 0;

    private static decimal Parsed(string number) => decimal.Parse(number.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<d>\d{1,3})(?:[.:]| ?d(?:ays?|[ií]as?)?,? ))?(?<h>\d{1,4}):(?<m>[0-5]?\d):(?<s>[0-5]?\d(?:[.,]\d{1,9})?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock { get; }

    [GeneratedRegex(@"^P(?:(?<d>\d{1,4})D)?(?:T(?:(?<h>\d{1,6})H)?(?:(?<m>\d{1,6})M)?(?:(?<s>\d{1,9}(?:[.,]\d{1,9})?)S)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Iso { get; }

    [GeneratedRegex(@"^(?:(?<n>\d{1,9}(?:[.,]\d{1,6})?) ?(?<unit>[\p{L}\p{M}]+|['""′″’”])\.?(?:[, ]| and | y | e | et | und | en | i | и )*)+$")]
    private static partial Regex InUnits { get; }
}
