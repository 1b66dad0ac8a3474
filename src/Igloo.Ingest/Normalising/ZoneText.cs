using System.Globalization;

namespace Igloo.Ingest.Normalising;

/// <summary>A fixed distance from UTC, <c>+02:00</c>, <c>-0530</c>, <c>+3</c>, <c>UTC</c>, or a place's zone by its IANA name.</summary>
internal static class ZoneText
{
    private const int WidestHours = 14;

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Named = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = -5, ["EDT"] = -4, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7, ["WET"] = 0, ["WEST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["MEZ"] = 1, ["MESZ"] = 2,
        ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3, ["JST"] = 9, ["KST"] = 9, ["HKT"] = 8, ["SGT"] = 8,
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // Minutes from UTC that an abbreviation stands for, here and elsewhere.
    private static readonly Dictionary<string, int[]> Several = new(StringComparer.Ordinal)
    {
        ["CST"] = [-360, 480], ["CDT"] = [-300, 540], ["AST"] = [-240, 180], ["ADT"] = [-180, 240], ["IST"] = [60, 120, 330], ["BST"] = [60, 360], ["GST"] = [-120, 240],
    };

    private static readonly TimeSpan Near = TimeSpan.FromHours(3);

    // Hours from UTC in regions where one of these names is used.
    private static readonly (string Regions, double Hours)[] Homes =
        [("US CA MX GT BZ HN SV NI CR PA PR", -6), ("CN TW HK MO", 8), ("IN LK", 5.5), ("BD", 6), ("GB IE", 0), ("IL", 2), ("SA KW IQ", 3), ("AE OM", 4)];

    public static bool TryRead(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        text = text.Trim();
        if (text is "Z" or "UTC" or "GMT") return true;
        if (text.Length < 2 || text[0] is not ('+' or '-')) return false;
        var digits = text[1..];
        var colon = digits.IndexOf(':');
        var hours = colon >= 0 ? digits[..colon] : digits.Length > 2 ? digits[..^2] : digits;
        var minutes = colon >= 0 ? digits[(colon + 1)..] : digits.Length > 2 ? digits[^2..] : "00";
        if (hours.Length > 2 || minutes.Length != 2 || !TryNumber(hours, out var h) || !TryNumber(minutes, out var m) || h > WidestHours || m > 59) return false;
        offset = new TimeSpan(h, m, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    /// <summary>Takes an abbreviation that is one distance from UTC off the end of a text: 10:20 CEST. Those that are several zones, such as CST and IST, stay.</summary>
    public static bool TryTakeName(ref ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text.IsEmpty || !char.IsAsciiLetter(text[^1]) || text.LastIndexOf(' ') is not (> 0 and var space)) return false;
        if (!Named.TryGetValue(text[(space + 1)..], out var hours)) return false;
        offset = TimeSpan.FromHours(hours);
        text = text[..space].TrimEnd();
        return true;
    }

    /// <summary>The abbreviation in a text that is the name of several zones, or <see langword="null"/>.</summary>
    public static string? SeveralIn(string text) => text.Split(' ').FirstOrDefault(Several.ContainsKey);

    /// <summary>The text with the distance from UTC that such a name means where its source is: CST is one thing in Texas and another in China. <see langword="null"/> where nobody knows where that is, or it is far from all of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name in it.</param>
    /// <param name="zone">The zone of the source; UTC, which is nowhere, where it is not told.</param>
    /// <param name="region">Else, the region whose numbers it dials, by ISO 3166-1 alpha-2.</param>
    public static string? WithOffset(string text, string name, TimeZoneInfo zone, string? region)
    {
        if ((zone == TimeZoneInfo.Utc ? HomeOf(region) : zone.BaseUtcOffset) is not { } home) return null;
        var nearest = Several[name].Select(minutes => TimeSpan.FromMinutes(minutes)).MinBy(offset => (offset - home).Duration());
        return (nearest - home).Duration() > Near ? null : text.Replace(name, $"{(nearest < TimeSpan.Zero ? '-' : '+')}{nearest:hhmm}", StringComparison.Ordinal);
    }

    private static TimeSpan? HomeOf(string? region)
    {
        foreach (var (regions, hours) in Homes)
            if (region is not null && regions.Contains(region, StringComparison.Ordinal)) return TimeSpan.FromHours(hours);
        return null;
    }

    /// <summary>Takes a place's zone off the end of a text: 2024-05-31T17:45[America/Chicago].</summary>
    public static bool TryTakePlace(ref string text, out TimeZoneInfo zone)
    {
        zone = TimeZoneInfo.Utc;
        if (!text.EndsWith(']') || text.LastIndexOf('[') is not (> 0 and var open) || !TryFind(text[(open + 1)..^1], out zone)) return false;
        text = text[..open].TrimEnd();
        return true;
    }

    /// <summary>The zone of a fixed distance or of an IANA name, such as <c>America/Monterrey</c>, with its summer times.</summary>
    public static bool TryFind(string text, out TimeZoneInfo zone)
    {
        zone = TimeZoneInfo.Utc;
        if (TryRead(text, out var offset))
        {
            if (offset != TimeSpan.Zero) zone = TimeZoneInfo.CreateCustomTimeZone(text, offset, text, text);
            return true;
        }

        // Abbreviations such as CST are several zones; names of places are one.
        if (!text.Contains('/', StringComparison.Ordinal) || !TimeZoneInfo.TryFindSystemTimeZoneById(text, out var found)) return false;
        zone = found;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
