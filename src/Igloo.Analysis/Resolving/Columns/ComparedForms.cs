using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>Brings identifiers to the form in which they are compared, whatever hand wrote them.</summary>
internal static class ComparedForms
{
    /// <summary>Digits kept of a telephone number: enough to tell numbers apart, without the country code that half of the sources leave out.</summary>
    private const int PhoneDigits = 10;

    /// <summary>Stands before the last digits of a card or account of which no more is known: thousands share them.</summary>
    private const char LastDigits = '*';

    /// <summary>Signs that are read of a code, and digits of a telephone number.</summary>
    private const int LongestCode = 64, MostDigits = 32;

    /// <summary>The compared form, or an empty text when nothing usable stands there.</summary>
    /// <param name="type">The type of the identifier.</param>
    /// <param name="text">What is written.</param>
    /// <param name="room">Where the form is written to: one sign more than the text has.</param>
    public static ReadOnlySpan<char> Of(FieldType type, ReadOnlySpan<char> text, Span<char> room) => type switch
    {
        FieldType.Phone => Phone(text, room),
        FieldType.Email => Email(text, room),
        FieldType.AccountNumber when text.StartsWith('*') => LastDigitsOf(text, room),
        _ => Code(text, room),
    };

    // Letters and digits in upper case.
    private static Span<char> Code(ReadOnlySpan<char> text, Span<char> room)
    {
        var length = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) && length < LongestCode) room[length++] = char.ToUpperInvariant(c);
        return room[..length];
    }

    private static Span<char> LastDigitsOf(ReadOnlySpan<char> text, Span<char> room)
    {
        room[0] = LastDigits;
        return room[..(1 + Code(text, room[1..]).Length)];
    }

    // "Marta Quiroga <marta@example.org>" holds an address.
    private static ReadOnlySpan<char> Email(ReadOnlySpan<char> text, Span<char> room)
    {
        var open = text.IndexOf('<');
        var length = open < 0 ? -1 : text[open..].IndexOf('>');
        return EmailAddress(length > 0 ? text.Slice(open + 1, length - 1) : text, room);
    }

    private static ReadOnlySpan<char> EmailAddress(ReadOnlySpan<char> text, Span<char> room)
    {
        if (text.Contains('@') && text.Length > 3) return room[..text.ToLowerInvariant(room)];
        var code = Code(text, room);
        foreach (ref var c in code) c = char.ToLowerInvariant(c);
        return code;
    }

    private static ReadOnlySpan<char> Phone(ReadOnlySpan<char> text, Span<char> room)
    {
        if (text.StartsWith("short:")) return "";
        if (text.StartsWith("opaque:")) return text;
        var length = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c) && length < MostDigits) room[length++] = c;
        var digits = room[..length].TrimStart('0');
        if (digits.Length < 5) return "";
        return digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits;
    }
}
