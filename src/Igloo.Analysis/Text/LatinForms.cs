using System.Text;

namespace Igloo.Analysis.Text;

/// <summary>How a folded word of a script other than Latin, Cyrillic and Greek is spelt in Latin letters: near enough for comparing to bridge what spelling loses, such as the short vowels of Arabic and Hebrew.</summary>
/// <remarks>
/// Pure and thread-safe. By the tables of AnyAscii, but for the letters that Arabic and Hebrew write long vowels with and for Korean surnames, which passports spell by custom.
/// Chinese signs are read as in Mandarin, also where they stand in a Japanese name or one from Hong Kong.
/// </remarks>
internal static class LatinForms
{
    private const char FirstOther = '\u0530';
    private const string Article = "ال";
    private const int LeastWithArticle = 5;

    private const string Table =
        "ا a ع a ي i ی i ى a و u ة a ه h ئ i ک k "
        + "א a ב b ה h ו u י i ע a פ p צ ts ץ ts ";

    // A word begins with a consonant where the same letter is a vowel inside it.
    private const string Beginnings = "و w ي y ی y ו v י y";

    private const string Surnames =
        "김 kim 이 lee 박 park 최 choi 정 jung 강 kang 조 cho 윤 yoon 장 jang 임 lim 오 oh 신 shin 서 seo 권 kwon 황 hwang 안 ahn 송 song 류 ryu 전 jeon 고 ko 문 moon 손 son 배 bae 백 baek 허 heo 유 yoo 심 shim "
        + "노 noh 곽 kwak 성 sung 차 cha 주 joo 우 woo 구 koo 엄 um 천 chun 공 kong 현 hyun 변 byun 추 choo 선 sun 명 myung 금 keum 옥 ok 육 yook 국 kook";

    private static readonly Dictionary<char, string> Letters = Transliteration.Read(Table);
    private static readonly Dictionary<char, string> First = Transliteration.Read(Beginnings);
    private static readonly Dictionary<char, string> Korean = Transliteration.Read(Surnames);

    /// <summary>The word in the letters a to z and digits; the word itself when it is of Latin letters, or of signs that nobody spells.</summary>
    public static string Of(string word)
    {
        if (word.Length == 0 || word[0] < FirstOther) return word;
        var composed = word.Normalize(NormalizationForm.FormC);
        if (composed is [var syllable] && Korean.TryGetValue(syllable, out var surname)) return surname;
        if (composed.Length >= LeastWithArticle && composed.StartsWith(Article, StringComparison.Ordinal)) composed = composed[Article.Length..];
        var spelt = new StringBuilder(2 * composed.Length);
        foreach (var rune in composed.EnumerateRunes())
        {
            var letter = rune.ToString();
            var latin = (spelt.Length == 0 ? First.GetValueOrDefault(letter[0]) : null) ?? Letters.GetValueOrDefault(letter[0]) ?? AnyAscii.Transliteration.Transliterate(letter);
            foreach (var c in latin)
                if (char.IsAsciiLetterOrDigit(c)) spelt.Append(char.ToLowerInvariant(c));
        }

        return spelt.Length > 0 ? spelt.ToString() : word;
    }
}
