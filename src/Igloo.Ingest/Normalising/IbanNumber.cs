namespace Igloo.Ingest.Normalising;

/// <summary>International bank account numbers of ISO 13616: country, two check digits, and the account.</summary>
internal static class IbanNumber
{
    private const int Shortest = 15;
    private const int Longest = 34;
    private const int Modulus = 97;
    private const int Right = 1;

    /// <summary>Whether the check digits of a number in capitals, without spaces, hold (ISO 7064, mod 97-10).</summary>
    public static bool IsValid(string code)
    {
        if (code.Length is < Shortest or > Longest || !char.IsAsciiLetter(code[0]) || !char.IsAsciiLetter(code[1])) return false;
        var rest = 0;
        foreach (var c in code.AsSpan(4)) rest = With(rest, c);
        foreach (var c in code.AsSpan(0, 4)) rest = With(rest, c);
        return rest == Right;

        static int With(int rest, char c) => char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % Modulus : ((rest * 100) + (c - 'A' + 10)) % Modulus;
    }
}
