namespace Igloo.Model;

/// <summary>The protected list: what no rule, feature, weight, score, rank or peer group may read, nor a name as a stand-in for it.</summary>
/// <remarks>Source: 28 CFR 23.20(b). Columns that hold one stay only in the raw record, masked, out of every index, feature and export.</remarks>
public static class ProtectedTraits
{
    /// <summary>Each trait, by its plain name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "race", "ethnicity", "religion", "political view", "sex or gender", "sexual orientation", "disability", "health", "language",
        "nationality, citizenship or country of birth", "immigration status", "union membership", "appearance",
    ];

    // Words of a column's header, in the languages that agencies use, that say the column holds a trait.
    private static readonly (string Trait, string[] Words)[] HeaderWords =
    [
        ("race", ["race", "raza", "raça", "rasse", "razza"]),
        ("ethnicity", ["ethnicity", "ethnic", "ethnicorigin", "etnia", "tribe", "clan", "grupoetnico", "grupoétnico", "ethnie", "ethnizität", "etnicidade", "etnicidad", "etnische", "narodowościowe", "этнос", "этническая", "национальнаяпринадлежность", "dântộc", "dantoc", "suku", "etnik", "民族", "种族", "قومية", "عرق", "قومیت"]),
        ("religion", ["religion", "religious", "faith", "religión", "religião", "religione", "konfession", "creencia", "religie", "godsdienst", "wyznanie", "religia", "религия", "вероисповедание", "релігія", "agama", "tôngiáo", "tongiao", "宗教", "宗教信仰", "الديانة", "ديانة"]),
        ("political view", ["political", "politics", "party affiliation", "partido"]),
        ("sex or gender", ["sex", "gender", "sexo", "género", "genero", "sexe", "geschlecht", "gênero", "sesso", "geslacht", "płeć", "plec", "cinsiyet", "cinsiyeti", "пол", "стать", "jeniskelamin", "kelamin", "giớitính", "gioitinh", "性别", "الجنس", "جنسیت", "sexul", "kön"]),
        ("sexual orientation", ["orientation", "sexualorientation"]),
        ("disability", ["disability", "disabled", "disabilities", "discapacidad", "handicap", "behinderung", "deficiência", "disabilità"]),
        ("health", ["health", "medical", "diagnosis", "salud", "bloodtype", "pregnant", "pregnancy", "embarazo", "santé", "gesundheit", "saúde", "medicalconditions"]),
        ("language", ["language", "languages", "mothertongue", "idioma", "lengua", "langue", "sprache", "muttersprache", "língua", "lingua", "taal", "język", "язык", "мова", "bahasa", "ngônngữ", "语言", "اللغة"]),
        ("nationality, citizenship or country of birth", ["nationality", "citizenship", "citizen", "nacionalidad", "ciudadanía", "ciudadania", "birthcountry", "countryofbirth", "passportcountry", "countryoforigin", "nationalité", "nationalite", "staatsangehörigkeit", "staatsangehoerigkeit", "nacionalidade", "cittadinanza", "citoyenneté", "paisdenacimiento", "paísdenacimiento", "paisdeorigen", "paísdeorigen", "geburtsland", "paysdenaissance", "nationaliteit", "staatsburgerschap", "narodowość", "obywatelstwo", "uyruk", "uyruğu", "vatandaşlık", "cetățenie", "cetăţenie", "cetatenie", "naționalitate", "kewarganegaraan", "kebangsaan", "quốctịch", "quoctich", "国籍", "الجنسية", "ملیت", "تابعیت", "национальность", "гражданство", "громадянство", "національність", "regionoforigin"]),
        ("immigration status", ["immigrationstatus", "visastatus", "legalstatus", "residencestatus", "estatusmigratorio", "estadomigratorio", "situaciónmigratoria", "situacionmigratoria", "aufenthaltsstatus"]),
        ("union membership", ["union", "unionmember", "unionmembership", "sindicato", "syndicat", "gewerkschaft"]),
        ("appearance", ["appearance", "complexion", "skin", "skintone", "eyecolor", "eyecolour", "haircolor", "haircolour", "height", "weight", "tattoos", "tatuajes", "estatura", "colordeojos", "colordepiel", "colordecabello", "señasparticulares", "augenfarbe", "haarfarbe", "körpergröße"]),
    ];

    // The weight of a vehicle, the height of a load, the orientation of a camera and a credit union are nobody's traits; a "cédula de ciudadanía" is an identity card.
    private static readonly HashSet<string> OfPersonsAndThings = new(["weight", "height", "orientation", "union", "appearance", "ciudadanía", "ciudadania"], StringComparer.Ordinal);

    private static readonly HashSet<string> OfThings = new(
        "vehicle veh bag bags baggage luggage cargo freight load package parcel shipment gross net tare curb kerb vessel camera antenna antena sector cell western credit axle cedula cédula".Split(' '), StringComparer.Ordinal);

    /// <summary>The trait that a column's header names, or <see langword="null"/>.</summary>
    /// <remarks>Looks at the header's words and at all of them joined: <c>Citizenship_Country</c>, <c>countryOfBirth</c> and <c>sex</c> are found, <c>Sussex</c> and <c>essex_st</c> are not.</remarks>
    public static string? OfHeader(string header)
    {
        var words = Words(header);
        var joined = string.Concat(words);
        var isOfThing = words.Exists(OfThings.Contains);
        foreach (var (trait, names) in HeaderWords)
            foreach (var name in names)
                if (Names(words, joined, name) && !(isOfThing && OfPersonsAndThings.Contains(name)))
                    return trait;
        return null;
    }

    private static bool Names(List<string> words, string joined, string name) =>
        words.Contains(name, StringComparer.Ordinal) || joined == name || (name.Length > 8 && joined.Contains(name, StringComparison.Ordinal));

    private static List<string> Words(string header)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= header.Length; i++)
        {
            var inWord = i < header.Length && char.IsLetter(header[i]);
            var camel = inWord && start >= 0 && char.IsUpper(header[i]) && char.IsLower(header[i - 1]);
            if (start >= 0 && (!inWord || camel))
            {
                words.Add(header[start..i].ToLowerInvariant());
                start = -1;
            }

            if (inWord && start < 0) start = i;
        }

        return words;
    }
}
