using System.Text.RegularExpressions;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>Finds phones, plates and e-mail addresses in the text of a tip, by exact patterns: what it finds is there, and it misses much.</summary>
/// <remarks>The first of each: one row names one phone, one plate and one e-mail address in one part.</remarks>
internal sealed partial class TipSpans(string phoneRegion)
{
    private readonly PhoneReader _phones = new(phoneRegion, isOpaque: false);

    public void Add(string narrative, RowDraft draft)
    {
        Add(FieldType.Phone, Phone().Matches(narrative), 0, DialledNumber, draft);
        Add(FieldType.VehiclePlate, Plate().Matches(narrative), 1, PlateWithDigit, draft);
        Add(FieldType.Email, Email().Matches(narrative), 0, CodeReaders.Email, draft);
    }

    private static void Add(FieldType type, MatchCollection found, int group, Func<string, Reading<string>> read, RowDraft draft)
    {
        foreach (Match match in found)
        {
            var raw = match.Groups[group].Value;
            if (read(raw) is { IsUsable: true } value) draft.Add(new Slot(Role.Subject, type), raw, value.Value);
        }
    }

    // Years and house numbers are no short codes.
    private Reading<string> DialledNumber(string typed)
    {
        var number = _phones.Read(typed);
        return number.IsUsable && number.Value.StartsWith('+') ? number : Reading.Unusable<string>("not a whole telephone number");
    }

    private static Reading<string> PlateWithDigit(string typed) =>
        typed.Any(char.IsAsciiDigit) ? CodeReaders.Plate(typed) : Reading.Unusable<string>("no digit in it");

    [GeneratedRegex(@"(?<![\w@.-])\+?\(?\d[\d() .-]{5,18}\d(?![\w@])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    // AB-12-34, abc 123, AB12 CDE or ABC123: a word that follows in lower case is no part of it.
    [GeneratedRegex(@"\b(?:license plate|licence plate|plate number|plates?|tag|placas?|matr[ií]cula)(?:\s+(?:number|no\.?|is|was|es|de|n[uú]mero))*[\s:#]+([a-z0-9]{1,4}(?:-[a-z0-9]{1,5}){1,2}|[a-z]{1,4} [0-9]{2,5}[a-z]?|(?-i:[A-Z0-9]{2,4} [A-Z]{2,3})|[a-z0-9]{4,8})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plate();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
