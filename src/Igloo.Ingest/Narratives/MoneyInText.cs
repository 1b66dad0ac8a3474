using System.Globalization;
using System.Text.RegularExpressions;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Narratives;

/// <summary>Finds sums of money with their currency: "$5,000", "15 mil pesos", "EUR 700", "Q95,000", "40,000 baht".</summary>
internal static partial class MoneyInText
{
    // By sign or word, in lower case and without marks over letters. Where several countries have one word, the currency that is meant nearly always in this field; else none.
    private static readonly Dictionary<string, string> Codes = CodesOf(
        "USD:$ us$ dollar dollars dolar dolares dls dlls bucks", "EUR:€ euro euros", "GBP:£ pound pounds quid", "MXN:mx$ peso pesos m.n.", "BRL:r$ real reais reales", "GTQ:q quetzal quetzales", "PEN:s/ sol soles", "HNL:l lempira lempiras",
        "ZAR:r rand", "DOP:rd$", "INR:₹ rupee rupees rupia rupias", "TRY:₺ lira liras", "RUB:₽ ruble rubles rouble roubles rublo rublos", "NGN:₦ naira", "PHP:₱", "JPY:¥ yen", "CRC:₡ colones", "NIO:cordobas", "VES:bolivares", "BOB:bolivianos", "THB:baht", "CNY:yuan",
        "UAH:hryvnia hryvnias", "PLN:zloty zlotys", "RSD:dinara", "GHS:cedi cedis", "GMD:dalasi", "ETB:birr", "IRR:rial rials toman", "AFN:afghani afghanis", "BDT:taka", "VND:dong", "XOF:cfa", "GNF:gnf");

    private static readonly Dictionary<string, decimal> Times = new(StringComparer.Ordinal) { ["k"] = 1_000, ["mil"] = 1_000, ["thousand"] = 1_000, ["lakh"] = 100_000, ["lakhs"] = 100_000, ["million"] = 1_000_000, ["millon"] = 1_000_000, ["millones"] = 1_000_000 };

    /// <summary>Numbers that may be sums.</summary>
    public static MatchCollection Find(string text) => Sum().Matches(text);

    /// <summary>A sum as amount and code of ISO 4217: <c>5000 USD</c>.</summary>
    /// <param name="match">What <see cref="Find"/> found.</param>
    public static Reading<string> Read(Match match)
    {
        var code = CodeOf(match.Groups["word"]) ?? CodeOf(match.Groups["sign"]);
        if (code is null) return Reading.Unusable<string>("no currency");
        var amount = NumberReaders.Amount(WithoutThousands(match.Groups["number"].Value));
        if (!amount.IsUsable || !Times.TryGetValue(PlainLetters.Small(match.Groups["times"].Value), out var times)) return amount.IsUsable ? Reading.Of($"{amount.Value} {code}") : amount;
        return Reading.Of(string.Create(CultureInfo.InvariantCulture, $"{decimal.Parse(amount.Value, CultureInfo.InvariantCulture) * times:0.##} {code}"));
    }

    // No sum of money has three digits behind its point.
    private static string WithoutThousands(string number) => number.Length > 4 && number[^4] is ('.' or ',') ? string.Concat(number.Where(char.IsAsciiDigit)) : number;

    private static string? CodeOf(Group told)
    {
        if (!told.Success) return null;
        var key = PlainLetters.Small(told.Value);
        // "Egyptian pounds" are no pounds of the word alone.
        if (key.LastIndexOf(' ') is > 0 and var space) return key.StartsWith("us ", StringComparison.Ordinal) || key.StartsWith("de ", StringComparison.Ordinal) ? Codes.GetValueOrDefault(key[(space + 1)..]) : Foreign.GetValueOrDefault(key.TrimEnd('s'));
        return Codes.GetValueOrDefault(key) ?? (NumberReaders.Currency(told.Value) is { IsUsable: true } code ? code.Value : null);
    }

    private static readonly Dictionary<string, string> Foreign = CodesOf(
        "EGP:egyptian_pound", "SYP:syrian_pound", "LBP:lebanese_pound", "SDG:sudanese_pound", "MAD:moroccan_dirham", "LYD:libyan_dinar", "TND:tunisian_dinar", "DZD:algerian_dinar", "PKR:pakistani_rupee", "NPR:nepali_rupee nepalese_rupee",
        "KES:kenyan_shilling", "CHF:swiss_franc", "COP:colombian_peso", "CUP:cuban_peso", "DOP:dominican_peso", "PHP:philippine_peso", "MXN:mexican_peso", "CAD:canadian_dollar", "AUD:australian_dollar", "GBP:british_pound", "TRY:turkish_lira", "INR:indian_rupee");

    private static Dictionary<string, string> CodesOf(params string[] lines) =>
        lines.SelectMany(line => line[4..].Split(' ').Select(word => (Word: word.Replace('_', ' '), Code: line[..3]))).ToDictionary(pair => pair.Word, pair => pair.Code, StringComparer.Ordinal);

    // ISO 4217, of those that are told by their code.
    private const string Iso = "USD|EUR|GBP|MXN|GTQ|HNL|NIO|CRC|COP|BRL|PEN|BOB|CLP|ARS|VES|DOP|HTG|CAD|AUD|TRY|RUB|UAH|PLN|RON|RSD|CHF|GNF|XOF|XAF|GMD|GHS|NGN|MRU|MAD|DZD|TND|LYD|EGP|SDG|ETB|KES|ZAR|IRR|IQD|AFN|PKR|INR|BDT|NPR|LKR|MMK|THB|VND|MYR|IDR|PHP|CNY|JPY|KRW|AED|SAR|QAR";

    [GeneratedRegex(
        @"(?:(?<sign>(?<![\p{L}\d])(?:(?:US|MX|RD|R)?\$|(?-i:Q|L|R)(?=\d{1,3}[.,]\d{3}|\d{3,5}\b(?![ -]\d))|S/(?=\s?\d)|(?-i:" + Iso + @")(?=\s?\d))|[€£¥₹₺₽₦₱₡])\s?)?" +
        @"(?<![\d.,])(?<number>\d+(?:[.,]\d+)*)(?:\s?(?<times>k|mil|thousand|lakhs?|million|mill[oó]n|millones)\b)?" +
        @"(?:\s?(?<word>[€£₹₺₽₦₱]|m\.n\.|(?:\p{L}+\s)?(?:dollars?|d[oó]lar(?:es)?|dll?s|bucks|pesos?|euros?|pounds?|quid|quetzal(?:es)?|lempiras?|colones|c[oó]rdobas|soles?|bol[ií]vares|bolivianos|rea(?:l|is|les)|rand|baht|ro?ubles?|rublos?|liras?|rupees?|rupias?|naira|yen|yuan|hryvnias?|zlotys?|dinara|dinars?|dirhams?|francs?|shillings?|cedis?|dalasi|birr|rials?|toman|afghanis?|taka|dong|cfa)\b|(?:" + Iso + @")\b))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sum();
}
