using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Amounts, currencies, durations, directions and channels. Pure, culture-free, thread-safe; field data never makes them throw.</summary>
internal static class NumberReaders
{
    private const long LongestDuration = 366L * 86_400;
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

    // A call that was missed or turned away came in all the same.
    private static readonly HashSet<string> Incoming = new(
        ("in|incoming|inbound|received|inbox|recibido|reçu|empfangen|ricevuto|ricevuta|recebido|ontvangen|odebrane|odebrana|полученное|mt|terminating|entry|entering|ingreso|llegada|entrée|entree|einreise|entrante|entrada|recibida|i|incoming call|missed|missed call|rejected|declined|arriving|arrival|arrive|perdida|manqué|verpasst|eingehend|eingang|einfahrt|entrant|"
         + "entrata|ingresso|recebida|inreis|inkomend|wjazd|przychodzące|przychodzące połączenie|giriş|gelen|въезд|входящий|входящее|в'їзд|دخول|وارد|入境|呼入|入国|수신|입국|ulaz|vstup|vjezd|příchozí|belépés|bejövő|влизане|είσοδος|intrare|nhập cảnh|masuk|ankomst|inresa|indrejse|innreise|saapuva").Split('|'),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Outgoing = new(
        ("out|outgoing|outbound|sent|outbox|enviado|enviada|envoyé|gesendet|inviato|inviata|verzonden|wysłane|wysłana|gönderilen|отправленное|made|dialled|dialed|mo|originating|exit|exiting|departing|departure|depart|leaving|egreso|sortie|ausreise|saliente|salida|realizada|o|outgoing call|ausgehend|ausgang|ausfahrt|sortant|"
         + "uscita|saída|saida|efetuada|uitreis|uitgaand|wyjazd|wychodzące|çıkış|giden|выезд|исходящий|исходящее|виїзд|خروج|صادر|出境|呼出|出国|발신|출국|izlaz|výstup|výjezd|odchozí|kilépés|kimenő|излизане|έξοδος|ieșire|xuất cảnh|keluar|avresa|utresa|udrejse|utreise|lähtevä").Split('|'),
        StringComparer.Ordinal);

    public static Reading<string> Amount(string typed)
    {
        var text = typed.AsSpan().Trim();
        text = text.TrimStart("$€£¥ ").Trim();
        if (text.Length > 4 && char.IsAsciiLetter(text[0]) && text[..3].IndexOfAnyExceptInRange('A', 'Z') < 0) text = text[3..].Trim().TrimStart("$€£¥ ");
        if (text.Length > 4 && text[^3..].IndexOfAnyExceptInRange('A', 'Z') < 0) text = text[..^3].Trim();
        text = text.TrimEnd("$€£¥ ");
        return decimal.TryParse(WithPoint(text), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            ? NotNegative(amount)
            : Reading.Unusable<string>("not an amount such as 1250.50");
    }

    public static Reading<string> Currency(string typed)
    {
        var code = Tidy.Upper(typed);
        code = code switch { "€" => "EUR", "£" => "GBP", "US$" or "U.S.$" => "USD", "MX$" => "MXN", _ => code };
        return Currencies.Contains(code) ? Reading.Of(code) : Reading.Unusable<string>("not a currency code of ISO 4217 such as USD");
    }

    /// <summary>Whole seconds, from seconds or from h:mm:ss.</summary>
    public static Reading<string> Duration(string typed)
    {
        var text = typed.AsSpan().Trim();
        long seconds;
        if (text.Count(':') == 2)
        {
            if (!TryClock(text, out seconds)) return Reading.Unusable<string>("not a duration such as 0:12:30");
        }
        else if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= LongestDuration)
        {
            seconds = (long)number;
        }
        else
        {
            return Reading.Unusable<string>("not a duration; write whole seconds or h:mm:ss");
        }

        return seconds <= LongestDuration ? Reading.Of(seconds.ToString(CultureInfo.InvariantCulture)) : Reading.Unusable<string>("longer than a year");
    }

    public static Reading<string> Direction(string typed)
    {
        var word = Tidy.Text(typed).ToLowerInvariant();
        if (Incoming.Contains(word)) return Reading.Of("in");
        return Outgoing.Contains(word) ? Reading.Of("out") : Reading.Unusable<string>("not a direction; write in or out");
    }

    /// <summary>A count of people or things.</summary>
    public static Reading<string> Whole(string typed) =>
        long.TryParse(WithPoint(typed.AsSpan().Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Reading.Of(number.ToString(CultureInfo.InvariantCulture))
            : Reading.Unusable<string>("not a whole number such as 12");

    /// <summary>A year of four digits.</summary>
    public static Reading<string> Year(string typed) =>
        int.TryParse(typed.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? Reading.Of(year.ToString(CultureInfo.InvariantCulture))
            : Reading.Unusable<string>("not a year such as 2019");

    private static bool TryClock(ReadOnlySpan<char> text, out long seconds)
    {
        var first = text.IndexOf(':');
        var second = text.LastIndexOf(':');
        seconds = 0;
        if (!long.TryParse(text[..first], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours > 10_000) return false;
        if (!int.TryParse(text[(first + 1)..second], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes > 59) return false;
        if (!int.TryParse(text[(second + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var rest) || rest > 59) return false;
        seconds = (hours * 3600) + (minutes * 60) + rest;
        return true;
    }

    private static Reading<string> NotNegative(decimal amount)
    {
        if (amount < 0) return Reading.Unusable<string>("negative; write who paid whom and the amount without a sign");
        return amount <= LargestAmount
            ? Reading.Of((amount / Unscaled).ToString(CultureInfo.InvariantCulture))
            : Reading.Unusable<string>("larger than any payment");
    }

    // 1,234.56 and 1.234,56 and 1 234,56 become 1234.56; a lone comma before three digits parts thousands.
    private static string WithPoint(ReadOnlySpan<char> text)
    {
        var plain = text.ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        var comma = plain.LastIndexOf(',');
        var point = plain.LastIndexOf('.');
        if (comma < 0) return plain.IndexOf('.', StringComparison.Ordinal) == point ? plain : plain.Replace(".", "", StringComparison.Ordinal);
        var isDecimal = point < 0 ? plain.Length - comma != 4 && plain.IndexOf(',', StringComparison.Ordinal) == comma : comma > point;
        return isDecimal
            ? plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : plain.Replace(",", "", StringComparison.Ordinal);
    }
}
