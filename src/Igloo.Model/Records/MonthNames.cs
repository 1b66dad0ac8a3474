using System.Text;

namespace Igloo.Model;

/// <summary>The months by their names, whole or cut short, in the languages of some forty countries. Pure, culture-free, thread-safe.</summary>
/// <remarks>A name is known by how it begins, whatever its case, accents and declension: <c>Mai</c>, <c>MAYO</c>, <c>мая</c>. Where a beginning means two months the longer one decides
/// (<c>lipiec</c>, <c>lipanj</c>); <c>listopad</c>, which is October in Croatia, is November as in Czechia and Poland.</remarks>
public static class MonthNames
{
    private const int Longest = 8;

    private static readonly string[] Beginnings =
    [
        "jan ene gen jän ian oca sty led sij tam янв січ сту ιαν يناير ינו जन มกร มค",
        "feb fev fév lut úno şub vel hel фев лют φεβ فبراير שבט פבר फर กุม กพ",
        "mar mär maa mrz bře ožu μαρ мар бер сак مارس מרץ मार्च มีน มีค",
        "apr abr avr kwi nis dub tra huh апр кві кра απρ ابر أبر إبر אפר अप्र เมษ เมย",
        "may mai mag mei maj kvě svi tou май мая тра μαι مايو מאי मई พฤษภ พค",
        "jun juin giu cze haz čer lipa lipn kes iun июн чер ιουν يونيو يونية יונ जून มิถ มิย",
        "jul juil lug lip tem červenec července srpa srpnj hei iul июл лип ιουλ يوليو يولية יול जुल กรก กค",
        "aug ago aoû avg sie ağu srpe srpna kol elo авг сер αυγ أغسطس اغسطس غشت אוג अग สิง สค",
        "sep set eyl wrz zář ruj syy szep сен вер σεπ سبتمبر شتنبر ספט सित กัน กย",
        "oct okt ott out paź eki říj lok окт жов οκτ أكتوبر اكتوبر אוק अक्टू ตุล ตค",
        "nov noi kas lis stu marra ноя лис νοε نوفمبر نونبر נוב नव พฤศ พย",
        "dec dic dez déc des gru ara pro jou дек гру δεκ ديسمبر دجنبر דצמ दिस ธัน ธค",
    ];

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByBeginning =
        Beginnings.SelectMany((words, i) => words.Split(' ').Select(word => (Beginning: Plain(word), Month: i + 1))).DistinctBy(pair => pair.Beginning).ToDictionary(pair => pair.Beginning, pair => pair.Month, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The month that a word names, 1 to 12, or 0.</summary>
    /// <param name="word">Letters, and whatever follows them.</param>
    public static int Of(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyInRange('\uD800', '\uDFFF')) return 0; // no month is written with two-part characters, and half of one is no text
        Span<char> small = stackalloc char[Longest];
        ReadOnlySpan<char> plain = Ascii.IsValid(word) ? small[..Lowered(word, small)] : Plain(word);
        for (var length = Math.Min(plain.Length, Longest); length > 1; length--)
            if (ByBeginning.TryGetValue(plain[..length], out var month)) return month;
        return 0;
    }

    private static int Lowered(ReadOnlySpan<char> word, Span<char> small)
    {
        var length = Math.Min(word.Length, small.Length);
        for (var i = 0; i < length; i++) small[i] = char.ToLowerInvariant(word[i]);
        return length;
    }

    // Without accents; those of scripts that write vowels as marks stay.
    private static string Plain(ReadOnlySpan<char> word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormD))
            if (c is < '\u0300' or > '\u036F') plain.Append(c);
        return plain.ToString();
    }
}
