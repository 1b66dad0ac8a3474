namespace Igloo.Model;

/// <summary>Crockford's base 32: ids that people read aloud, without I, L, O and U.</summary>
internal static class Base32
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Encode(ulong value, int length) => string.Create(length, value, static (text, rest) => Write(rest, text));

    /// <summary>Fills <paramref name="text"/> with the lowest digits of a value.</summary>
    public static void Write(ulong value, Span<char> text)
    {
        for (var i = text.Length - 1; i >= 0; i--, value >>= 5) text[i] = Alphabet[(int)(value & 31)];
    }

    public static bool TryDecode(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        foreach (var c in text)
        {
            var digit = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0 || value >> 59 != 0) return false;
            value = (value << 5) | (uint)digit;
        }

        return !text.IsEmpty;
    }
}
