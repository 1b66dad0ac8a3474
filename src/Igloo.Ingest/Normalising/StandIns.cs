using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>What stands where a number is not known: <c>000000000</c>, <c>999-999-9999</c>, <c>NO PLATE</c>, <c>none@none.com</c>. Taken for a number it would tie together everybody who has none. Pure, culture-free, total.</summary>
internal static class StandIns
{
    /// <summary>Why such a value is not read.</summary>
    public const string Reason = "stands where a number is not known and would tie together all who have none";

    private const int LeastAlike = 4, LeastRun = 9, MostLetters = 2;
    private const string Rising = "01234567890", Falling = "9876543210";

    // As codes are written: capitals and digits alone.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        ("NOPLATE NOPLATES NOTAG NOTAGS TEMP TEMPTAG TEMPTAGS TEMPPLATE TEMPORARY PAPERTAG PAPERPLATE DEALERPLATE SINPLACA SINPLACAS SINMATRICULA SINDOCUMENTO SINDOCUMENTOS SINNUMERO SINDATO SINDATOS NOTIENE NOPRESENTA NOPORTA NOAPLICA "
         + "NOCONSTA NODISPONIBLE NOIDENTIFICADO INDOCUMENTADO INDOCUMENTADA PENDING PENDIENTE NOTAPPLICABLE NOTPROVIDED NOTGIVEN NOTSTATED NOTKNOWN NOTAVAILABLE NOTREPORTED UNKNOWN UNREADABLE ILLEGIBLE ILEGIBLE NOREAD NOTREAD NOTVISIBLE NOVISIBLE "
         + "OBSCURED NODOCUMENT NODOCUMENTS NOID NOPASSPORT UNDOCUMENTED NONUMBER NOACCOUNT NOPHONE TBD TBA TEST SANSPLAQUE SANSDOCUMENT SANSPAPIERS NEANT INCONNU INCONNUE NONCOMMUNIQUE KEINKENNZEICHEN UNBEKANNT OHNEKENNZEICHEN SEMPLACA "
         + "SEMDOCUMENTO NAOINFORMADO NAOPOSSUI SCONOSCIUTO SENZATARGA BRAK NIEZNANY НЕТ БЕЗНОМЕРА НЕИЗВЕСТНО НЕТДАННЫХ БН YOK BILINMIYOR PLAKASIZ 无 无牌 无车牌 未识别 未知 不详 不明 无号牌 なし 없음 لايوجد بدون غيرمعروف").Split(' '),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Nobodies = new HashSet<string>(
        "none na n/a no noemail nomail no-email no_email noone nobody unknown unk null nil test notprovided not.provided donotreply noreply no-reply sinemail sincorreo notiene noaplica ninguno email mail x xx xxx".Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a code, in capitals and digits, is a word for none, one sign over and over, zeros behind a letter or two, or the digits in their order.</summary>
    public static bool IsCode(ReadOnlySpan<char> code)
    {
        if (Words.Contains(code)) return true;
        if (code.Length < LeastAlike) return false;
        var digits = code[LettersBefore(code)..];
        return !code.ContainsAnyExcept(code[0]) || (digits.Length >= LeastAlike && !digits.ContainsAnyExcept('0')) || IsRun(code);
    }

    /// <summary>The same of a plate, which may well be <c>1111</c> or <c>12345</c>.</summary>
    public static bool IsPlate(ReadOnlySpan<char> plate) => Words.Contains(plate) || (plate.Length > 1 && plate[0] is '0' or 'X' && !plate.ContainsAnyExcept(plate[0]));

    /// <summary>The same of a telephone number in E.164: all behind the country code is one digit, or the digits in their order.</summary>
    public static bool IsPhone(ReadOnlySpan<char> number)
    {
        if (number.Length <= LeastRun || number[0] != '+') return false;
        var national = number.StartsWith("+1") ? number[2..] : number[^LeastRun..];
        return !national.ContainsAnyExcept(national[0]) || IsRun(national);
    }

    /// <summary>The same of an e-mail address: <c>none@none.com</c>, <c>noemail@example.com</c>.</summary>
    public static bool IsEmail(ReadOnlySpan<char> address)
    {
        var at = address.IndexOf('@');
        if (at <= 0 || !Nobodies.Contains(address[..at])) return false;
        var domain = address[(at + 1)..];
        var dot = domain.IndexOf('.');
        return dot > 0 && (Nobodies.Contains(domain[..dot]) || address[..at].StartsWith("no", StringComparison.OrdinalIgnoreCase) || domain.StartsWith("example.", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The reading, or none where its value is such a one.</summary>
    public static Reading<string> Without(Reading<string> reading, Func<string, bool> isOne) => reading.IsUsable && isOne(reading.Value) ? Reading.Unusable<string>(Reason) : reading;

    private static int LettersBefore(ReadOnlySpan<char> code)
    {
        var letters = 0;
        while (letters < MostLetters && letters < code.Length && char.IsLetter(code[letters])) letters++;
        return letters;
    }

    private static bool IsRun(ReadOnlySpan<char> code) => code.Length >= LeastRun && (Rising.AsSpan().IndexOf(code) >= 0 || Falling.AsSpan().IndexOf(code) >= 0);
}
