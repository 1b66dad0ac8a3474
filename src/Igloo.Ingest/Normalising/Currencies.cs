using System.Globalization;

namespace Igloo.Ingest.Normalising;

/// <summary>Currencies by their codes, numbers, signs and names. Pure, culture-free, total.</summary>
internal static class Currencies
{
    private static readonly HashSet<string> Codes = new(
        ("AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS " +
         "GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD " +
         "NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES " +
         "VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG " +
         // What exchanges call the commonest coins; ISO 4217 has no code for them.
         "BTC XBT ETH USDT USDC DAI BUSD TUSD LTC BCH XMR XRP TRX BNB SOL DOGE ADA MATIC DASH ZEC TON").Split(' '),
        StringComparer.Ordinal);

    // What currencies are called beside their codes, where one alone is meant: the sign and the number of ISO 4217, and their names. A peso, a dollar or a crown may be many.
    private static readonly Dictionary<string, string> CodesByName = new (string Code, string Names)[]
    {
        ("EUR", "€|978|EURO|EUROS|ЕВРО|ΕΥΡΩ|ユーロ|欧元"), ("GBP", "£|826|POUND STERLING|POUNDS STERLING|STERLING|BRITISH POUND|STG"), ("USD", "US$|U.S.$|USD$|840|US DOLLAR|US DOLLARS|U.S. DOLLAR|U.S. DOLLARS|DOLLAR US|UNITED STATES DOLLAR|DOLAR AMERICANO|DOLARES AMERICANOS|DOLAR ESTADOUNIDENSE|DOLLAR DES ETATS-UNIS|US-DOLLAR|ДОЛЛАР США|美元|دولار أمريكي"),
        ("MXN", "MX$|MXN$|M.N.|484|PESO MEXICANO|PESOS MEXICANOS|MEXICAN PESO|MEXICAN PESOS|MONEDA NACIONAL"), ("CAD", "C$|CA$|124|CANADIAN DOLLAR|CANADIAN DOLLARS"), ("BRL", "R$|986|REAL|REAIS|BRAZILIAN REAL"),
        ("COP", "COL$|170|PESO COLOMBIANO|PESOS COLOMBIANOS"), ("GTQ", "Q|320|QUETZAL|QUETZALES"), ("HNL", "L|340|LEMPIRA|LEMPIRAS"), ("PEN", "S/|S/.|604|SOL|SOLES|NUEVOS SOLES"), ("NIO", "558|CORDOBA|CORDOBAS"), ("CRC", "₡|188|COLON|COLONES"), ("PYG", "₲|600|GUARANI|GUARANIES"),
        ("CNY", "RMB|156|人民币|人民幣|元|YUAN|RENMINBI"), ("JPY", "392|円|日本円|YEN|JAPANESE YEN"), ("KRW", "₩|410|원|WON"), ("INR", "₹|356|RS|RS.|INDIAN RUPEE|INDIAN RUPEES|रुपये"), ("THB", "฿|764|บาท|BAHT"), ("VND", "₫|704|VND DONG|VIET NAM DONG"), ("PHP", "₱|608|PHILIPPINE PESO"), ("IDR", "RP|RP.|360|RUPIAH"), ("MYR", "RM|458|RINGGIT"),
        ("TRY", "₺|TL|949|TURK LIRASI|TURKISH LIRA"), ("PLN", "ZŁ|ZL|985|ZLOTY|ZLOTYCH"), ("CZK", "KC|203|KORUNA CESKA"), ("HUF", "FT|348|FORINT"), ("RON", "LEI|LEU|946"), ("BGN", "ЛВ|ЛВ.|975|ЛЕВ|ЛЕВА"), ("RUB", "₽|РУБ|РУБ.|643|РУБЛЬ|РУБЛИ|РУБЛЕЙ|RUBLE|RUBLES"), ("UAH", "₴|ГРН|ГРН.|980|ГРИВНЯ|HRYVNIA"), ("CHF", "756|SFR|SFR.|FR.|SWISS FRANC|SCHWEIZER FRANKEN"),
        ("SEK", "752|SVENSKA KRONOR"), ("NOK", "578|NORSKE KRONER"), ("DKK", "208|DANSKE KRONER"), ("SAR", "682|ر.س|ريال سعودي"), ("AED", "784|د.إ|DHS|DIRHAM|درهم"), ("EGP", "818|ج.م|جنيه مصري"), ("MAD", "504|MOROCCAN DIRHAM"), ("NGN", "₦|566|NAIRA"), ("GHS", "₵|936|CEDI"), ("KES", "404|KSH|KENYAN SHILLING"), ("ILS", "₪|376|שקל|SHEKEL"), ("ZAR", "710|RAND"), ("XOF", "952|FCFA|F CFA|FRANC CFA"),
    }.SelectMany(entry => entry.Names.Split('|').Select(name => (Name: PlainLetters.Of(name), entry.Code))).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    // How sums are marked beside codes and single signs.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Marks = new HashSet<string>(
        "$ US$ U$S USD$ MX$ MXN$ R$ C$ A$ HK$ NT$ S$ RD$ COL$ CLP$ AR$ B/. S/ S/. Q L L. Bs Bs. Bs.F Gs Gs. kr kr. Kr Kr. zł zl TL tl Kč Ft lei Lei руб руб. р. грн грн. лв лв. сом тг тенге дин дин. din din. KM kn Rs Rs. Rp Rp. RM Ksh KSh Sh TSh USh Br Fr Fr. SFr SFr. CHF. Dhs Dhs. Dh dh DH Pesos pesos Peso peso Dollars dollars Dollar dollar dólares Euros euros Euro euro rupees Rupees soles lempiras quetzales рублей рубль lira złotych د.إ ر.س ج.م د.ج د.م. 元 円 원 บาท đ đồng P FCFA CFA XOF XAF Kz MT".Split(' '),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The code of ISO 4217, or of a coin, that a text names; <see langword="null"/> where it names none or may name several.</summary>
    public static string? CodeOf(string typed)
    {
        var name = Tidy.Upper(typed);
        var code = CodesByName.GetValueOrDefault(PlainLetters.Of(name), name);
        return Codes.Contains(code) ? code : null;
    }

    /// <summary>Whether what stands beside a sum marks a currency, be it in brackets.</summary>
    public static bool IsMark(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is ['(', .., ')'] or ['[', .., ']']) text = text[1..^1];
        if (text.IsEmpty) return false;
        if (text.Length == 1 && char.GetUnicodeCategory(text[0]) == UnicodeCategory.CurrencySymbol) return true;
        return (text.Length == 3 && !text.ContainsAnyExceptInRange('A', 'Z')) || Marks.Contains(text);
    }
}
