using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Plates, documents, accounts and other codes. Pure, culture-free, thread-safe; field data never makes them throw.</summary>
internal static class CodeReaders
{
    private static readonly System.Buffers.SearchValues<char> NotInAddresses = System.Buffers.SearchValues.Create(" ,;<>\"()");
    // Of most addresses as they are received.
    private static readonly System.Buffers.SearchValues<char> AddressLetters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@._-+");
    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create(",;<>\"()");

    private const int VinLength = 17;
    private const int CardTail = 4;

    /// <summary>Letters and digits of the longest reference: the signature of a transfer in base 58.</summary>
    public const int LongestReference = 90;

    /// <summary>A plate without the state that is written beside it: <c>TX: ABC-123</c>, <c>ABC-123 (TX)</c>.</summary>
    public static Reading<string> Plate(string typed) => StandIns.Without(Code(Tidy.WithoutRemark(Tidy.WithoutLabel(typed), least: 1), 2, 12, "a plate"), plate => StandIns.IsPlate(plate));

    public static Reading<string> Document(string typed) => Known(Code(Tidy.WithoutRemark(Tidy.WithoutLabel(typed), least: 1), 4, 30, "a document number"));

    public static Reading<string> Reference(string typed) => Known(Code(typed, 1, LongestReference, "a reference"));

    public static Reading<string> Locator(string typed) => Known(Code(typed, 4, 20, "a booking locator"));

    public static Reading<string> Vin(string typed)
    {
        var vin = Tidy.Code(typed);
        // ISO 3779 leaves out I, O and Q because they look like 1 and 0.
        return vin.Length == VinLength && vin.All(char.IsAsciiLetterOrDigit) && !vin.AsSpan().ContainsAny("IOQ")
            ? Known(Reading.Of(vin))
            : Reading.Unusable<string>($"not {VinLength} letters and digits without I, O and Q; a VIN is");
    }

    /// <summary>An account; what shows only the end of a card becomes <c>****1234</c>.</summary>
    public static Reading<string> Account(string typed)
    {
        var code = Tidy.Code(typed);
        var isTail = code.Length == CardTail || typed.AsSpan().Trim().IndexOfAny("*•#") >= 0 || IsCrossedOut(code);
        if (isTail && code.Length >= CardTail && code.AsSpan()[^CardTail..].IndexOfAnyExceptInRange('0', '9') < 0)
            return Reading.Of("****" + code[^CardTail..]);
        return Known(Code(typed, 3, 64, "an account number"));
    }

    /// <summary>One e-mail address, lower case.</summary>
    public static Reading<string> Email(string typed)
    {
        var text = typed.AsSpan().ContainsAnyExcept(AddressLetters) ? BareAddress(typed) : typed.ToLowerInvariant();
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0) return Reading.Unusable<string>("no @ in it; an e-mail address has one");
        if (text.IndexOf('@', at + 1) >= 0) return Reading.Unusable<string>("several addresses in one value; send a row for each");
        var dot = text.LastIndexOf('.');
        var known = IsWholeName(text, at) ? text.AsSpan(at) : text;
        return at > 0 && dot > at + 1 && dot < text.Length - 1 && !known.ContainsAny(NotInAddresses)
            ? StandIns.Without(Reading.Of(text), address => StandIns.IsEmail(address))
            : Reading.Unusable<string>("not an e-mail address such as name@example.org");
    }

    private static string BareAddress(string typed)
    {
        var text = Tidy.Text(typed).ToLowerInvariant();
        if (text.LastIndexOf('<') is >= 0 and var open && text.EndsWith('>')) text = text[(open + 1)..^1];
        if (text.StartsWith("mailto:", StringComparison.Ordinal)) text = text["mailto:".Length..];
        return Tidy.Text(text);
    }

    // "ana ruiz jr.@example.org": what stands right before the @ can be no address by itself, so the words before it belong to it.
    private static bool IsWholeName(string text, int at) => at > 1 && text[at - 1] == '.' && text.AsSpan(0, at).Contains(' ') && !text.AsSpan(0, at).ContainsAny(NotInNames);

    private static Reading<string> Known(Reading<string> code) => StandIns.Without(code, value => StandIns.IsCode(value));

    // XXXXXXXXXXXX1234
    private static bool IsCrossedOut(string code) => code.Length > CardTail && code.AsSpan(0, code.Length - CardTail).IndexOfAnyExcept('X') < 0;

    private static Reading<string> Code(string typed, int shortest, int longest, string what)
    {
        if (Tidy.IsRounded(typed)) return Reading.Unusable<string>(Tidy.RoundedReason);
        var code = Tidy.Code(typed);
        if (code.Length < shortest) return Reading.Unusable<string>($"only {code.Length} letters and digits; {what} has at least {shortest}");
        return code.Length > longest ? Reading.Unusable<string>($"longer than {longest} letters and digits; {what} is shorter") : Reading.Of(code);
    }
}
