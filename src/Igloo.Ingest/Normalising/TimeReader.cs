using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Reads when something happened: ISO 8601 in UTC at the precision that was typed.</summary>
/// <param name="zone">Of times that do not say their own distance from UTC. In the hour that the end of summer time repeats, the second, winter one.</param>
/// <param name="order">Which small number is the day, where that must be told.</param>
/// <param name="region">Where a name of several zones was written if the zone does not say it, by ISO 3166-1 alpha-2.</param>
/// <remarks>Pure, culture-free, thread-safe; field data never makes it throw.</remarks>
internal sealed class TimeReader(TimeZoneInfo zone, DateOrder? order, string? region = null)
{
    private const int UnixSeconds = 10;
    private const int UnixMilliseconds = 13;
    private const int UnixMicroseconds = 16;
    private const int SecondsOfMinute = 59;
    private const string NoDay = "only a year or month; a time needs its day";
    private const string NoClock = "not a time of day such as 17:45";
    private const string NoBeginning = "a time of day, and no day on which it began";

    private static readonly string[] At = [" at", " à", " às", " as", " a las", " a la", " um", " alle", " ore", " kl", " o", " в", " saat"];

    /// <summary>Whether a value is a time of day without a day.</summary>
    public static bool IsClock(string typed) => typed.Length <= 20 && (ClockText.TryRead(typed, out _) || (ZoneText.SeveralIn(typed) is { } several && ClockText.TryRead(typed.Replace(several, "", StringComparison.Ordinal), out _)));

    /// <summary>Whether a value is of digits that a time of day could be written with: 0905, 134210.</summary>
    public static bool MayBeClock(string typed) => typed.Length <= 20 && ClockText.TryReadDigits(typed, out _);

    public Reading<string> Read(string typed)
    {
        var read = ReadUsual(typed);
        return read.IsUsable ? read : ReadOther(typed) ?? read;
    }

    // What is written otherwise than people write, and zones whose names are several.
    private Reading<string>? ReadOther(string typed)
    {
        var text = OtherMoments.Of(typed) ?? typed;
        if (ZoneText.TryTakePlace(ref text, out var place)) return new TimeReader(place, order).ReadUsual(text);
        if (ZoneText.SeveralIn(text) is { } several) return ZoneText.WithOffset(text, several, zone, region) is { } told ? ReadUsual(told) : Reading.Unusable<string>($"'{several}' is the name of several time zones; set the time zone of the source");
        return ReferenceEquals(text, typed) ? null : ReadUsual(text);
    }

    private Reading<string> ReadUsual(string typed)
    {
        if (DateText.IsNormalDay(typed)) return Reading.Of(typed);
        var text = LocalForms.Of(typed).AsSpan().Trim();
        if (text.Length is >= UnixSeconds and <= 14 && text.IndexOfAnyExceptInRange('0', '9') < 0) return Digits(text);
        if (OfEpoch(text) is { } moment) return Of(moment, hasSeconds: true);
        Split(text, out var date, out var clock);
        if (DateText.TryRead(date, order, isRecent: true, out var day) is { } reason)
        {
            var read = clock.IsEmpty ? DigitsAfterDay(text) : YearAfterClock(date, clock);
            return read ?? Reading.Unusable<string>(reason);
        }

        if (day.Day == 0) return Reading.Unusable<string>(NoDay);
        if (clock.IsEmpty) return Reading.Of(new DateOnly(day.Year, day.Month, day.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (clock is "24:00" or "24:00:00") return Of(DayAfter(day), new TypedClock(0, 0, clock.Length > 5 ? 0 : null, null));
        return ClockText.TryRead(clock, out var time) ? Of(day, time) : Reading.Unusable<string>(NoClock);
    }

    private static TypedDate DayAfter(TypedDate day) => new DateOnly(day.Year, day.Month, day.Day).AddDays(1) is var next ? new TypedDate(next.Year, next.Month, next.Day) : day;

    /// <summary>Reads the time of day at which something ended: the first such after it began, so that what began at 22:10 ended at 01:30 of the day after.</summary>
    /// <param name="began">When it began, as typed; a day alone is the day of the end as well.</param>
    /// <param name="clock">When it ended, as typed.</param>
    public Reading<string> ReadEnd(string began, string clock)
    {
        if (!ClockText.TryRead(clock, out var end) && !ClockText.TryReadDigits(clock, out end)) return Reading.Unusable<string>(NoClock);
        if (Read(began) is not { IsUsable: true, Value: var beginning }) return Reading.Unusable<string>(NoBeginning);
        var start = DateTime.Parse(beginning, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
        var isDay = DateText.IsNormalDay(beginning);
        var offset = end.Offset ?? (isDay ? null : OffsetIn(began));
        var local = isDay ? start : start + (offset ?? zone.GetUtcOffset(start));
        var ended = local.Date + new TimeSpan(end.Hour, end.Minute, end.Second ?? 0);
        // A beginning with seconds and an end without them may be of one minute.
        if (!isDay && ended.AddSeconds(end.Second is null ? SecondsOfMinute : 0) < local) ended = ended.AddDays(1);
        ended = DateTime.SpecifyKind(ended, DateTimeKind.Unspecified);
        return Of(ended - (offset ?? zone.GetUtcOffset(ended)), end.Second is not null);
    }

    private static TimeSpan? OffsetIn(string typed)
    {
        Split(LocalForms.Of(typed).AsSpan().Trim(), out _, out var clock);
        return ClockText.TryRead(clock, out var told) ? told.Offset : null;
    }

    // Seconds since 1970 with a fraction, and microseconds: 1717150830.25, 1717150830250000. No card or account begins so.
    private static DateTime? OfEpoch(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        if (point < 0 && text.Length == UnixMicroseconds && text[0] == '1' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var micros)) return DateTime.UnixEpoch.AddSeconds(micros / 1_000_000);
        if (point != UnixSeconds || text[(point + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0) return null;
        return long.TryParse(text[..point], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTime.UnixEpoch.AddSeconds(seconds) : null;
    }

    // Fri May 31 10:20:30 2024, Fri May 31 10:20:30 +0000 2024.
    private Reading<string>? YearAfterClock(ReadOnlySpan<char> date, ReadOnlySpan<char> clock)
    {
        var cut = clock.LastIndexOf(' ');
        if (cut < 0 || clock.Length - cut - 1 != 4 || clock[(cut + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0) return null;
        return DateText.TryRead($"{date} {clock[(cut + 1)..]}", order, isRecent: true, out var day) is null && day.Day > 0 && ClockText.TryRead(clock[..cut], out var time) ? Of(day, time) : null;
    }

    // 31/05/2024 0905, 20240531T090510Z, 31MAY24 9h05: what is no day alone may be one with a time of day after it.
    private Reading<string>? DigitsAfterDay(ReadOnlySpan<char> text)
    {
        text = ClockText.Closed(text);
        var cut = text.LastIndexOfAny(" T");
        if (cut < 0) cut = DashBeforeClock(text);
        if (cut <= 0 || !(ClockText.TryReadDigits(text[(cut + 1)..], out var clock) || ClockText.TryRead(text[(cut + 1)..], out clock) || ClockText.TryReadPointed(text[(cut + 1)..], out clock))) return null;
        return DateText.TryRead(WithoutAt(text[..cut].TrimEnd(" ,")), order, isRecent: true, out var day) is null && day.Day > 0 ? Of(day, clock) : null;
    }

    // 2024-05-31-10.20.30.123456, as mainframes write it.
    private static int DashBeforeClock(ReadOnlySpan<char> text) => text.Count('-') == 3 && text.LastIndexOf('-') is var dash && text[dash..].Contains('.') ? dash : -1;

    private Reading<string> Of(TypedDate day, TypedClock clock)
    {
        var local = new DateTime(day.Year, day.Month, day.Day, clock.Hour, clock.Minute, clock.Second ?? 0, DateTimeKind.Unspecified);
        return Of(local - (clock.Offset ?? zone.GetUtcOffset(local)), clock.Second is not null);
    }

    private Reading<string> Digits(ReadOnlySpan<char> digits)
    {
        var number = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (digits.Length is UnixSeconds or UnixMilliseconds)
        {
            var seconds = digits.Length == UnixSeconds ? number : number / 1000;
            return Of(DateTime.UnixEpoch.AddSeconds(seconds), true);
        }

        // Exchanges write 240531174510: no year of theirs begins with 21 to 99.
        if (digits.Length == 12 && !IsFullYear(number / 100_000_000)) return Parts(digits[..6], digits[6..], DateOrder.YearFirst);
        if (digits.Length is not (12 or 14)) return Reading.Unusable<string>("not a time such as 2024-05-31 17:45");
        return Parts(digits[..8], digits[8..], null);
    }

    private Reading<string> Parts(ReadOnlySpan<char> date, ReadOnlySpan<char> clock, DateOrder? known)
    {
        if (DateText.TryRead(date, known, isRecent: true, out var day) is { } reason) return Reading.Unusable<string>(reason);
        if (day.Day == 0) return Reading.Unusable<string>(NoDay);
        return ClockText.TryReadDigits(clock, out var time) ? Of(day, time) : Reading.Unusable<string>("not a time of day");
    }

    private static bool IsFullYear(long year) => year is >= 1900 and < 2100;

    // The time of day begins at the blank or T before the first colon.
    private static void Split(ReadOnlySpan<char> text, out ReadOnlySpan<char> date, out ReadOnlySpan<char> clock)
    {
        var colon = text.IndexOf(':');
        var cut = colon < 0 ? -1 : text[..colon].LastIndexOfAny(" Tt\t");
        date = cut < 0 ? text : WithoutAt(text[..cut].TrimEnd(" ,"));
        clock = cut < 0 ? [] : text[(cut + 1)..];
    }

    // 31/05/2024 à 10h20: the word before the time of day.
    private static ReadOnlySpan<char> WithoutAt(ReadOnlySpan<char> date)
    {
        if (date.IsEmpty || !char.IsLetter(date[^1])) return date;
        foreach (var word in At)
            if (date.EndsWith(word, StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(date[..^word.Length].TrimEnd() is [.., var last] ? last : ' ')) return date[..^word.Length].TrimEnd(" ,");
        return date;
    }

    // Seconds of an epoch and a distance from UTC may lead past the years that are read.
    private static Reading<string> Of(DateTime utc, bool hasSeconds) => DateText.ReasonAgainst(utc.Year) is { } reason
        ? Reading.Unusable<string>(reason)
        : Reading.Of(utc.ToString(hasSeconds ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture));
}
