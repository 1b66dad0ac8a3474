using System.Globalization;
using System.Text;

namespace Igloo.Ingest.Normalising;

/// <summary>What every reader of text does first.</summary>
internal static class Tidy
{
    private const int LongestMissing = 16;

    private static readonly string[] MissingWords =
    [
        "na", "n/a", "n.a.", "none", "null", "nil", "nan", "unknown", "unk", "not available", "not known", "-", "--", "?", ".", "ninguno", "desconocido", "sin dato", "s/d", "n/d",
        "not applicable", "not provided", "not stated", "not given", "not specified", "unspecified", "no data", "no name", "local user", "desconocida", "sin datos", "sin nombre", "sin información", "sin informacion", "no disponible", "no aplica",
        "no consta", "no registra", "no especificado", "não informado", "nao informado", "não consta", "nao consta", "sem dados", "desconhecido", "desconhecida", "inconnu", "inconnue", "non renseigné", "non renseigne", "non communiqué", "néant",
        "unbekannt", "keine angabe", "keine angaben", "k.a.", "k. a.", "ohne angabe", "sconosciuto", "sconosciuta", "non disponibile", "n.d.", "brak", "brak danych", "nieznany", "nieznana", "nie dotyczy", "onbekend", "bilinmiyor", "yok",
        "нет", "нет данных", "не указано", "не указан", "не указана", "неизвестно", "неизвестен", "неизвестна", "н/д", "لا يوجد", "غير معروف", "غير متوفر", "无", "未知", "不详", "不明", "暂无", "なし", "없음",
    ];

    // By first character, a bit for each length: tells of nearly every value that it is none of them.
    private static readonly uint[] MissingLengths = LengthsOf(MissingWords);

    // Of most codes as they are received.
    private static readonly System.Buffers.SearchValues<char> CodeLetters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Missing =
        new HashSet<string>(MissingWords, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a value is a way of saying that there is none: empty, <c>n/a</c>, <c>["None"]</c>.</summary>
    public static bool IsMissing(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty) return true;
        var (first, last) = (value[0], value[^1]);
        // No way of saying that there is none ends with a digit, and of what begins and ends with a letter nothing is trimmed.
        if (char.IsAsciiDigit(last)) return false;
        if (char.IsAsciiLetter(first) && char.IsAsciiLetter(last)) return value.Length <= LongestMissing && (MissingLengths[first] >> value.Length & 1) != 0 && Missing.Contains(value);
        if (value.Length > LongestMissing && char.IsLetterOrDigit(first) && char.IsLetterOrDigit(last)) return false;
        var bare = value.Trim().Trim("[]\" \r\n\t");
        return bare.IsEmpty || (bare.Length <= LongestMissing && Missing.Contains(bare));
    }

    /// <summary>NFC, single spaces, no control or stray characters, no spaces around.</summary>
    public static string Text(string typed)
    {
        if (IsTidy(typed)) return typed;
        var kept = new StringBuilder(typed.Length);
        var isSpaced = false;
        foreach (var rune in typed.EnumerateRunes()) // half of a two-part character comes out as U+FFFD
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                isSpaced = kept.Length > 0;
                continue;
            }

            if (IsInvisible(rune)) continue;
            if (isSpaced) kept.Append(' ');
            isSpaced = false;
            kept.Append(rune.ToString());
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c)) return true;
        return false;
    }

    public static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    /// <summary>The form of <see cref="Text"/> in upper case.</summary>
    public static string Upper(string typed)
    {
        var upper = Text(typed).ToUpperInvariant();
        return upper.IsNormalized(NormalizationForm.FormC) ? upper : upper.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Upper case letters and digits only.</summary>
    public static string Code(string typed)
    {
        if (!typed.AsSpan().ContainsAnyExcept(CodeLetters)) return typed;
        typed = Whole(typed);
        Span<char> kept = typed.Length <= 128 ? stackalloc char[typed.Length] : new char[typed.Length];
        var length = 0;
        foreach (var c in LocalForms.Characters(typed))
            if (char.IsLetterOrDigit(c)) kept[length++] = char.ToUpperInvariant(c);
        return kept[..length].SequenceEqual(typed) ? typed : kept[..length].ToString();
    }

    /// <summary>A number of digits without the <c>.0</c> that tables add to whole numbers where some rows have none.</summary>
    public static string Whole(string typed)
    {
        var number = typed.AsSpan().Trim();
        return number.EndsWith(".0") && number.Length > 2 && number[..^2].IndexOfAnyExceptInRange('0', '9') < 0 ? number[..^2].ToString() : typed;
    }

    /// <summary>A text without what stands in brackets behind it, unless that holds a digit: <c>ABC-123 (TX)</c>, <c>+1 202 555 0134 (mobile)</c>.</summary>
    /// <param name="typed">The text.</param>
    /// <param name="least">Characters that must stand before the brackets.</param>
    public static string WithoutRemark(string typed, int least) =>
        typed.EndsWith(')') && typed.LastIndexOf('(') is var open && open >= least && typed.AsSpan(open).IndexOfAnyInRange('0', '9') < 0 ? typed[..open].TrimEnd() : typed;

    /// <summary>A number without the word, colon and blank that say what it is: <c>TX: ABC-123</c>, <c>CURP: RUIA870403</c>.</summary>
    public static string WithoutLabel(string typed) =>
        typed.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && typed.AsSpan(0, colon).IndexOfAnyInRange('0', '9') < 0 && typed.AsSpan(colon + 1).IndexOfAnyInRange('0', '9') >= 0 ? typed[(colon + 1)..] : typed;

    /// <summary>Why a number that a spreadsheet rounded (<c>5.21555E+11</c>) stands for nothing: many numbers look the same so.</summary>
    public const string RoundedReason = "a spreadsheet rounded it to a power of ten; export the column as text";

    /// <summary>Whether a spreadsheet wrote a long number as a power of ten, and its last digits are lost.</summary>
    public static bool IsRounded(ReadOnlySpan<char> typed)
    {
        var text = typed.Trim();
        var power = text.IndexOf('+') - 1;
        return power > 0 && char.ToUpperInvariant(text[power]) == 'E' && power + 2 < text.Length && IsNumber(text[..power]) && text[(power + 2)..].IndexOfAnyExceptInRange('0', '9') < 0;

        static bool IsNumber(ReadOnlySpan<char> digits) => char.IsAsciiDigit(digits[0]) && digits[1..].IndexOfAnyExceptInRange(',', '9') < 0;
    }

    // Marks of direction and joins that word processors leave behind.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static uint[] LengthsOf(IEnumerable<string> words)
    {
        var lengths = new uint[128];
        foreach (var word in words.Where(word => char.IsAscii(word[0])))
        {
            lengths[word[0]] |= 1u << word.Length;
            lengths[char.ToUpperInvariant(word[0])] |= 1u << word.Length;
        }

        return lengths;
    }

    private static bool IsTidy(string typed)
    {
        var text = typed.AsSpan();
        if (text.IndexOfAnyExceptInRange('!', '~') < 0) return true; // one word of ASCII, as most values are
        var isAscii = text.IndexOfAnyExceptInRange(' ', '~') < 0;
        if (!isAscii && HasStray(text)) return false;
        return (text.IsEmpty || (text[0] != ' ' && text[^1] != ' ')) && text.IndexOf("  ") < 0 && (isAscii || typed.IsNormalized(NormalizationForm.FormC));
    }

    // What is neither a printable character of ASCII nor a letter.
    private static bool HasStray(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c is < ' ' or > '~' && !(c > '~' && char.IsLetter(c))) return true;
        return false;
    }
}
