using System.Text.RegularExpressions;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>Finds phones, addresses, plates, documents, accounts, days and sums in narratives, by exact patterns in English and Spanish: what it finds is there, and it misses much.</summary>
/// <remarks>Pure and deterministic; time O(length), each pattern in linear time; not for use by two threads at once (phones are remembered).</remarks>
/// <param name="phoneRegion">ISO 3166-1 alpha-2 region of numbers without a country code.</param>
public sealed partial class NarrativeSpans(string phoneRegion)
{
    private readonly PhoneReader _phones = new(phoneRegion, isOpaque: false);

    /// <summary>The spans of a text, in its order; none overlaps another.</summary>
    /// <param name="text">The narrative as received, unmasked.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public IReadOnlyList<TextSpan> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<TextSpan>();
        // The surest first: where two overlap, the first stands.
        Add(found, SpanKind.Url, Url().Matches(text), 0, OnlineReaders.Url);
        Add(found, SpanKind.Email, Email().Matches(text), 0, CodeReaders.Email);
        Add(found, SpanKind.Vin, Vin().Matches(text), 1, CodeReaders.Vin);
        Add(found, SpanKind.Plate, Plate().Matches(text), 1, PlateWithDigit);
        Add(found, SpanKind.Document, Document().Matches(text), 1, NumberWithDigit);
        Add(found, SpanKind.Account, Account().Matches(text), 1, AccountWithDigit);
        Add(found, SpanKind.Date, Day().Matches(text), 0, DayOf);
        Add(found, SpanKind.Money, Money().Matches(text), 0, MoneyOf);
        Add(found, SpanKind.Phone, Phone().Matches(text), 0, DialledNumber);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static void Add(List<TextSpan> found, SpanKind kind, MatchCollection matches, int group, Func<string, Reading<string>> read)
    {
        foreach (Match match in matches)
        {
            var part = match.Groups[group];
            if (found.Exists(span => part.Index < span.Start + span.Length && span.Start < part.Index + part.Length)) continue;
            if (read(part.Value) is { IsUsable: true } value) found.Add(new TextSpan(part.Index, part.Length, kind, value.Value));
        }
    }

    // Years and house numbers are no short codes.
    private Reading<string> DialledNumber(string typed)
    {
        var number = _phones.Read(typed);
        return number.IsUsable && number.Value.StartsWith('+') ? number : Reading.Unusable<string>("not a whole telephone number");
    }

    private static Reading<string> PlateWithDigit(string typed) => typed.Any(char.IsAsciiDigit) ? CodeReaders.Plate(typed) : NoDigit;

    private static Reading<string> NumberWithDigit(string typed) => typed.Any(char.IsAsciiDigit) ? CodeReaders.Document(typed) : NoDigit;

    private static Reading<string> AccountWithDigit(string typed) => typed.Any(char.IsAsciiDigit) ? CodeReaders.Account(typed) : NoDigit;

    // Days are read only where day and month cannot be taken for each other.
    private static Reading<string> DayOf(string typed)
    {
        var read = new BirthDateReader(null).Read(typed);
        return read.IsUsable && read.Value.Length == 10 ? read : Reading.Unusable<string>("not a whole day");
    }

    private static Reading<string> MoneyOf(string typed)
    {
        var amount = Number().Match(typed).Value;
        var currency = typed.Contains('€', StringComparison.Ordinal) || typed.Contains("eur", StringComparison.OrdinalIgnoreCase) ? "EUR"
            : typed.Contains('£', StringComparison.Ordinal) || typed.Contains("gbp", StringComparison.OrdinalIgnoreCase) ? "GBP"
            : typed.Contains("peso", StringComparison.OrdinalIgnoreCase) || typed.Contains("mx", StringComparison.OrdinalIgnoreCase) ? "MXN"
            : "USD";
        var read = NumberReaders.Amount(amount.TrimEnd('.', ','));
        return read.IsUsable ? Reading.Of($"{read.Value} {currency}") : read;
    }

    private static Reading<string> NoDigit => Reading.Unusable<string>("no digit in it");

    [GeneratedRegex(@"(?<![\w@.-])\+?\(?\d[\d() .-]{5,18}\d(?![\w@])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\bhttps?://[^\s<>""']+[\w/]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"\b(?:vin|chassis|chasis|n[uú]mero de serie)(?:\s+(?:number|no\.?|is|es))*[\s:#]+([A-HJ-NPR-Z0-9]{17})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Vin();

    // AB-12-34, abc 123, AB12 CDE or ABC123: a word that follows in lower case is no part of it.
    [GeneratedRegex(@"\b(?:license plate|licence plate|plate number|plates?|tag|placas?|matr[ií]cula)(?:\s+(?:number|no\.?|is|was|es|era|de|n[uú]mero))*[\s:#]+([a-z0-9]{1,4}(?:-[a-z0-9]{1,5}){1,2}|[a-z]{1,4} [0-9]{2,5}[a-z]?|(?-i:[A-Z0-9]{2,4} [A-Z]{2,3})|[a-z0-9]{4,8})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plate();

    [GeneratedRegex(@"\b(?:passport|pasaporte|id card|identity card|document|documento|licen[cs]e|c[eé]dula|dni)(?:\s+(?:number|no\.?|is|was|es|de|n[uú]mero))*[\s:#]+([A-Z]{0,3}[0-9][A-Z0-9-]{4,18})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(@"\b(?:account|acct|card|cuenta|tarjeta|iban|clabe)(?:\s+(?:number|no\.?|ending|ending in|is|es|terminada en|n[uú]mero))*[\s:#]+([A-Z]{0,2}[*0-9][*0-9A-Z -]{2,32}[0-9])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Account();

    [GeneratedRegex(@"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?\p{L}{3,10}\.?,?\s+(?:de\s+|del\s+)?\d{4}|\p{L}{3,10}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?:(?:US|MX)?[$€£]\s?\d[\d.,]*\d|(?:US|MX)?[$€£]\s?\d)|\b\d[\d.,]*\s?(?:dollars|d[oó]lares|pesos|euros|usd|mxn|eur|gbp)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\d[\d.,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
