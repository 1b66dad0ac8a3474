using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>What a machine-readable zone says of its document and holder. Sex, nationality and issuer are dropped when parsed.</summary>
/// <param name="Number">Document number.</param>
/// <param name="FamilyName">Family name, or empty.</param>
/// <param name="GivenName">Given names, or empty.</param>
/// <param name="BirthDate">yyMMdd as printed.</param>
/// <param name="ExpiryDate">yyMMdd as printed.</param>
internal sealed record MrzContent(string Number, string FamilyName, string GivenName, string BirthDate, string ExpiryDate);

/// <summary>Reads the machine-readable zones of ICAO 9303: TD1 (3 × 30), TD2 (2 × 36) and TD3 (2 × 44). Pure, culture-free, thread-safe, total.</summary>
/// <remarks>Check digits weigh 7, 3, 1 with A = 10 … Z = 35 and &lt; = 0 (ICAO 9303-3, 4.9). A zone whose digits fail is unusable, and the reason names which.</remarks>
internal static class MachineReadableZone
{
    private static ReadOnlySpan<int> Weights => [7, 3, 1];

    /// <summary>The normal form of <see cref="FieldType.DocumentMrz"/>.</summary>
    public static Reading<string> Normal(string typed)
    {
        if (IsNormal(typed)) return Reading.Of(typed);
        var read = Read(typed);
        return read.IsUsable ? Reading.Of($"{read.Value.Number}/{read.Value.BirthDate}/{read.Value.ExpiryDate}") : Reading.Unusable<string>(read.Reason!);
    }

    public static Reading<MrzContent> Read(string typed)
    {
        var zone = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '|')).ToUpperInvariant();
        foreach (var c in zone)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '<') return Reading.Unusable<MrzContent>("holds other characters than A to Z, 0 to 9 and <");
        return zone.Length switch
        {
            90 => Td1(zone),
            72 => TwoLines(zone[..36], zone[36..], 35),
            88 => TwoLines(zone[..44], zone[44..], 43),
            _ => Reading.Unusable<MrzContent>(string.Create(CultureInfo.InvariantCulture, $"has {zone.Length} characters; a machine-readable zone has 90, 72 or 88")),
        };
    }

    /// <summary>The check digit of a part of a zone, 0 to 9.</summary>
    public static int CheckDigit(ReadOnlySpan<char> part)
    {
        var sum = 0;
        for (var i = 0; i < part.Length; i++) sum += Weights[i % 3] * (char.IsAsciiDigit(part[i]) ? part[i] - '0' : part[i] == '<' ? 0 : part[i] - 'A' + 10);
        return sum % 10;
    }

    private static Reading<MrzContent> Td1(string zone)
    {
        var (first, second) = (zone[..30], zone[30..60]);
        // ICAO 9303-5: a longer number goes on in the optional field, with its check digit behind it.
        var isLong = first[14] == '<' && first[15] != '<';
        var number = first[5..14];
        var digit = first[14];
        if (isLong)
        {
            var rest = first[15..30].TrimEnd('<');
            number += rest[..^1];
            digit = rest[^1];
        }

        return Checked(number, digit, second[..6], second[6], second[8..14], second[14], first[5..30] + second[..7] + second[8..15] + second[18..29], second[29], zone[60..]);
    }

    private static Reading<MrzContent> TwoLines(string first, string second, int last) => Checked(
        second[..9], second[9], second[13..19], second[19], second[21..27], second[27], second[..10] + second[13..20] + second[21..last], second[last], first[5..]);

    private static Reading<MrzContent> Checked(string number, char numberDigit, string birth, char birthDigit, string expiry, char expiryDigit, string all, char allDigit, string names)
    {
        var failed = new List<string>(4);
        Check(number, numberDigit, "document number", failed);
        Check(birth, birthDigit, "birth date", failed);
        Check(expiry, expiryDigit, "expiry date", failed);
        Check(all, allDigit, "whole zone", failed);
        if (failed.Count > 0) return Reading.Unusable<MrzContent>($"the check digit of {string.Join(" and of ", failed)} does not hold; read the zone again");
        var code = number.Replace("<", "", StringComparison.Ordinal);
        if (code.Length == 0) return Reading.Unusable<MrzContent>("holds no document number");
        var parts = names.Split("<<", 2);
        return Reading.Of(new MrzContent(code, Spaced(parts[0]), parts.Length > 1 ? Spaced(parts[1]) : "", birth, expiry));
    }

    private static void Check(string part, char digit, string what, List<string> failed)
    {
        // An empty part may have < for its digit.
        if (digit == '<' ? part.AsSpan().IndexOfAnyExcept('<') >= 0 : digit - '0' != CheckDigit(part)) failed.Add(what);
    }

    private static string Spaced(string part) => Tidy.Text(part.Replace('<', ' '));

    private static bool IsNormal(string typed)
    {
        var parts = typed.Split('/');
        return parts.Length == 3 && parts[0].Length is > 0 and <= 25 && parts[0].All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) && IsDate(parts[1]) && IsDate(parts[2]);
    }

    private static bool IsDate(string part) => part.Length == 6 && part.All(c => char.IsAsciiDigit(c) || c == '<' || char.IsAsciiLetterUpper(c));
}
