using System.Text;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Takes dates in words apart: 31 May 2024, Freitag, 31. Mai 2024, 31 мая 2024 г., 31-V-2024. Pure, culture-free, total.</summary>
internal static class DateWords
{
    private const int LeastOfName = 2, MostOfEnding = 2, MostDay = 31;

    // By how they begin, without accents, in the languages of Europe; "mar" alone is a month in Spanish, and a Tuesday.
    private static readonly string[] Weekdays =
    [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "martes", "mardi", "martedi", "mie", "jue", "jeu", "vie", "ven", "sab", "sam", "dom", "dim", "merc", "mercoledi", "gio", "die", "mit", "don", "son", "fre",
        "seg", "terca", "qua", "qui", "sex", "feira", "maan", "din", "woe", "vri", "zat", "zon", "pon", "wto", "sro", "czw", "pia", "sob", "nie", "pazar", "sali", "car", "per", "cum",
        "понед", "втор", "сред", "четв", "пятн", "субб", "воскр", "пн", "вт", "ср", "чт", "пт", "сб", "вс",
    ];

    // What joins the parts of a date in words: 31 de mayo de 2024, 31 мая 2024 г., 31 May 2024 at.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Joining =
        new HashSet<string>("de del di da do d of the a à at um am on le el il den der die г г. года р року".Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // As dates on papers of Latin America and Central Europe have them: 31-V-1990.
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>The date; a year of two digits comes as -1 less it, and a day that is not told as 0.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out TypedDate date)
    {
        Span<char> parted = stackalloc char[2 * text.Length];
        return TryParted(Parted(text, parted), out date);
    }

    // 12MAR2024: a space where a month's name touches a number; "31st" stays whole.
    private static ReadOnlySpan<char> Parted(ReadOnlySpan<char> text, Span<char> parted)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // พ.ค. is one word.
            if (text[i] == '.' && i > 0 && text[i - 1] is >= '\u0E01' and <= '\u0E4E')
            {
                if (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) parted[length++] = ' ';
                continue;
            }

            var isBeforeName = i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 2 < text.Length && char.IsLetter(text[i]) && char.IsLetter(text[i + 1]) && char.IsLetter(text[i + 2]);
            if (isBeforeName || (i > 0 && char.IsLetter(text[i - 1]) && char.IsAsciiDigit(text[i]))) parted[length++] = ' ';
            parted[length++] = text[i];
        }

        return parted[..length];
    }

    // 31 May 2024, May 31, 2024, 31-mayo-2024, 31 de mayo de 2024, 31-May-24
    private static bool TryParted(ReadOnlySpan<char> text, out TypedDate date)
    {
        int year = 0, month = 0, day = 0;
        date = default;
        foreach (var range in text.SplitAny(" ,-/."))
        {
            var word = text[range];
            if (word.IsEmpty || Joining.Contains(word)) continue;
            if (char.IsLetter(word[0]))
            {
                if (IsWeekday(word)) continue;
                if (month != 0) return false;
                month = Array.IndexOf(Roman, word.ToString()) + 1;
                if (month == 0 && (word.Length < LeastOfName || (month = MonthNames.Of(word)) == 0)) return false;
                continue;
            }

            word = WithoutEnding(word);
            if (word.IsEmpty || word.Length > 4 || word.IndexOfAnyExceptInRange('0', '9') >= 0) return false;
            if (word.Length > 2 && year == 0) year = DateText.Number(word);
            else if (day == 0) day = DateText.Number(word);
            else if (word.Length == 2 && year == 0) year = -1 - DateText.Number(word);
            else return false;
        }

        // Jul-90: no month has so many days.
        if (year == 0 && day > MostDay) (year, day) = (-1 - day, 0);
        date = new TypedDate(year, month, day);
        return year != 0 && month > 0;
    }

    // 31st, 1er, 1º, 2024г: what a number ends with says nothing.
    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> word)
    {
        var end = word.Length;
        while (end > 0 && word.Length - end < MostOfEnding && !char.IsAsciiDigit(word[end - 1])) end--;
        return word[..end];
    }

    /// <summary>What follows a day of the week where that is a number: 05/31/2024 of "Fri, 05/31/2024". Nothing of other texts.</summary>
    public static ReadOnlySpan<char> AfterWeekday(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        var rest = text[end..].TrimStart(" ,.");
        return end >= LeastOfName && !rest.IsEmpty && char.IsAsciiDigit(rest[0]) && rest.Length < text.Length - end && IsWeekday(text[..end]) ? rest : [];
    }

    /// <summary>Whether a word begins as the name of a day of the week does.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyInRange('\uD800', '\uDFFF')) return false;
        if (!Ascii.IsValid(word)) word = PlainLetters.Of(word.ToString());
        foreach (var name in Weekdays)
            if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
