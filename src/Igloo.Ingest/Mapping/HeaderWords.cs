using System.Text;
using System.Text.RegularExpressions;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Mapping;

/// <summary>Takes a header apart into plain lower-case words: <c>Sender_PhoneNo</c>, <c>fecha de envío</c>, <c>latitude:double</c>.</summary>
internal static partial class HeaderWords
{
    // Graph databases export "name:type"; the type says nothing about what the column is.
    private static readonly string[] TypeSuffixes = [":int", ":long", ":float", ":double", ":string", ":boolean", ":date", ":datetime", ":point"];

    public static string[] Of(string header)
    {
        foreach (var suffix in TypeSuffixes)
            if (header.Length > suffix.Length && header.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) header = header[..^suffix.Length];
        header = WithOrdinals(WithoutFieldNumber(WithoutOtherGender(WithoutDateMask(WithoutZone(header)))));
        var words = new List<string>();
        var word = new StringBuilder();
        var plain = Plain(header);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            if (!char.IsLetterOrDigit(c) && !PlainLetters.IsVowelSign(c))
            {
                Close(words, word);
                continue;
            }

            if (i > 0 && IsSeam(plain[i - 1], c, i + 1 < plain.Length ? plain[i + 1] : ' ')) Close(words, word);
            word.Append(char.ToLowerInvariant(c));
        }

        Close(words, word);
        return [.. words];
    }

    // Few headers have a digit, and the lexicon takes thousands of words apart when it is first asked.
    private static string WithOrdinals(string header) => header.AsSpan().ContainsAny('1', '2', '3')
        ? Ordinal.Replace(header, match => match.ValueSpan[0] switch { '1' => "first", '2' => "second", _ => "third" })
        : header;

    [GeneratedRegex(@"(?<![\p{L}\d])(1st|2nd|3rd|1[eè]re|1re|1er|1ro|1ra|2[eè]me|2do|2da|3[eè]me)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal { get; }

    // "F. Nacimiento (D/M/A)", "Date [dd.mm.yyyy]": how a day is written.
    private static string WithoutDateMask(string header) => header.AsSpan().ContainsAny('(', '[') ? DateMask.Replace(header, "") : header;

    [GeneratedRegex(@"[(\[]\s*[dmyajt]{1,4}[\s/.-]+[dmyajt]{1,4}[\s/.-]+[dmyajt]{1,4}\s*[)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateMask { get; }

    // "Zahlungsempfänger*in", "Mitarbeiter:innen", "Beneficiario(a)": whoever it is, it is one.
    private static string WithoutOtherGender(string header) => header.AsSpan().ContainsAny('(', '*', ':') ? OtherGender.Replace(header, "") : header;

    [GeneratedRegex(@"(?<=\p{L}{3})([*:](in|innen|r|n|e)|\((a|as|in|innen|e|es|os|o)\))(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherGender { get; }

    // "Time stamp (UTC+0)", "Start [GMT-06:00]": the zone says nothing about what the column is.
    private static string WithoutZone(string header)
    {
        var open = header.IndexOfAny(['(', '[']);
        var isZone = open > 0 && (header.AsSpan(open + 1).StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || header.AsSpan(open + 1).StartsWith("GMT", StringComparison.OrdinalIgnoreCase));
        return isZone ? header[..open] : header;
    }

    // Messages of banks number their fields: "32A Value Date", ":59: Beneficiary", "F50K_OrderingCustomer".
    private static string WithoutFieldNumber(string header)
    {
        var at = header.Length > 0 && header[0] is ':' or 'F' ? 1 : 0;
        if (header.Length < at + 5 || !char.IsAsciiDigit(header[at]) || !char.IsAsciiDigit(header[at + 1])) return header;
        at += char.IsAsciiLetterUpper(header[at + 2]) ? 3 : 2;
        if (header[at] == ':') at++;
        return at + 1 < header.Length && header[at] is ' ' or '_' && char.IsLetter(header[at + 1]) ? header[(at + 1)..] : header;
    }

    private static string Plain(string header) =>
        PlainLetters.Of(Tidy.Text(header).Replace("DoB", "DOB", StringComparison.Ordinal).Replace("#", " no ", StringComparison.Ordinal).Replace("№", " no ", StringComparison.Ordinal).Replace("R$", " ", StringComparison.Ordinal));

    // firstName, RFCEmisor, line1
    private static bool IsSeam(char last, char c, char next) =>
        (char.IsLower(last) && char.IsUpper(c)) || (char.IsUpper(last) && char.IsUpper(c) && char.IsLower(next))
        || (char.IsLetter(last) && char.IsDigit(c)) || (char.IsDigit(last) && char.IsLetter(c))
        || (char.IsAsciiLetter(last) && IsOfSigns(c)) || (IsOfSigns(last) && char.IsAsciiLetter(c));

    // Chinese, Japanese and Korean stand beside Latin letters without a space: 主叫IMEI.
    private static bool IsOfSigns(char c) => c is (>= '\u1100' and <= '\u11ff') or (>= '\u3040' and <= '\u9fff');

    /// <summary>The plain word that an abbreviation stands for, so that one phrase knows all of its spellings; other words as they are.</summary>
    public static string Whole(string word) => Abbreviations.GetValueOrDefault(word, word);

    private static Dictionary<string, string> Abbreviations { get; } = new (string Whole, string Short)[]
    {
        ("no", "number num nbr nmbr nr nro numero nº"), ("date", "dt dte dttm"), ("time", "tm tme"), ("name", "nm nme nmes nms"), ("address", "addr adr"), ("account", "acct acc accnt"),
        ("amount", "amt"), ("vehicle", "veh vehic"), ("document", "doc docu"), ("phone", "tel ph telephone tele phn fone"), ("transaction", "txn trans tran trx"), ("payment", "pmt pymt pay"),
        ("reference", "ref refer"), ("description", "desc descr"), ("departure", "dep dptr dprt"), ("arrival", "arr"), ("passenger", "pax psgr passgr psgn psngr pssgr"), ("passport", "ppt psprt"),
        ("sender", "sndr snd"), ("receiver", "rcvr rcv recvr receiving"), ("beneficiary", "benef bene bnf bnfcry"), ("originator", "orig originating"), ("debtor", "dbtr"), ("creditor", "cdtr"),
        ("license", "lic licence"), ("registration", "reg regn registr"), ("employee", "emp empl"), ("customer", "cust"), ("company", "co cmpy"), ("organization", "org organisation"),
        ("duration", "dur"), ("location", "loc locn lctn"), ("currency", "curr cur ccy"), ("traveler", "traveller"), ("color", "colour clr"), ("booking", "bookg bkg bkng"),
        ("fecha", "fec fch f"), ("nombre", "nom nomb nmb"), ("apellido", "apell ape apll"), ("telefono", "telef"), ("direccion", "direc"), ("domicilio", "dom domic"), ("codigo", "cod cve clave"),
        ("documento", "docto"), ("nacimiento", "nac nacim"), ("cuenta", "cta ctas"), ("referencia", "refer"), ("beneficiario", "benefic"), ("operacion", "oper"), ("transaccion", "transacc"),
        ("municipio", "mpio mun"), ("departamento", "depto dpto"), ("provincia", "prov"), ("exterior", "ext"), ("interior", "int"), ("celular", "cel"), ("estado", "edo"), ("habitacion", "hab"), ("year", "yr"), ("sucursal", "suc"), ("monto", "mto mnto"), ("moneda", "mon mda"), ("plaque", "plaq"), ("marque", "marq"), ("couleur", "coul"), ("boarding", "bdg"), ("station", "stn"), ("bank", "bnk bk"), ("check", "chq chk"), ("reason", "rsn"), ("contact", "cntct"), ("cardholder", "crdhldr"), ("merchant", "mrch mrchnt"), ("postcode", "pstcd"), ("international", "intl"), ("placa", "plca"), ("nombres", "nmbrs"), ("hora", "hra"), ("cliente", "clnt"), ("propietario", "propiet"), ("segment", "sgmt"), ("given", "giv gvn"), ("locator", "lctr loctr"), ("residential", "res resid"), ("physical", "phy phys"), ("model", "mdl"), ("point", "pt"),
    }.SelectMany(entry => entry.Short.Split(' ').Select(word => (word, entry.Whole))).DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.Whole, StringComparer.Ordinal);

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}
