using System.Globalization;
using System.Text.RegularExpressions;
using Igloo.Model;
using PhoneNumbers;

namespace Igloo.Ingest.Normalising;

/// <summary>Reads a telephone number as someone typed it: E.164, <c>short:NN@region</c> or <c>opaque:ID</c>.</summary>
/// <remarks>Remembers what it read, because the numbering plans are slow and files repeat numbers: not for use by two threads at once.</remarks>
internal sealed partial class PhoneReader(string region, bool isOpaque)
{
    private const int Remembered = 1 << 16;
    private const int LongestShortCode = 6;
    private const int LongestTyped = 60;
    private const int LeastBeforeName = 8;
    private const int LeastWithCountry = 11;
    private const int Mexico = 52;
    private const ulong OldMobiles = 10_000_000_000;
    private const ulong OldMobilesCount = 10_000_000_000;

    private static readonly System.Buffers.SearchValues<char> NumberSigns = System.Buffers.SearchValues.Create("+0123456789 ()-./");

    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    private readonly Dictionary<string, Reading<string>> _read = new(StringComparer.Ordinal);

    /// <summary>Whether a region has a numbering plan.</summary>
    public static bool IsRegion(string region) => Plans.GetSupportedRegions().Contains(region);

    public Reading<string> Read(string typed)
    {
        if (!isOpaque && NorthAmericanNumber.TryRead(typed, isAtHome: region == "US", out var number)) return StandIns.IsPhone(number) ? Reading.Unusable<string>(StandIns.Reason) : Reading.Of(number);
        if (_read.TryGetValue(typed, out var known)) return known;
        if (_read.Count == Remembered) _read.Clear();
        return _read[typed] = Tidy.IsRounded(typed) ? Reading.Unusable<string>(Tidy.RoundedReason) : isOpaque ? Opaque(typed) : Number(typed);
    }

    // The ids of an anonymised set say who is who in this set, and no more.
    private static Reading<string> Opaque(string typed)
    {
        if (IsNormal(typed)) return Reading.Of(typed);
        var code = Tidy.Code(typed);
        return code.Length is > 0 and <= LongestTyped ? Reading.Of("opaque:" + code) : Reading.Unusable<string>($"not an id of 1 to {LongestTyped} letters and digits");
    }

    private Reading<string> Number(string typed)
    {
        if (IsNormal(typed)) return Reading.Of(typed);
        var text = WithoutRemark(LocalForms.Characters(Tidy.Text(typed)));
        if (text.Length > LongestTyped) return Reading.Unusable<string>("too long for a telephone number; send one number in a value");
        var digits = text.Count(char.IsAsciiDigit);
        if (digits < 3) return Reading.Unusable<string>($"only {digits} digits; a telephone number has at least 3");
        if (text.Any(char.IsLetter) && digits < 7) return Reading.Unusable<string>("not a telephone number");
        return digits <= LongestShortCode && !text.StartsWith('+') ? ShortCode(text) : International(text);
    }

    // "+1 202 555 0101 (mobile)", a number that a spreadsheet took for one (12025550101.0), and an account of a messenger that is a number (12025550101@s.whatsapp.net).
    private static string WithoutRemark(string text)
    {
        text = WithheldBefore.Replace(text, "");
        if (text.IndexOf('@', StringComparison.Ordinal) is > 6 and var at && text.AsSpan(0, at).TrimStart('+').IndexOfAnyExceptInRange('0', '9') < 0) return "+" + text[..at].TrimStart('+');
        return WithoutName(UseBehind.Replace(Tidy.WithoutRemark(Tidy.Whole(text), least: 7), ""));
    }

    // "From: +12025550101 Ana Ruiz", as reports of handsets write the other end: behind a plus, what follows the number's last blank without a digit is a name.
    private static string WithoutName(string text)
    {
        var number = Tidy.WithoutLabel(text).TrimStart();
        if (!number.StartsWith('+')) return text;
        var letter = number.AsSpan().IndexOfAnyExcept(NumberSigns);
        if (letter < 0) return number;
        var isNamed = number[letter - 1] == ' ' && char.IsLetter(number[letter]) && !number.AsSpan(letter).ContainsAnyInRange('0', '9') && number.Take(letter).Count(char.IsAsciiDigit) >= LeastBeforeName;
        return isNamed ? number[..letter].TrimEnd() : text;
    }

    private Reading<string> ShortCode(string text) => Reading.Of($"short:{string.Concat(text.Where(char.IsAsciiDigit))}@{region}");

    // A number that is none of the region is one of another country where it can only be that: with its code, and as its plan has them.
    private Reading<string> International(string text)
    {
        var here = Dialled(text);
        if (here.IsUsable || text.AsSpan().ContainsAnyExcept(NumberSigns) || text[0] is '0' or '+' || text.Count(char.IsAsciiDigit) < LeastWithCountry) return here;
        var abroad = Dialled("+" + text);
        return abroad.IsUsable && Plans.IsValidNumber(Plans.Parse(abroad.Value, region)) ? abroad : here;
    }

    private Reading<string> Dialled(string text)
    {
        try
        {
            // 00 before the country code is typed all over the world, whatever the region's own prefix is.
            var dialled = text.StartsWith("00", StringComparison.Ordinal) ? "+" + text[2..] : text;
            var number = WithoutOldPrefix(Plans.Parse(dialled, region));
            var normal = Plans.Format(number, PhoneNumberFormat.E164);
            // A zero too many may be a trunk prefix that only a second reading takes off: then nobody knows which number was meant.
            if (StandIns.IsPhone(normal)) return Reading.Unusable<string>(StandIns.Reason);
            return Plans.IsPossibleNumber(number) && Plans.Format(Plans.Parse(normal, region), PhoneNumberFormat.E164) == normal
                ? Reading.Of(normal)
                : Reading.Unusable<string>($"too long or too short for a number of +{number.CountryCode.ToString(CultureInfo.InvariantCulture)}; set phoneRegion if these are numbers of another country");
        }
        catch (NumberParseException)
        {
            return Reading.Unusable<string>($"not a telephone number of {region} nor one with + and a country code");
        }
    }

    // Mexican mobiles had a 1 behind the country code until 2019; messengers still write it.
    private static PhoneNumber WithoutOldPrefix(PhoneNumber number) =>
        number is { CountryCode: Mexico, NationalNumber: >= OldMobiles and < OldMobiles + OldMobilesCount } ? number.ToBuilder().SetNationalNumber(number.NationalNumber - OldMobiles).Build() : number;

    // sip:+12025550101@host is an address of a line; *67 and #31# before a number hide the caller's.
    [GeneratedRegex(@"^(?:sips?:|[*#]\d{2}[*#]? ?(?=\+?[\d(]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithheldBefore { get; }

    // 202-555-0101 mobile, 202-555-0101 - casa: what a number is for.
    [GeneratedRegex(@"(?<=\d)[\s,;/-]+(?:mobile|mob|cell|cellular|cel|celular|m[oó]vil|home|work|office|landline|whatsapp|fax|casa|trabajo|oficina|fijo|domicile|portable|bureau|handy|privat|b[uü]ro|festnetz|ufficio|cellulare)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UseBehind { get; }

    private static bool IsNormal(string typed) =>
        (typed.StartsWith("short:", StringComparison.Ordinal) && typed.Contains('@', StringComparison.Ordinal) && Tidy.Text(typed) == typed)
        || (typed.StartsWith("opaque:", StringComparison.Ordinal) && typed.Length > 7 && Tidy.Code(typed[7..]) == typed[7..]);
}
