using System.Buffers;
using System.Globalization;

namespace Igloo.Ingest.Normalising;

/// <summary>Takes sums of money apart: sign, currency and figures. Pure, culture-free, total.</summary>
internal static class SumText
{
    private static readonly SearchValues<char> DigitsAndSigns = SearchValues.Create("0123456789-+");
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("0123456789-+(");

    /// <summary>The figures of a sum, and whether it is written as one below nought.</summary>
    public static bool TryRead(string typed, out decimal sum, out bool isNegative)
    {
        var figures = Unsigned(WithCents(typed), out isNegative);
        // 8k and 1.2K, as prices are told.
        var areThousands = figures is [.., >= '0' and <= '9', 'k' or 'K'];
        if (!decimal.TryParse(WithPoint(areThousands ? figures[..^1] : figures), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out sum)) return false;
        if (areThousands) sum *= 1_000;
        return true;
    }

    // 1.250,- and Rs. 1,250/- have no cents, and no minus.
    private static string WithCents(string typed) => LocalForms.Characters(typed).Replace(",-", ",00", StringComparison.Ordinal).Replace(".-", ".00", StringComparison.Ordinal).Replace("/-", "", StringComparison.Ordinal);

    // Sign and currency stand in any order around a sum, each once: -$5, $-5, - 5 zł, 5,00- EUR, ($5), $(5).
    private static ReadOnlySpan<char> Unsigned(string typed, out bool isNegative)
    {
        var text = WithoutSide(typed.AsSpan().Trim(), out isNegative, out var isSigned);
        for (var turn = 0; turn < 2; turn++)
        {
            if (!isSigned && text is ['(', _, .., ')'])
            {
                (isNegative, isSigned) = (true, true);
                text = text[1..^1];
            }

            text = WithoutCurrency(text.Trim());
            if (isSigned || text.IsEmpty || (!IsSign(text[0]) && !IsSign(text[^1]))) continue;
            var isBefore = IsSign(text[0]);
            (isSigned, isNegative) = (true, (isBefore ? text[0] : text[^1]) != '+');
            text = isBefore ? text[1..] : text[..^1];
        }

        return text.Trim();
    }

    // 12.50 DR and 12.50 CR, as accounts write what was debited and credited.
    private static ReadOnlySpan<char> WithoutSide(ReadOnlySpan<char> text, out bool isDebit, out bool isSided)
    {
        isDebit = text.EndsWith(" DR", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" Db", StringComparison.OrdinalIgnoreCase);
        isSided = isDebit || text.EndsWith(" CR", StringComparison.OrdinalIgnoreCase);
        return isSided ? text[..^3] : text;
    }

    private static bool IsSign(char c) => c is '-' or '+';

    private static ReadOnlySpan<char> WithoutCurrency(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAny(Beginnings);
        if (start > 0 && Currencies.IsMark(text[..start])) text = text[start..];
        var end = text.LastIndexOfAny(DigitsAndSigns) + 1;
        return Currencies.IsMark(text[end..]) ? text[..end] : text;
    }

    /// <summary>1,234.56 and 1.234,56 and 1 234,56 as 1234.56; a lone comma before three digits parts thousands.</summary>
    /// <param name="text">In <see cref="LocalForms.Characters"/>.</param>
    public static string WithPoint(ReadOnlySpan<char> text)
    {
        var plain = text.ToString().Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var comma = plain.LastIndexOf(',');
        var point = plain.LastIndexOf('.');
        if (comma < 0) return plain.IndexOf('.', StringComparison.Ordinal) == point ? plain : plain.Replace(".", "", StringComparison.Ordinal);
        var isDecimal = point < 0 ? plain.Length - comma != 4 && plain.IndexOf(',', StringComparison.Ordinal) == comma : comma > point;
        return isDecimal
            ? plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : plain.Replace(",", "", StringComparison.Ordinal);
    }
}
