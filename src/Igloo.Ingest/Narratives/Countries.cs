namespace Igloo.Ingest.Narratives;

/// <summary>Countries and what they are called in English and Spanish: in a narrative they would stand in for nationality, so they are no places.</summary>
internal static class Countries
{
    // Words, since most names are one; of longer ones the word that tells.
    private static readonly HashSet<string> Words = new(
        ("mexico guatemala honduras salvador nicaragua panama colombia venezuela ecuador peru bolivia chile argentina uruguay paraguay brazil brasil cuba haiti jamaica bahamas belize belice dominicana guyana suriname surinam " +
        "states unidos usa canada china india pakistan bangladesh nepal bhutan myanmar birmania thailand tailandia vietnam laos cambodia camboya malaysia malasia indonesia philippines filipinas japan japon korea corea mongolia " +
        "afghanistan afganistan iran iraq irak syria siria lebanon libano jordan jordania israel palestine palestina turkey turquia egypt egipto libya libia tunisia tunez algeria argelia morocco marruecos mauritania senegal gambia mali niger nigeria chad sudan " +
        "eritrea ethiopia etiopia somalia kenya uganda rwanda ruanda burundi tanzania congo cameroon camerun ghana togo benin guinea liberia angola zambia zimbabwe mozambique namibia botswana madagascar " +
        "spain espana portugal france francia italy italia germany alemania austria switzerland suiza belgium belgica netherlands holland holanda denmark dinamarca sweden suecia norway noruega finland finlandia iceland ireland irlanda britain inglaterra england scotland wales kingdom " +
        "poland polonia czechia slovakia hungary hungria romania rumania bulgaria serbia croatia croacia bosnia slovenia albania kosovo macedonia montenegro greece grecia ukraine ucrania russia rusia belarus moldova latvia lithuania estonia georgia armenia azerbaijan kazakhstan kyrgyzstan uzbekistan tajikistan turkmenistan " +
        "australia yemen oman qatar kuwait emirates emiratos").Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a word, in lower case and without marks, tells a country.</summary>
    public static bool Knows(string word) => Words.Contains(word);
}
