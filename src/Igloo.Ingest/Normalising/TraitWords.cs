using System.Text;
using System.Text.RegularExpressions;

namespace Igloo.Ingest.Normalising;

/// <summary>Words in free text that name a protected trait of a person (Igloo.Model's list); masked before anything reads the text.</summary>
/// <remarks>A small list: it makes a narrative poorer in traits, not free of them, so no rule may read descriptions of people either way.</remarks>
internal static partial class TraitWords
{
    /// <summary>Stands where a trait word stood.</summary>
    public const string Masked = "[masked]";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        (
            // sex or gender, sexual orientation
            "man men woman women male males female females lady ladies boy boys girl girls hombre hombres mujer mujeres varon varones niña niñas chica chicas transgender gay lesbian bisexual homosexual " +
            // race, ethnicity
            "caucasian asian hispanic latino latina latinos latinas african arab arabs indigenous mestizo mestiza indigena indígena roma gypsy " +
            // religion
            "muslim muslims christian christians jewish jew jews hindu hindus buddhist catholic evangelical musulman musulmán cristiano cristiana catolico católico islamic " +
            // nationality and language
            "mexican mexicans mexicano mexicana mexicanos guatemalan guatemalans guatemalteco guatemalteca honduran hondurans hondureño hondureña salvadoran salvadorans salvadoreño salvadoreña " +
            "nicaraguan nicaraguans nicaragüense colombian colombians colombiano colombiana venezuelan venezuelans venezolano venezolana ecuadorian ecuadorians ecuatoriano ecuatoriana peruvian peruano peruana " +
            "cuban cubans cubano cubana haitian haitians haitiano haitiana brazilian brazilians chinese indian indians pakistani bangladeshi nepali afghan afghans syrian syrians iraqi iranian somali eritrean ethiopian " +
            "nigerian vietnamese albanian romanian russian ukrainian turkish kurdish moroccan algerian tunisian libyan sudanese american americans canadian british english spanish french portuguese arabic español inglés " +
            // disability, health, immigration status
            "disabled blind deaf pregnant embarazada wheelchair diabetic undocumented indocumentado indocumentada indocumentados illegals").Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Colours =
        new HashSet<string>(["black", "white", "brown"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word by itself names a trait; of a colour only what it stands before would tell.</summary>
    public static bool Is(ReadOnlySpan<char> word) => Words.Contains(word);

    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        var kept = 0;
        foreach (var word in Word().EnumerateMatches(text))
        {
            if (!IsTrait(text, word)) continue;
            masked ??= new StringBuilder(text.Length);
            masked.Append(text, kept, word.Index - kept).Append(Masked);
            kept = word.Index + word.Length;
        }

        return masked is null ? text : masked.Append(text, kept, text.Length - kept).ToString();
    }

    // "a black man" tells a trait, "a black van" tells a van.
    private static bool IsTrait(string text, ValueMatch word)
    {
        var letters = text.AsSpan(word.Index, word.Length);
        return Words.Contains(letters) || (Colours.Contains(letters) && BeforePerson().IsMatch(text.AsSpan(word.Index + word.Length)));
    }

    [GeneratedRegex(@"^\s+(man|men|woman|women|male|female|person|people|guy|boy|girl|adult|youth)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BeforePerson();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
