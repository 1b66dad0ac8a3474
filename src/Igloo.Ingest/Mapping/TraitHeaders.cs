using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>Tells the columns of protected traits, also where the header is abbreviated, in another order, or in a language that only the lexicon of headers knows.</summary>
internal static class TraitHeaders
{
    // Named by their trait, so that each is refused with the reason that the list gives.
    private static readonly PhraseTable<string> Phrases = new PhraseTable<string>()
        .Add("haar|kropps building|lengte cm|langd cm|laengde cm|pituus cm|appearance", "appearance")
        .Add("caste|tribe|ذات|bangsa|suku|suku bangsa|keturunan", "ethnicity")
        .Add("jk|jns kelamin", "sex")
        .Add("allampolg|drzav|nat|nat code|natl|country of birth|birth country|birth nation|birth country code|cob|country of nationality|country of citizenship|citizen of|national of|country of passport|passport nation|nationality code|nationality id|home country|native country|native place|pob country|country pob|nacion|naz", "nationality")
        .Add("geschl|woman|man|non binary|transgender|m f|f m|sex code|sex m f|gndr|mf|gender identity|pronouns|genere", "sex")
        .Add("ethnc|ethnc cd|state of origin|hispanic latinaeo|hispanic latina e o|ethn|ethnic group|ethnic code|ethnic origin|ethnic appearance|tribe|tribal affiliation|caste|sub caste|indigenous status|hispanic|hispanic origin|latino|hispanic latino|etn", "ethnicity")
        .Add("am ind ak native|am ind aknative|black af american|native hi pacific|white|asian|mid east n african|race code|race cd", "race")
        .Add("relig|religious affiliation|faith|rel affiliation|دين", "religion")
        .Add("lang|language spoken|spoken language|preferred language|primary language|native language|mother tongue|lang code|lang pref|idioma|taal|dil|jezyk|yazyk", "language")
        .Add("ht cm|ht in|wt kg|wt lb|wt lbs|senales particulares|senas particulares|tez|eyes|hair|eye color|hair color|skin color|ht|wt|hgt|wgt|height cm|weight kg|height in|weight lb|weight lbs|scars marks tattoos|smt|distinguishing marks|scars|altura|taille|poids|grosse|gewicht|statura|ojos|cabello|yeux|cheveux|body build|physique|physical description|facial hair|peso|talla|große|statur|قد|hair length|hair style|tattoos", "appearance")
        .Add("immigration status|imm status|immig status|migration status|migratory status|visa status|alien status|residence status|residency status|resident status|legal status of person|lawful status|asylum status|refugee status|protection status|work permit status|work authorization status|migrant status|immigrant status|status of stay", "visastatus")
        .Add("disability|disabled|障害|medical condition|medical notes|health condition|health status|illness|injuries medical|medical alert|med alert|life support|life support flag|vaccination status|vaccinated|hiv|hiv status|covid status|allergies|medications|medical history|mental health|mental illness|physical condition|blood group|blood type|pregnant", "health")
        .Add("party cd|party code|party lbl|party desc|political affiliation|party membership|political party|political opinion|political view", "political");

    /// <summary>The trait that a header names behind the letters that all of its table begin with, or <see langword="null"/>.</summary>
    public static string? Of(string header, TableLetters letters) => Of(header) ?? (letters.Any ? Of(letters.Without(header)) : null);

    /// <summary>The trait that a header names, or <see langword="null"/>.</summary>
    public static string? Of(string header)
    {
        var words = HeaderWords.Of(header);
        var plain = HeaderLexicon.Plain(words);
        if (IsOfAThing(plain)) return null;
        if (ProtectedTraits.OfHeader(header) is { } trait) return trait;
        if (Phrases.TryFind(words, out var name) || Phrases.TryFind(plain, out name) || IsTold(plain, out name)) return ProtectedTraits.OfHeader(name!);
        return ProtectedTraits.OfHeader(string.Join(' ', plain));
    }

    // The weight of a load or bag is nobody's looks.
    private static bool IsOfAThing(string[] plain) => plain.Contains("weight") && plain.Any(word => word is "gross" or "tare" or "unladen" or "laden" or "curb" or "kerb" or "payload" or "axle" or "cargo" or "baggage" or "luggage" or "freight" or "truck" or "load" or "vehicle");

    // "suspect eye color": two words of a header are a phrase, one alone may be chance.
    private static bool IsTold(string[] plain, out string? name) => Phrases.TryFindWithin(plain, out name, out var rest) && rest.Length <= plain.Length - 2;
}
