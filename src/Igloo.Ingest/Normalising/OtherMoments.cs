using System.Globalization;
using System.Text.RegularExpressions;

namespace Igloo.Ingest.Normalising;

/// <summary>How programs, forces and calendars write moments otherwise than people do, in the form that <see cref="TimeReader"/> knows: <c>Fri 05/31/2024</c>, <c>311745ZMAY24</c>, <c>31/May/2024:17:45:10</c>, <c>/Date(1717177510000)/</c>. Pure, culture-free, total.</summary>
/// <remarks>Asked only of what could not be read as it stands.</remarks>
internal static partial class OtherMoments
{
    private const int Longest = 80;
    private const int Filetime = 18; // hundreds of nanoseconds since 1601; without the last digit, microseconds
    private const long SecondsBefore1970 = 11_644_473_600;
    private const int FirstSerial = 20_000, LastSerial = 60_000; // days of 1954 to 2064

    private static readonly DateTime FirstDay = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The text as others write it, or <see langword="null"/> where it is written in none of these ways.</summary>
    public static string? Of(string typed)
    {
        if (typed.Length > Longest || !typed.AsSpan().ContainsAnyInRange('0', '9')) return null;
        var text = LocalForms.Characters(typed).Trim();
        var usual = Counted(text) ?? Worded(text);
        return usual == typed ? null : usual;
    }

    // What programs count: ticks since 1601 or 1970, days since 1900.
    private static string? Counted(string text)
    {
        if (OfJson.Match(text) is { Success: true } json) return json.Groups["ms"].Value;
        if (text.Length is Filetime or Filetime - 1 && text[0] == '1' && text[1] is '2' or '3' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks))
            return ((ticks / (text.Length == Filetime ? 10_000_000 : 1_000_000)) - SecondsBefore1970).ToString(CultureInfo.InvariantCulture);
        if (!Serial.IsMatch(text) || double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) is not (>= FirstSerial and < LastSerial and var days)) return null;
        return FirstDay.AddSeconds(Math.Round(days * 86_400)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string Worded(string text)
    {
        if (OfForces.Match(text) is { Success: true } group) return $"{group.Groups["d"]} {group.Groups["m"]} 20{group.Groups["y"]} {group.Groups["h"]}:{group.Groups["min"]}{OffsetOf(group.Groups["z"].ValueSpan)}";
        text = Bracketed.Replace(text, "");
        text = OfServers.Replace(text, "$1 $2");
        text = DashedClock.Replace(text, match => $"{match.Groups[1]} {match.Groups[2]}:{match.Groups[3]}{(match.Groups[4].Success ? ":" + match.Groups[4].Value : "")}");
        text = SlashBeforeClock.Replace(text, "$1 $2:$3");
        text = SpacedHour.Replace(text, "$1h$2");
        text = HalfOfDay.Replace(text, "$1 $2m");
        text = text.Replace(" @ ", " ", StringComparison.Ordinal);
        return Word.Replace(text, match => DateWords.IsWeekday(match.Value) ? "" : match.Value).Trim(' ', ',', '.');
    }

    // Letters of the military zones, from A, one hour east, to M; from N, one hour west, to Y; Z is UTC. J is where one stands.
    private static string OffsetOf(ReadOnlySpan<char> letter)
    {
        var zone = char.ToUpperInvariant(letter[0]);
        var hours = zone switch
        {
            'Z' => 0,
            <= 'I' => zone - 'A' + 1,
            <= 'M' => zone - 'A',
            _ => 'M' - zone,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{(hours < 0 ? '-' : '+')}{Math.Abs(hours):00}:00");
    }

    [GeneratedRegex(@"^/Date\((?<ms>\d{12,13})(?:[+-]\d{4})?\)/$")]
    private static partial Regex OfJson { get; }

    // Sums have fewer places.
    [GeneratedRegex(@"^\d{5}\.\d{3,15}$")]
    private static partial Regex Serial { get; }

    [GeneratedRegex(@"^(?<d>\d{2})(?<h>\d{2})(?<min>\d{2}) ?(?<z>[A-IK-Z]) ?(?<m>[A-Z]{3}) ?(?:20)?(?<y>\d{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfForces { get; }

    // The name of a distance from UTC that is told already: GMT-0600 (Central Standard Time), -05:00[America/Chicago].
    [GeneratedRegex(@"(?<=[+-]\d{2}:?\d{2}|Z) ?(?:\([\p{L} .]+\)|\[[\w/+-]+\])$")]
    private static partial Regex Bracketed { get; }

    [GeneratedRegex(@"^(\d{1,2}/\p{L}{3}/\d{4}):(\d{2}:\d{2}:\d{2})")]
    private static partial Regex OfServers { get; }

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})[_-](\d{2})-(\d{2})(?:-(\d{2}))?$")]
    private static partial Regex DashedClock { get; }

    [GeneratedRegex(@"^(\d{1,2} ?\p{L}{3} ?\d{2,4})/(\d{2})(\d{2})$")]
    private static partial Regex SlashBeforeClock { get; }

    [GeneratedRegex(@"\b(\d{1,2}) h (\d{2})\b")]
    private static partial Regex SpacedHour { get; }

    [GeneratedRegex(@"(?<=\d[:.]\d{2})( ?)([ap])\b(?!\.)", RegexOptions.IgnoreCase)]
    private static partial Regex HalfOfDay { get; }

    [GeneratedRegex(@"(?<![\p{L}\d])\p{L}{2,12}(?![\p{L}\d])")]
    private static partial Regex Word { get; }
}
