using System.Text.RegularExpressions;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Narratives;

/// <summary>Finds numbers of documents after a word for them, and registration numbers of aliens by their form.</summary>
internal static partial class DocumentsInText
{
    private const int Shortest = 6;

    public static void Add(SpansFound found, string text)
    {
        found.AddWithDigit(SpanKind.Document, AfterNumberWord().Matches(text), 1, LongEnough);
        found.AddWithDigit(SpanKind.Document, AfterWord().Matches(text), 1, LongEnough);
        found.AddWithDigit(SpanKind.Document, AlienNumber().Matches(text), 0, LongEnough);
    }

    private static Reading<string> LongEnough(string typed) => typed.Count(char.IsAsciiLetterOrDigit) >= Shortest ? CodeReaders.Document(typed) : Reading.Unusable<string>("too short");

    private const string Words =
        @"\b(?:passports?|pasaportes?|travel document|laissez-passer|id card|identity card|national id|ident(?:ity|ification)|(?-i:ID|INE|IFE|DUI|DPI|CUI|NIE|TIE|DL|OLN|RG|EAD|SSN|DNI|RUT|CPF|CURP)|dui|documento?s?|licen[cs]e|licencia|c[eé]dula|dni|curp|cpf|ssn|alien number|a-number|visa|permit|permiso|residence card|green card|carn[eé]t?|credencial|identificaci[oó]n|matr[ií]cula consular|t[ií]tulo de viaje|acta|birth certificate)";

    private const string Form = @"([A-Z]{0,4}[0-9][A-Z0-9]*(?:[-./ ][0-9][0-9A-Z]+)*(?:-[A-Z0-9])?)\b";

    // With a word for "number", others may stand before it: whose, and of where.
    [GeneratedRegex(Words + @"(?:'s)?(?:,?\s+[\p{L}.]{2,14}){0,6}?,?\s*(?:\bnumbers?|\bno\.|\bnro\.?|\bn[°º]\.?|\bn[uú]m\.?|\bn[uú]mero|\bfolio|\bserial|#)\s*(?:is|was|es|:|\s)*\s*" + Form, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AfterNumberWord();

    // A word may stand between, such as of where the passport is.
    [GeneratedRegex(Words + @"(?:,?\s+(?:no|is|was|es|de)|\s+(?-i:\p{Ll}{2,14})){0,4}[\s:#(]+" + Form, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AfterWord();

    // A 012 345 678 of the immigration service
    [GeneratedRegex(@"(?<![\w-])A[- #]?(?:\d{3}[- ]\d{3}[- ]\d{3}|\d{9})(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex AlienNumber();
}
