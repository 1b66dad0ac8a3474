using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>Brings identifiers to the form in which they are compared, whatever hand wrote them.</summary>
internal static class ComparedForms
{
    /// <summary>Digits kept of a telephone number: enough to tell numbers apart, without the country code that half of the sources leave out.</summary>
    private const int PhoneDigits = 10;

    /// <summary>Stands before the last digits of a card or account of which no more is known: thousands share them.</summary>
    private const string LastDigits = "*";

    /// <summary>The compared form, or an empty text when nothing usable stands there.</summary>
    public static string Of(FieldType type, string text) => type switch
    {
        FieldType.Phone => Phone(text),
        FieldType.Email => Email(text),
        FieldType.AccountNumber when text.StartsWith('*') => LastDigits + Code(text),
        _ => Code(text),
    };

    /// <summary>Letters and digits in upper case.</summary>
    public static string Code(string text)
    {
        Span<char> kept = stackalloc char[Math.Min(text.Length, 64)];
        var length = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) && length < kept.Length) kept[length++] = char.ToUpperInvariant(c);
        return Kept(kept[..length], text);
    }

    // "Marta Quiroga <marta@example.org>" holds an address.
    private static string Email(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        return open >= 0 && text.IndexOf('>', open) is var close && close > open ? EmailAddress(text[(open + 1)..close]) : EmailAddress(text);
    }

    private static string EmailAddress(string text) => text.Contains('@', StringComparison.Ordinal) && text.Length > 3 ? text.ToLowerInvariant() : Code(text).ToLowerInvariant();

    private static string Phone(string text)
    {
        if (text.StartsWith("short:", StringComparison.Ordinal)) return "";
        if (text.StartsWith("opaque:", StringComparison.Ordinal)) return text;
        Span<char> kept = stackalloc char[Math.Min(text.Length, 32)];
        var length = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c) && length < kept.Length) kept[length++] = c;
        var digits = kept[..length].TrimStart('0');
        if (digits.Length < 5) return "";
        return Kept(digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits, text);
    }

    // Most stand in their compared form already and need not be kept twice.
    private static string Kept(ReadOnlySpan<char> form, string text) => form.SequenceEqual(text) ? text : form.ToString();
}
