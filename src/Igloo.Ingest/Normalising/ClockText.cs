using System.Globalization;

namespace Igloo.Ingest.Normalising;

/// <summary>A time of day as typed.</summary>
internal readonly record struct TypedClock(int Hour, int Minute, int? Second, TimeSpan? Offset);

/// <summary>Takes times of day apart. Pure, culture-free, total.</summary>
internal static class ClockText
{
    private const int LeastOffset = 5;

    private static readonly string[] Hours = ["hrs", "hrs.", "hs", "hs.", "h", "Uhr", "uur", "ore", "kl"];
    private static readonly string[] Afternoon = ["pm", "p.m.", "p. m.", "p.m"], Morning = ["am", "a.m.", "a. m.", "a.m"];

    /// <summary>Reads 9:05, 09:05:30.250, 9:05 PM, 09:05Z, 09:05:30+02:00, 9h05, 09:05 hrs.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out TypedClock clock)
    {
        clock = default;
        text = text.Trim();
        if (!TryOffset(ref text, out var offset)) return false;
        TrimEnd(ref text, Hours);
        var isAfternoon = TrimEnd(ref text, Afternoon);
        var isMorning = !isAfternoon && TrimEnd(ref text, Morning);
        Span<Range> parts = stackalloc Range[4];
        var count = text.SplitAny(parts, ":hH");
        if (count is not (2 or 3) || !TryNumber(text[parts[0]], out var hour) || !TryNumber(text[parts[1]], out var minute)) return false;
        var second = 0;
        if (count == 3 && !TrySecond(text[parts[2]], out second)) return false;
        if (isAfternoon || isMorning)
        {
            // Programs that count to 24 and name the half besides: 17:45 PM, 00:05 AM.
            if (isAfternoon ? hour == 0 : hour > 12) return false;
            if (hour <= 12) hour = (hour % 12) + (isAfternoon ? 12 : 0);
        }

        if (hour > 23 || minute > 59 || second > 59) return false;
        clock = new TypedClock(hour, minute, count == 3 ? second : null, offset);
        return true;
    }

    /// <summary>Reads 905, 0905, 090530, 0905 hrs, 090530Z: digits alone, which are a time of day only where something else says so.</summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, out TypedClock clock)
    {
        clock = default;
        text = text.Trim();
        if (!TryOffset(ref text, out var offset)) return false;
        TrimEnd(ref text, Hours);
        if (text.Length is < 3 or > 6 || text.IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        var number = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        var second = text.Length > 4 ? number % 100 : (int?)null;
        if (second is not null) number /= 100;
        if (number / 100 > 23 || number % 100 > 59 || second > 59) return false;
        clock = new TypedClock(number / 100, number % 100, second, offset);
        return true;
    }

    /// <summary>Reads 10.20, 10.20.30, 10.20.30.000000 and 10.20.30PM: with points a time of day only where something else says so.</summary>
    public static bool TryReadPointed(ReadOnlySpan<char> text, out TypedClock clock)
    {
        clock = default;
        if (text.Length > 40 || text.IndexOf('.') is < 1 or > 2) return false;
        Span<char> parted = stackalloc char[text.Length];
        text.CopyTo(parted);
        for (int i = 0, points = 0; i < parted.Length && points < 2; i++)
            if (parted[i] == '.' && i + 2 < parted.Length && char.IsAsciiDigit(parted[i + 1]) && char.IsAsciiDigit(parted[i + 2])) (parted[i], points) = (':', points + 1);
        return TryRead(parted, out clock);
    }

    /// <summary>The text without a space before its half of the day, and without a word for the hour at its end: 10.20 a. m., 10.20 Uhr.</summary>
    public static ReadOnlySpan<char> Closed(ReadOnlySpan<char> text)
    {
        TrimEnd(ref text, Hours);
        var half = text;
        var sign = TrimEnd(ref half, Afternoon) ? "pm" : TrimEnd(ref half, Morning) ? "am" : "";
        return sign.Length == 0 || half.IsEmpty || !char.IsAsciiDigit(half[^1]) ? text : $"{half}{sign}";
    }

    // Takes the first of some endings off that the text has.
    private static bool TrimEnd(ref ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var form in endings)
        {
            if (!text.EndsWith(form, StringComparison.OrdinalIgnoreCase)) continue;
            text = text[..^form.Length].TrimEnd();
            return true;
        }

        return false;
    }

    private static bool TryOffset(ref ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.EndsWith(")") && !TryUnwrapZone(ref text)) return false;
        text = WithoutNameOfOffset(text);
        foreach (var name in (ReadOnlySpan<string>)["Z", "UTC", "GMT"])
        {
            if (!text.EndsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            text = text[..^name.Length].TrimEnd();
            offset = TimeSpan.Zero;
            return true;
        }

        if (ZoneText.TryTakeName(ref text, out var named))
        {
            offset = named;
            return true;
        }

        var sign = text.LastIndexOfAny('+', '-');
        if (sign < 0) return true;
        if (!ZoneText.TryRead(text[sign..], out var read)) return false;
        offset = read;
        text = text[..sign].TrimEnd();
        TrimEnd(ref text, ["UTC", "GMT"]); // 10:20:30 UTC+02:00
        return true;
    }

    // 06:01:00 -0700 MST: the distance is said, and its name says it again.
    private static ReadOnlySpan<char> WithoutNameOfOffset(ReadOnlySpan<char> text)
    {
        var space = text.LastIndexOf(' ');
        if (space <= 0 || text[(space + 1)..].ContainsAnyExceptInRange('A', 'Z')) return text;
        var before = text[..space].TrimEnd();
        return before.LastIndexOfAny('+', '-') is > 0 and var sign && before.Length - sign >= LeastOffset && ZoneText.TryRead(before[sign..], out _) ? before : text;
    }

    // As handsets' reports write them: 10:20:30(UTC-5), 10:20:30 UTC+02:00 (Device). Other remarks may be zones that nobody knows here.
    private static bool TryUnwrapZone(ref ReadOnlySpan<char> text)
    {
        var open = text.LastIndexOf('(');
        if (open <= 0) return false;
        var inside = text[(open + 1)..^1];
        if (inside.Equals("Device", StringComparison.OrdinalIgnoreCase) || inside.Equals("Network", StringComparison.OrdinalIgnoreCase)) text = text[..open].TrimEnd();
        else if (inside.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("GMT", StringComparison.OrdinalIgnoreCase)) text = inside.Length == 3 ? $"{text[..open]}Z" : $"{text[..open].TrimEnd()}{inside[3..]}";
        else return false;
        return true;
    }

    private static bool TrySecond(ReadOnlySpan<char> text, out int second)
    {
        var point = text.IndexOfAny('.', ',');
        if (point >= 0 && text[(point + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            second = 0;
            return false;
        }

        return TryNumber(point < 0 ? text : text[..point], out second);
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length is 1 or 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
