using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Degrees, alone or as a pair in one value. Pure, culture-free, thread-safe; field data never makes it throw.</summary>
internal static class CoordinateReader
{
    private const int Places = 6;
    private const decimal Unscaled = 1.000000000000000000000000000000000m;

    /// <param name="typed">The value.</param>
    /// <param name="leftOut">Decimal places that a whole number is written without a point before.</param>
    public static Reading<string> Latitude(string typed, int leftOut = 0) => Degrees(typed, "NS", 90, "a latitude", leftOut);

    /// <inheritdoc cref="Latitude"/>
    public static Reading<string> Longitude(string typed, int leftOut = 0) => Degrees(typed, "EW", 180, "a longitude", leftOut);

    /// <summary>How many decimal places stand before no point, as a header says: 7 of <c>latitudeE7</c>.</summary>
    public static int PlacesLeftOut(string header) => header switch
    {
        [.., 'E' or 'e', '7'] => 7,
        [.., 'E' or 'e', '6'] => 6,
        _ => 0,
    };

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
        // Forms on handsets add the height and how sure the spot is: 18.7369 7.3853 420 4.5.
        if (parts.Length == 4 && text.Count(' ') == 3 && Array.TrueForAll(parts, part => decimal.TryParse(part, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))) parts = parts[..2];
        if (parts.Length != 2) return Reading.Unusable<(string, string)>("not two coordinates such as 24.55, -81.78");
        return Both(parts[isLongitudeFirst ? 1 : 0], parts[isLongitudeFirst ? 0 : 1]);
    }

    private static Reading<(string Latitude, string Longitude)> Both(string first, string second)
    {
        var (latitude, longitude) = (Latitude(first), Longitude(second));
        if (latitude.Reason is { } north) return Reading.Unusable<(string, string)>(north);
        return longitude.Reason is { } east ? Reading.Unusable<(string, string)>(east) : Reading.Of((latitude.Value, longitude.Value));
    }

    private static Reading<string> Degrees(string typed, string quarters, int most, string what, int leftOut)
    {
        if (!DegreesText.TryRead(typed, quarters, out var degrees))
            return Reading.Unusable<string>($"not {what} in degrees such as 24.5551");
        if (leftOut > 0 && degrees == decimal.Truncate(degrees)) degrees /= (decimal)Math.Pow(10, leftOut);
        if (Math.Abs(degrees) > most) return Reading.Unusable<string>($"outside -{most} to {most} degrees");
        var rounded = decimal.Round(degrees, Places) / Unscaled;
        return Reading.Of((rounded == 0 ? 0 : rounded).ToString(CultureInfo.InvariantCulture));
    }
}
