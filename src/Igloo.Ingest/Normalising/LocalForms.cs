using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Igloo.Ingest.Normalising;

/// <summary>How dates, times and sums are written in other scripts, in the form that readers know: <c>2024年5月31日 上午10:20</c>, <c>٣١/٠٥/٢٠٢٤</c>, <c>１２.５０</c>. Pure, culture-free, total.</summary>
internal static partial class LocalForms
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("年月日号號时時点點分秒년월일시분초午오");

    /// <summary>The text with the digits, points and dashes of ASCII, and with its signs for years, hours and halves of the day as others write them. A text of ASCII is given back as it is.</summary>
    public static string Of(string typed)
    {
        var text = Characters(typed);
        if (!text.AsSpan().ContainsAny(Signs)) return text;
        text = Seconds.Replace(Minutes.Replace(Hours.Replace(Days.Replace(Months.Replace(Years.Replace(text, "$1-"), "$1-"), "$1 "), "$1:"), "$1:"), "$1");
        text = MorningFirst.Replace(AfternoonFirst.Replace(text, "$1 PM"), "$1 AM");
        return text.Replace(": ", ":", StringComparison.Ordinal).Replace("- ", "-", StringComparison.Ordinal).TrimEnd(' ', ':', '-');
    }

    /// <summary>The text with the digits, points and dashes of ASCII alone.</summary>
    public static string Characters(string typed)
    {
        if (Ascii.IsValid(typed)) return typed;
        var plain = new StringBuilder(typed.Length);
        foreach (var c in typed)
            if (Plain(c) is var written and not '\0') plain.Append(written);
        return plain.ToString();
    }

    // Nothing for marks of direction, which are seen by nobody.
    private static char Plain(char c)
    {
        if (c < '\u0080') return c;
        if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit) return (char)('0' + digit);
        if (c is >= '\uFF01' and <= '\uFF5E') return (char)(c - 0xFEE0);
        return c switch
        {
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '٫' => '.',
            '٬' or '،' => ',',
            '：' or '∶' => ':',
            '⁄' or '∕' => '/',
            _ when char.GetUnicodeCategory(c) == UnicodeCategory.Format => '\0',
            _ when char.IsWhiteSpace(c) => ' ',
            _ => c,
        };
    }

    [GeneratedRegex(@"(\d{2,4}) ?[年년] ?")]
    private static partial Regex Years { get; }

    [GeneratedRegex(@"(\d{1,2}) ?[月월] ?")]
    private static partial Regex Months { get; }

    [GeneratedRegex(@"(\d{1,2}) ?[日号號일] ?")]
    private static partial Regex Days { get; }

    [GeneratedRegex(@"(\d{1,2}) ?[时時点點시] ?")]
    private static partial Regex Hours { get; }

    [GeneratedRegex(@"(\d{1,2}) ?[分분] ?")]
    private static partial Regex Minutes { get; }

    [GeneratedRegex(@"(\d{1,2}) ?[秒초]")]
    private static partial Regex Seconds { get; }

    [GeneratedRegex(@"(?:上午|午前|오전) ?(\d[\d:.]*)")]
    private static partial Regex MorningFirst { get; }

    [GeneratedRegex(@"(?:下午|午後|오후) ?(\d[\d:.]*)")]
    private static partial Regex AfternoonFirst { get; }
}
