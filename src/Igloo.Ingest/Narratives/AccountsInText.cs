using System.Text.RegularExpressions;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Narratives;

/// <summary>Finds accounts: those that carry check digits by these, others after a word for them.</summary>
internal static partial class AccountsInText
{
    private const int CardDigits = 16;

    /// <summary>Adds what needs no word before it: bank accounts and cards whose check digits hold, and addresses of currencies that no bank keeps, by their form.</summary>
    public static void AddChecked(SpansFound found, string text)
    {
        found.Add(SpanKind.Account, Iban().Matches(text), 0, OfIban);
        found.Add(SpanKind.Account, Card().Matches(text), 0, OfCard);
        found.Add(SpanKind.Account, Wallet().Matches(text), 0, CodeReaders.Account);
    }

    /// <summary>Adds what a word for an account stands before.</summary>
    public static void AddTold(SpansFound found, string text)
    {
        found.AddWithDigit(SpanKind.Account, AfterWord().Matches(text), 1, CodeReaders.Account);
        found.AddWithDigit(SpanKind.Account, OfBank().Matches(text), 1, CodeReaders.Account);
    }

    // What only looks like one is left to the other patterns.
    private static Reading<string> OfIban(string typed) => IbanNumber.IsValid(Tidy.Code(typed)) ? CodeReaders.Account(typed) : Reading.Unusable<string>("its check digits do not hold");

    private static Reading<string> OfCard(string typed) => IsLuhn(Tidy.Code(typed)) ? CodeReaders.Account(typed) : Reading.Unusable<string>("its check digit does not hold");

    // ISO/IEC 7812-1, annex B
    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            sum += at % 2 == 0 ? digit : (digit * 2 % 10) + (digit / 5);
        }

        return digits.Length == CardDigits && sum % 10 == 0;
    }

    // Two letters for the country, two digits that check the rest, in groups or not.
    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![\w-])[2-6]\d{3}(?:[ -]?\d{4}){3}(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"\b(?:bc1[a-z0-9]{25,59}|0x[a-fA-F0-9]{40}|[13T][1-9A-HJ-NP-Za-km-z]{32,33})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Wallet();

    private const string Words = @"\b(?:accounts?|acct\.?|acc\.|a/c|cards?|cuentas?|cta\.?|tarjetas?|iban|clabe|cbu|cvu|wallet|billetera|monedero)";

    [GeneratedRegex(Words + @"(?:\s+(?:numbers?|no\.?|ending|ends|in|with|last four|last 4|is|was|es|de|bank|bancaria|d[eé]bito|cr[eé]dito|terminada en|termina(?:ci[oó]n)?|que|en|n[uú]mero|n[uú]m\.?))*[\s:#]+([A-Z]{0,2}[*0-9][*0-9A-Z -]{2,32}[0-9])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AfterWord();

    // "account at First Harbor Bank 0012345678": a bank stands between, so a sum would do, and it takes more digits.
    [GeneratedRegex(Words + @"(?:\s+(?:at|with|of|in|from|de|del|en|bank|banco|numbers?|no\.?|n[uú]mero)|\s+(?-i:\p{Lu}[\p{L}&]+)){1,5}[\s:#,]+([0-9*](?:[ -]?[0-9*]){7,19})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfBank();
}
