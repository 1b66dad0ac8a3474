using System.Globalization;
using System.Text.RegularExpressions;

namespace Igloo.Ingest.Normalising;

/// <summary>Takes degrees apart: 24.5551, 24,5551, 24.5551 N, 24° 33' 18.4" N, 24°33.3'N, 24 33.3N, 243318N, 2433.306N. Pure, culture-free, total.</summary>
internal static partial class DegreesText
{
    private const decimal MinutesOfDegree = 60, SecondsOfDegree = 3_600;

    /// <summary>Signed degrees: south and west are negative.</summary>
    /// <param name="typed">The text.</param>
    /// <param name="quarters">The letters of the quarters that may stand beside it: NS of a latitude, EW of a longitude.</param>
    /// <param name="degrees">The degrees.</param>
    public static bool TryRead(string typed, string quarters, out decimal degrees)
    {
        if (decimal.TryParse(typed.AsSpan().Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out degrees)) return true;
        var text = LocalForms.Characters(typed).Trim().Replace(',', '.').ToUpperInvariant();
        if (text.Length > 40) return false;
        var match = Written.Match(text) is { Success: true } written ? written : Packed.Match(text) is { Success: true } packed ? packed : OfReceivers.Match(text);
        if (!match.Success) return false;
        var quarter = match.Groups["q"].Captures.Count == 1 ? match.Groups["q"].Value[0] : '\0';
        if (match.Groups["q"].Captures.Count > 1 || (quarter != '\0' && !quarters.Contains(quarter, StringComparison.Ordinal))) return false;
        var isWest = match.Groups["sign"].ValueSpan is "-" || quarter is 'S' or 'W';
        degrees = Number(match, "d") + (Number(match, "m") / MinutesOfDegree) + (Number(match, "s") / SecondsOfDegree);
        if (isWest) degrees = -degrees;
        return true;
    }

    /// <summary>Where the second of two coordinates that name their quarters begins, or -1: after the first letter of 24.5N 81.7W, before the second of N24.5 W81.7.</summary>
    public static int SecondOf(string typed)
    {
        var first = typed.AsSpan().IndexOfAny("NSns");
        if (first < 0) return -1;
        var second = typed.AsSpan().IndexOfAny("EWew");
        if (second < 0 || second < first) return -1;
        return typed.AsSpan(0, first).ContainsAnyInRange('0', '9') ? first + 1 : second;
    }

    private static decimal Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? decimal.Parse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    // Minutes and seconds need their marks, or a quarter beside them: two plain numbers are two coordinates.
    [GeneratedRegex("""^(?<q>[NSEW])? ?(?<sign>[-+])?(?<d>\d{1,3}(?:\.\d+)?) ?[°º]? ?(?:(?<m>[0-5]?\d(?:\.\d+)?) ?['′’] ?(?:(?<s>[0-5]?\d(?:\.\d+)?) ?(?:["″”]|''|′′))?)? ?(?<q>[NSEW])?$""")]
    private static partial Regex Written { get; }

    [GeneratedRegex("""^(?:(?<q>[NSEW]) ?)?(?<d>\d{1,3}?)(?:[ \-:°](?<m>[0-5]\d\.\d+)|[ \-:°]?(?<m>[0-5]\d)(?:[ \-:']?(?<s>[0-5]\d(?:\.\d+)?))?)["']? ?(?<q>[NSEW])$""")]
    private static partial Regex Packed { get; }

    // Degrees and minutes in one number, as receivers of satellites write them: 2433.306,N.
    [GeneratedRegex("""^(?<d>\d{1,3})(?<m>[0-5]\d\.\d+)[. ]? ?(?<q>[NSEW])$""")]
    private static partial Regex OfReceivers { get; }
}
