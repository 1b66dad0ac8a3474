using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Degrees, alone or as a pair in one value. Pure, culture-free, thread-safe; field data never makes it throw.</summary>
internal static class CoordinateReader
{
    private const int Places = 6;
    private const decimal Unscaled = 1.000000000000000000000000000000000m;

    public static Reading<string> Latitude(string typed) => Degrees(typed, "NS", 90, "a latitude");

    public static Reading<string> Longitude(string typed) => Degrees(typed, "EW", 180, "a longitude");

    /// <summary>Whether a value may hold both coordinates.</summary>
    public static bool IsPair(string typed) => typed.AsSpan().Trim().ContainsAny(",; /") && !Latitude(typed).IsUsable;

    /// <summary>Both coordinates: text gives latitude first, a JSON array or a WKT point longitude first, as their standards do.</summary>
    public static Reading<(string Latitude, string Longitude)> Pair(string typed)
    {
        if (DegreesText.SecondOf(typed) is > 0 and var second) return Both(typed[..second].Trim(' ', ',', ';', '/'), typed[second..].Trim(' ', ',', ';', '/'));
        var text = typed.AsSpan().Trim();
        if (text.Count(';') == 1 && text.Count(',') == 2) return Both(text[..text.IndexOf(';')].ToString(), text[(text.IndexOf(';') + 1)..].ToString());
        var isLongitudeFirst = text.StartsWith("[") || text.StartsWith("POINT", StringComparison.OrdinalIgnoreCase);
        if (text.StartsWith("POINT", StringComparison.OrdinalIgnoreCase)) text = text[5..];
        var parts = text.ToString().Split([' ', ',', ';', '/', '[', ']', '(', ')', '"', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2) return Reading.Unusable<(string, string)>("not two coordinates such as 24.55, -81.78");
        return Both(parts[isLongitudeFirst ? 1 : 0], parts[isLongitudeFirst ? 0 : 1]);
    }

    private static Reading<(string Latitude, string Longitude)> Both(string first, string second)
    {
        var (latitude, longitude) = (Latitude(first), Longitude(second));
        if (latitude.Reason is { } north) return Reading.Unusable<(string, string)>(north);
        return longitude.Reason is { } east ? Reading.Unusable<(string, string)>(east) : Reading.Of((latitude.Value, longitude.Value));
    }

    private static Reading<string> Degrees(string typed, string quarters, int most, string what)
    {
        if (!DegreesText.TryRead(typed, quarters, out var degrees))
            return Reading.Unusable<string>($"not {what} in degrees such as 24.5551");
        if (Math.Abs(degrees) > most) return Reading.Unusable<string>($"outside -{most} to {most} degrees");
        var rounded = decimal.Round(degrees, Places) / Unscaled;
        return Reading.Of((rounded == 0 ? 0 : rounded).ToString(CultureInfo.InvariantCulture));
    }
}
