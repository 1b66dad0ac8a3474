using System.Text.RegularExpressions;
using Igloo.Ingest.Narratives;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>Finds phones, user names, addresses, plates, documents, accounts, days, sums, people and places in narratives, by exact patterns in English and Spanish: what it finds is there, and it misses much.</summary>
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
        var found = new SpansFound(text);
        UserNamesInText.AddLinked(found, text, DialledNumber);
        found.Add(SpanKind.Url, Url().Matches(text), 0, OnlineReaders.Url);
        found.Add(SpanKind.Email, Email().Matches(text), 0, CodeReaders.Email);
        UserNamesInText.AddTold(found, text);
        VehiclesInText.Add(found, text);
        AccountsInText.AddChecked(found, text);
        DocumentsInText.Add(found, text);
        AccountsInText.AddTold(found, text);
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

    // Days are read only where day and month cannot be taken for each other.
    private static Reading<string> DayOf(string typed)
    {
        var read = new BirthDateReader(null).Read(typed);
        return read.IsUsable && read.Value.Length == 10 ? read : Reading.Unusable<string>("not a whole day");
    }

    [GeneratedRegex(@"(?<![\w@.-])\+?\(?\d[\d() .-]{5,18}\d(?![\w@])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:https?://|www\.)[^\s<>""']+[\w/]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?\p{L}{3,10}\.?,?\s+(?:de\s+|del\s+)?\d{4}|\p{L}{3,10}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
