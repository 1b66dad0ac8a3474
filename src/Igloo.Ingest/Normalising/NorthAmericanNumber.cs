namespace Igloo.Ingest.Normalising;

/// <summary>Reads whole numbers of the North American plan without the numbering plans, which take a hundred times as long and say the same. Pure, total, thread-safe.</summary>
internal static class NorthAmericanNumber
{
    private const int Digits = 10;
    private const int LongestTyped = 60;

    /// <summary>The number as E.164, where a text is ten digits that begin with 2 to 9, in any grouping, after +1 or, at home, 1 or nothing.</summary>
    /// <param name="typed">As received.</param>
    /// <param name="isAtHome">Whether a number without a country code is of this plan.</param>
    /// <param name="number">The normal form.</param>
    /// <returns>Whether it is one; what is not, may be a number all the same.</returns>
    public static bool TryRead(string typed, bool isAtHome, out string number)
    {
        number = "";
        if (typed.Length is < Digits or > LongestTyped) return false;
        Span<char> kept = stackalloc char[Digits + 2];
        var length = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (!char.IsAsciiDigit(c) && (c != '+' || i > 0))
            {
                if (c is ' ' or '(' or ')' or '-' or '.') continue;
                return false;
            }

            if (length == kept.Length) return false;
            kept[length++] = c;
        }

        var all = kept[..length];
        var dialled = all.StartsWith("+1") ? all[2..] : isAtHome && all.StartsWith('1') ? all[1..] : isAtHome ? all : [];
        if (dialled.Length != Digits || dialled[0] is < '2' or > '9') return false;
        number = all.Length == typed.Length && all[0] == '+' ? typed : string.Concat("+1", dialled);
        return true;
    }
}
