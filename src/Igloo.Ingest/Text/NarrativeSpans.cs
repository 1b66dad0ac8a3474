using System.Text.RegularExpressions;
using Igloo.Ingest.Narratives;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>Finds phones, addresses, plates, documents, accounts, days, sums, people and places in narratives, by exact patterns in English and Spanish: what it finds is there, and it misses much.</summary>
/// <remarks>Pure and deterministic; time O(length), each pattern in linear time; not for use by two threads at once (phones are remembered).</remarks>
/// <param name="phoneRegion">ISO 3166-1 alpha-2 region of numbers without a country code.</param>
public sealed partial class NarrativeSpans(string phoneRegion)
{
    private const int ShortestNumber = 6; // of a document

    private readonly PhoneReader _phones = new(phoneRegion, isOpaque: false);

    /// <summary>The spans of a text, in its order; none overlaps another.</summary>
    /// <param name="text">The narrative as received, unmasked.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public IReadOnlyList<TextSpan> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new SpansFound(text);
        found.Add(SpanKind.Url, Url().Matches(text), 0, OnlineReaders.Url);
        found.Add(SpanKind.Email, Email().Matches(text), 0, CodeReaders.Email);
        found.Add(SpanKind.Vin, Vin().Matches(text), 1, CodeReaders.Vin);
        found.Add(SpanKind.Plate, Plate().Matches(text), 1, PlateWithDigit);
        found.Add(SpanKind.Plate, PlateOfVehicle().Matches(text), 1, PlateWithLetterAndDigit);
        found.Add(SpanKind.Account, Iban().Matches(text), 0, AccountOfIban);
        found.Add(SpanKind.Document, Document().Matches(text), 1, NumberWithDigit);
        found.Add(SpanKind.Account, Account().Matches(text), 1, AccountWithDigit);
        found.Add(SpanKind.Date, Day().Matches(text), 0, DayOf);
        found.Add(SpanKind.Money, MoneyInText.Find(text), MoneyInText.Read);
        found.Add(SpanKind.Phone, Phone().Matches(text), 0, DialledNumber);
        AddNamed(found, new TextWords(text));
        return found.InOrder();
    }

    private static void AddNamed(SpansFound found, TextWords words)
    {
        var addresses = new AddressesInText(words).Find();
        found.Add(SpanKind.Address, addresses, words, TextReaders.Line);
        found.Add(SpanKind.Name, new NamesInText(words).Find(), words, TextReaders.Name);
        found.Add(SpanKind.Place, new PlacesInText(words, addresses).Find(), words, TextReaders.Line);
    }

    // Years and house numbers are no short codes.
    private Reading<string> DialledNumber(string typed)
    {
        var number = _phones.Read(typed);
        return number.IsUsable && number.Value.StartsWith('+') ? number : Reading.Unusable<string>("not a whole telephone number");
    }

    private static Reading<string> PlateWithDigit(string typed) => typed.Any(char.IsAsciiDigit) ? CodeReaders.Plate(typed) : NoDigit;

    private static Reading<string> PlateWithLetterAndDigit(string typed) => typed.Any(char.IsAsciiLetter) && typed.Count(char.IsAsciiLetterOrDigit) is >= 5 and <= 8 ? PlateWithDigit(typed) : NoDigit;

    // What only looks like one is left to the other patterns.
    private static Reading<string> AccountOfIban(string typed) => IbanNumber.IsValid(Tidy.Code(typed)) ? CodeReaders.Account(typed) : Reading.Unusable<string>("its check digits do not hold");

    private static Reading<string> NumberWithDigit(string typed) => typed.Count(char.IsAsciiLetterOrDigit) >= ShortestNumber && typed.Any(char.IsAsciiDigit) ? CodeReaders.Document(typed) : NoDigit;

    private static Reading<string> AccountWithDigit(string typed) => typed.Any(char.IsAsciiDigit) ? CodeReaders.Account(typed) : NoDigit;

    // Days are read only where day and month cannot be taken for each other.
    private static Reading<string> DayOf(string typed)
    {
        var read = new BirthDateReader(null).Read(typed);
        return read.IsUsable && read.Value.Length == 10 ? read : Reading.Unusable<string>("not a whole day");
    }

    private static Reading<string> NoDigit => Reading.Unusable<string>("no digit in it");

    [GeneratedRegex(@"(?<![\w@.-])\+?\(?\d[\d() .-]{5,18}\d(?![\w@])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:https?://|www\.)[^\s<>""']+[\w/]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"\b(?:vin|chassis|chasis|n[uú]mero de serie)(?:\s+(?:number|no\.?|is|es))*[\s:#]+([A-HJ-NPR-Z0-9]{17})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Vin();

    // AB-12-34, abc 123, AB12 CDE, VKL 09 17 or ABC123: a word that follows in lower case is no part of it.
    [GeneratedRegex(@"\b(?:license plate|licence plate|plate number|plates?|tag|placas?|matr[ií]cula)(?:\s+(?:number|no\.?|is|are|was|es|son|era|de|n[uú]mero))*[\s:#]+([a-z0-9]{1,4}(?:-[a-z0-9]{1,5}){1,2}|[a-z]{1,4} [0-9]{2,5}[a-z]?|(?-i:[A-Z0-9]{2,4}(?: [0-9][A-Z0-9]{1,3}){1,2})|(?-i:[A-Z0-9]{2,4} [A-Z]{2,3})|[a-z0-9]{4,8})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plate();

    // In capitals, soon after a vehicle: "a grey van, AB-123-CD".
    [GeneratedRegex(@"\b(?:cars?|vans?|trucks?|pickup|suv|sedan|taxi|tractor|trailer|bus|lorry|motorcycle|vehicle(?: as)?|camioneta|carro|coche|auto|veh[ií]culo|troca|tr[aá]iler|remolque|moto|furgoneta|autob[uú]s|audi|bmw|chevrolet|cheyenne|chevy|dodge|fiat|ford|honda|hyundai|jeep|kia|mazda|mercedes|nissan|peugeot|renault|seat|silverado|skoda|tacoma|toyota|hilux|tsuru|urvan|volkswagen|volvo),?(?: (?-i:\p{Ll}+)| (?-i:\p{Lu}\p{Ll}+)){0,2},? \(?(?-i:([A-Z0-9]{1,4}(?:[- ](?=[A-Z]*[0-9]|[A-Z]{2,3}\b)[A-Z0-9]{1,4}){1,2}|[A-Z]{2,3}[0-9]{3,4}[A-Z]?|[0-9]{3,4}[A-Z]{2,3}))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlateOfVehicle();

    // A word may stand between, such as whose passport it is.
    [GeneratedRegex(@"\b(?:passports?|pasaportes?|id card|identity card|(?-i:ID|INE|DUI|DPI|NIE|DL)|documento?|licen[cs]e|licencia|c[eé]dula|dni|curp|cpf|ssn|alien number|a-number|visa|permit|permiso|carn[eé]t?|credencial|identificaci[oó]n|matr[ií]cula consular)(?:,?\s+(?:number|no\.?|n[uú]m\.?|is|was|es|de|n[uú]mero)|\s+(?-i:\p{Ll}{2,14})){0,4}[\s:#]+([A-Z]{0,4}[0-9][A-Z0-9]*(?:[- ][0-9][0-9A-Z]+)*)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    // Two letters for the country, two digits that check the rest, in groups or not.
    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Iban();

    [GeneratedRegex(@"\b(?:account|acct|card|cuenta|tarjeta|iban|clabe)(?:\s+(?:number|no\.?|ending|ending in|is|es|terminada en|n[uú]mero))*[\s:#]+([A-Z]{0,2}[*0-9][*0-9A-Z -]{2,32}[0-9])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Account();

    [GeneratedRegex(@"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?\p{L}{3,10}\.?,?\s+(?:de\s+|del\s+)?\d{4}|\p{L}{3,10}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
