using System.Buffers;
using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Amounts, currencies, durations, directions and channels. Pure, culture-free, thread-safe; field data never makes them throw.</summary>
internal static class NumberReaders
{
    private const long LongestDuration = 366L * 86_400;
    private const int LongestDirection = 40;
    private const int FirstYear = 1885; // the first motor car
    private const int LastYear = 2200;
    private const decimal LargestAmount = 1e15m;

    // Divides trailing zeros away: 10.00 and 10 are one amount.
    private const decimal Unscaled = 1.000000000000000000000000000000000m;

    private static readonly HashSet<string> Currencies = new(
        ("AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS " +
         "GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD " +
         "NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES " +
         "VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG " +
         // What exchanges call the commonest coins; ISO 4217 has no code for them.
         "BTC XBT ETH USDT USDC DAI BUSD TUSD LTC BCH XMR XRP TRX BNB SOL DOGE ADA MATIC DASH ZEC TON").Split(' '),
        StringComparer.Ordinal);

    // What currencies are called beside their codes, where one alone is meant: the sign and the number of ISO 4217, and their names. A peso, a dollar or a crown may be many.
    private static readonly Dictionary<string, string> CurrencyNames = new (string Code, string Names)[]
    {
        ("EUR", "€|978|EURO|EUROS|ЕВРО|ΕΥΡΩ|ユーロ|欧元"), ("GBP", "£|826|POUND STERLING|POUNDS STERLING|STERLING|BRITISH POUND|STG"), ("USD", "US$|U.S.$|USD$|840|US DOLLAR|US DOLLARS|U.S. DOLLAR|U.S. DOLLARS|DOLLAR US|UNITED STATES DOLLAR|DOLAR AMERICANO|DOLARES AMERICANOS|DOLAR ESTADOUNIDENSE|DOLLAR DES ETATS-UNIS|US-DOLLAR|ДОЛЛАР США|美元|دولار أمريكي"),
        ("MXN", "MX$|MXN$|M.N.|484|PESO MEXICANO|PESOS MEXICANOS|MEXICAN PESO|MEXICAN PESOS|MONEDA NACIONAL"), ("CAD", "C$|CA$|124|CANADIAN DOLLAR|CANADIAN DOLLARS"), ("BRL", "R$|986|REAL|REAIS|BRAZILIAN REAL"),
        ("COP", "COL$|170|PESO COLOMBIANO|PESOS COLOMBIANOS"), ("GTQ", "Q|320|QUETZAL|QUETZALES"), ("HNL", "L|340|LEMPIRA|LEMPIRAS"), ("PEN", "S/|S/.|604|SOL|SOLES|NUEVOS SOLES"), ("NIO", "558|CORDOBA|CORDOBAS"), ("CRC", "₡|188|COLON|COLONES"), ("PYG", "₲|600|GUARANI|GUARANIES"),
        ("CNY", "RMB|156|人民币|人民幣|元|YUAN|RENMINBI"), ("JPY", "392|円|日本円|YEN|JAPANESE YEN"), ("KRW", "₩|410|원|WON"), ("INR", "₹|356|RS|RS.|INDIAN RUPEE|INDIAN RUPEES|रुपये"), ("THB", "฿|764|บาท|BAHT"), ("VND", "₫|704|VND DONG|VIET NAM DONG"), ("PHP", "₱|608|PHILIPPINE PESO"), ("IDR", "RP|RP.|360|RUPIAH"), ("MYR", "RM|458|RINGGIT"),
        ("TRY", "₺|TL|949|TURK LIRASI|TURKISH LIRA"), ("PLN", "ZŁ|ZL|985|ZLOTY|ZLOTYCH"), ("CZK", "KC|203|KORUNA CESKA"), ("HUF", "FT|348|FORINT"), ("RON", "LEI|LEU|946"), ("BGN", "ЛВ|ЛВ.|975|ЛЕВ|ЛЕВА"), ("RUB", "₽|РУБ|РУБ.|643|РУБЛЬ|РУБЛИ|РУБЛЕЙ|RUBLE|RUBLES"), ("UAH", "₴|ГРН|ГРН.|980|ГРИВНЯ|HRYVNIA"), ("CHF", "756|SFR|SFR.|FR.|SWISS FRANC|SCHWEIZER FRANKEN"),
        ("SEK", "752|SVENSKA KRONOR"), ("NOK", "578|NORSKE KRONER"), ("DKK", "208|DANSKE KRONER"), ("SAR", "682|ر.س|ريال سعودي"), ("AED", "784|د.إ|DHS|DIRHAM|درهم"), ("EGP", "818|ج.م|جنيه مصري"), ("MAD", "504|MOROCCAN DIRHAM"), ("NGN", "₦|566|NAIRA"), ("GHS", "₵|936|CEDI"), ("KES", "404|KSH|KENYAN SHILLING"), ("ILS", "₪|376|שקל|SHEKEL"), ("ZAR", "710|RAND"), ("XOF", "952|FCFA|F CFA|FRANC CFA"),
    }.SelectMany(entry => entry.Names.Split('|').Select(name => (Name: PlainLetters.Of(name), entry.Code))).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    // How sums are marked beside codes and single signs.
    private static readonly HashSet<string> CurrencyMarks = new(
        "$ US$ U$S USD$ MX$ MXN$ R$ C$ A$ HK$ NT$ S$ RD$ COL$ CLP$ AR$ B/. S/ S/. Q L L. Bs Bs. Bs.F Gs Gs. kr kr. Kr Kr. zł zl TL tl Kč Ft lei Lei руб руб. р. грн грн. лв лв. сом тг тенге дин дин. din din. KM kn Rs Rs. Rp Rp. RM Ksh KSh Sh TSh USh Br Fr Fr. SFr SFr. CHF. Dhs Dhs. Dh dh DH Pesos pesos Peso peso Dollars dollars Dollar dollar dólares Euros euros Euro euro rupees Rupees soles lempiras quetzales рублей рубль lira złotych د.إ ر.س ج.م د.ج د.م. 元 円 원 บาท đ đồng P FCFA CFA XOF XAF Kz MT".Split(' '),
        StringComparer.Ordinal);

    private static readonly SearchValues<char> DigitsAndSigns = SearchValues.Create("0123456789-+");

    // A call that was missed or turned away came in all the same.
    private static readonly HashSet<string> Incoming = new(
        ("in|incoming|inbound|received|inbox|recibido|reçu|reçue|reçus|empfangen|ricevuto|ricevuta|recebido|ontvangen|odebrane|odebrana|полученное|mt|terminating|entry|entering|ingreso|llegada|entrée|entree|einreise|entrante|entrada|recibida|i|incoming call|missed|missed call|rejected|declined|arriving|arrival|arrive|perdida|manqué|verpasst|eingehend|eingang|einfahrt|entrant|"
         + "entrata|ingresso|recebida|inreis|inkomend|wjazd|przychodzące|przychodzące połączenie|giriş|gelen|въезд|входящий|входящее|в'їзд|دخول|وارد|入境|呼入|入国|수신|입국|ulaz|vstup|vjezd|příchozí|belépés|bejövő|влизане|είσοδος|intrare|nhập cảnh|masuk|ankomst|inresa|indrejse|innreise|saapuva|mtc|smt|ic|被叫|entrantes|eingehender|eingehende|eingehendes|incomming|in-coming|arrived|rx|receive|receiving|llegó|entró|вход|вх|вхід|вхідний|приём|مكالمة واردة|قادم|دخول البلاد|وصول|masuknya|arrivo|chegada|aankomst|varış|przyjazd|прибытие|到着|도착|入").Split('|'),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Outgoing = new(
        ("out|outgoing|outbound|sent|outbox|enviado|enviada|envoyé|gesendet|inviato|inviata|verzonden|wysłane|wysłana|gönderilen|отправленное|made|dialled|dialed|mo|originating|exit|exiting|departing|departure|depart|leaving|egreso|sortie|ausreise|saliente|salida|realizada|o|outgoing call|ausgehend|ausgang|ausfahrt|sortant|"
         + "uscita|saída|saida|efetuada|uitreis|uitgaand|wyjazd|wychodzące|çıkış|giden|выезд|исходящий|исходящее|виїзд|خروج|صادر|出境|呼出|出国|발신|출국|izlaz|výstup|výjezd|odchozí|kilépés|kimenő|излизане|έξοδος|ieșire|xuất cảnh|keluar|avresa|utresa|udrejse|utreise|lähtevä|moc|smo|og|主叫|salientes|ausgehender|ausgehende|ausgehendes|émis|émise|efectuada|efectuado|departed|tx|send|sending|dialing|dialled call|salió|выход|исх|вихідний|вихід|مكالمة صادرة|مغادر|مغادرة|partenza|partida|vertrek|kalkış|odjazd|отбытие|убытие|出発|출발|出").Split('|'),
        StringComparer.Ordinal);

    /// <summary>A sum without its sign: <c>-1,250.50</c>, <c>(1,250.50)</c>, <c>1.250,50-</c> and <c>€ 1 250,50</c> are one. The sign tells the way that the money went (<see cref="IsNegative"/>).</summary>
    public static Reading<string> Amount(string typed)
    {
        if (!decimal.TryParse(WithPoint(Unsigned(WithCents(typed), out _)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return Reading.Unusable<string>("not an amount such as 1250.50");
        return amount <= LargestAmount
            ? Reading.Of((amount / Unscaled).ToString(CultureInfo.InvariantCulture))
            : Reading.Unusable<string>("larger than any payment");
    }

    /// <summary>Whether a sum is written with a minus, before or after it, or in brackets.</summary>
    public static bool IsNegative(string typed)
    {
        Unsigned(WithCents(typed), out var isNegative);
        return isNegative;
    }

    public static Reading<string> Currency(string typed)
    {
        var code = Tidy.Upper(typed);
        code = CurrencyNames.GetValueOrDefault(PlainLetters.Of(code), code);
        return Currencies.Contains(code) ? Reading.Of(code) : Reading.Unusable<string>("not a currency code of ISO 4217 such as USD");
    }

    /// <summary>Whole seconds, from seconds, h:mm:ss, units or ISO 8601 (<see cref="DurationText"/>).</summary>
    public static Reading<string> Duration(string typed)
    {
        if (!decimal.TryParse(WithPoint(LocalForms.Characters(typed).AsSpan().Trim()), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && !DurationText.TryRead(typed, out seconds))
            return Reading.Unusable<string>("not a duration; write whole seconds or h:mm:ss");
        return seconds <= LongestDuration ? Reading.Of(((long)seconds).ToString(CultureInfo.InvariantCulture)) : Reading.Unusable<string>("longer than a year");
    }

    public static Reading<string> Direction(string typed)
    {
        var word = Tidy.Text(typed).ToLowerInvariant();
        if (Incoming.Contains(word)) return Reading.Of("in");
        if (Outgoing.Contains(word)) return Reading.Of("out");
        // "Inbound call", "voice_out": one of several words says it, and none the other way.
        string[] words = word.Length <= LongestDirection ? word.Split([' ', '_', '-', '/', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries) : [];
        var (isIn, isOut) = (Array.Exists(words, SaysIn), Array.Exists(words, SaysOut));
        return isIn == isOut ? Reading.Unusable<string>("not a direction; write in or out") : Reading.Of(isIn ? "in" : "out");
    }

    private static bool SaysIn(string word) => word.Length > 1 && Incoming.Contains(word);

    private static bool SaysOut(string word) => word.Length > 1 && Outgoing.Contains(word);

    /// <summary>A count of people or things.</summary>
    public static Reading<string> Whole(string typed) =>
        long.TryParse(WithPoint(Tidy.Whole(LocalForms.Characters(typed)).AsSpan().Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Reading.Of(number.ToString(CultureInfo.InvariantCulture))
            : Reading.Unusable<string>("not a whole number such as 12");

    /// <summary>A year of four digits.</summary>
    public static Reading<string> Year(string typed) =>
        int.TryParse(Tidy.Whole(LocalForms.Characters(typed)).AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? Reading.Of(year.ToString(CultureInfo.InvariantCulture))
            : Reading.Unusable<string>("not a year such as 2019");

    // 1.250,- has no cents, and no minus.
    private static string WithCents(string typed) => LocalForms.Characters(typed).Replace(",-", ",00", StringComparison.Ordinal).Replace(".-", ".00", StringComparison.Ordinal);

    // Sign and currency stand in any order around a sum, each once: -$5, $-5, - 5 zł, 5,00- EUR, ($5).
    private static ReadOnlySpan<char> Unsigned(string typed, out bool isNegative)
    {
        var text = WithoutSide(typed.AsSpan().Trim(), out isNegative, out var isSigned);
        if (!isSigned && text is ['(', _, .., ')'])
        {
            (isNegative, isSigned) = (true, true);
            text = text[1..^1];
        }

        for (var turn = 0; turn < 2; turn++)
        {
            text = WithoutCurrency(text.Trim());
            if (isSigned || text.IsEmpty || (!IsSign(text[0]) && !IsSign(text[^1]))) continue;
            var isBefore = IsSign(text[0]);
            (isSigned, isNegative) = (true, (isBefore ? text[0] : text[^1]) != '+');
            text = isBefore ? text[1..] : text[..^1];
        }

        return text.Trim();
    }

    // 12.50 DR and 12.50 CR, as accounts write what was debited and credited.
    private static ReadOnlySpan<char> WithoutSide(ReadOnlySpan<char> text, out bool isDebit, out bool isSided)
    {
        isDebit = text.EndsWith(" DR", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" Db", StringComparison.OrdinalIgnoreCase);
        isSided = isDebit || text.EndsWith(" CR", StringComparison.OrdinalIgnoreCase);
        return isSided ? text[..^3] : text;
    }

    private static bool IsSign(char c) => c is '-' or '+';

    private static ReadOnlySpan<char> WithoutCurrency(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAny(DigitsAndSigns);
        if (start > 0 && IsCurrency(text[..start])) text = text[start..];
        var end = text.LastIndexOfAny(DigitsAndSigns) + 1;
        return IsCurrency(text[end..]) ? text[..end] : text;
    }

    private static bool IsCurrency(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is ['(', .., ')'] or ['[', .., ']']) text = text[1..^1];
        if (text.IsEmpty) return false;
        if (text.Length == 1 && char.GetUnicodeCategory(text[0]) == UnicodeCategory.CurrencySymbol) return true;
        return (text.Length == 3 && !text.ContainsAnyExceptInRange('A', 'Z')) || CurrencyMarks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);
    }

    // 1,234.56 and 1.234,56 and 1 234,56 become 1234.56; a lone comma before three digits parts thousands.
    private static string WithPoint(ReadOnlySpan<char> text)
    {
        var plain = text.ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var comma = plain.LastIndexOf(',');
        var point = plain.LastIndexOf('.');
        if (comma < 0) return plain.IndexOf('.', StringComparison.Ordinal) == point ? plain : plain.Replace(".", "", StringComparison.Ordinal);
        var isDecimal = point < 0 ? plain.Length - comma != 4 && plain.IndexOf(',', StringComparison.Ordinal) == comma : comma > point;
        return isDecimal
            ? plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : plain.Replace(",", "", StringComparison.Ordinal);
    }
}
