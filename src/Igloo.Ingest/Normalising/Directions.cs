namespace Igloo.Ingest.Normalising;

/// <summary>In and out, in the words of many languages, of telephone switches and of the books of banks. Pure, culture-free, total.</summary>
internal static class Directions
{
    private const int Longest = 40;

    // A call that was missed or turned away came in all the same.
    private static readonly HashSet<string> Incoming = new(
        ("in|incoming|inbound|received|inbox|recibido|reçu|reçue|reçus|empfangen|ricevuto|ricevuta|recebido|ontvangen|odebrane|odebrana|полученное|mt|terminating|entry|entering|ingreso|llegada|entrée|entree|einreise|entrante|entrada|recibida|i|incoming call|missed|missed call|rejected|declined|arriving|arrival|arrive|perdida|manqué|verpasst|eingehend|eingang|einfahrt|entrant|"
         + "entrata|ingresso|recebida|inreis|inkomend|wjazd|przychodzące|przychodzące połączenie|giriş|gelen|въезд|входящий|входящее|в'їзд|دخول|وارد|入境|呼入|入国|수신|입국|ulaz|vstup|vjezd|příchozí|belépés|bejövő|влизане|είσοδος|intrare|nhập cảnh|masuk|ankomst|inresa|indrejse|innreise|saapuva|mtc|smt|ic|被叫|entrantes|eingehender|eingehende|eingehendes|incomming|in-coming|arrived|rx|receive|receiving|llegó|entró|вход|вх|вхід|вхідний|приём|مكالمة واردة|قادم|دخول البلاد|وصول|masuknya|arrivo|chegada|aankomst|varış|przyjazd|прибытие|到着|도착|入|进|進|"
         + "kedatangan|ketibaan|inmigracion|inmigración|immigration|imigração|immigrazione|cr|credit|credited|crdt|c|haben|h|bij|abono|haber|crédito|credito|avere|accredito|gutschrift|deposit|paid in|money in|credit note|kredit|crédit|uznanie|ma|кредит|приход|поступление|зачисление|надходження|alacak|دائن|إيداع|贷|贷方|貸|收入|入金|입금|có|+").Split('|'),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Outgoing = new(
        ("out|outgoing|outbound|sent|outbox|enviado|enviada|envoyé|gesendet|inviato|inviata|verzonden|wysłane|wysłana|gönderilen|отправленное|made|dialled|dialed|mo|originating|exit|exiting|departing|departure|depart|leaving|egreso|sortie|ausreise|saliente|salida|realizada|o|outgoing call|ausgehend|ausgang|ausfahrt|sortant|"
         + "uscita|saída|saida|efetuada|uitreis|uitgaand|wyjazd|wychodzące|çıkış|giden|выезд|исходящий|исходящее|виїзд|خروج|صادر|出境|呼出|出国|발신|출국|izlaz|výstup|výjezd|odchozí|kilépés|kimenő|излизане|έξοδος|ieșire|xuất cảnh|keluar|avresa|utresa|udrejse|utreise|lähtevä|moc|smo|og|主叫|salientes|ausgehender|ausgehende|ausgehendes|émis|émise|efectuada|efectuado|departed|tx|send|sending|dialing|dialled call|salió|выход|исх|вихідний|вихід|مكالمة صادرة|مغادر|مغادرة|partenza|partida|vertrek|kalkış|odjazd|отбытие|убытие|出発|출발|出|"
         + "keberangkatan|pelepasan|emigracion|emigración|emigration|emigração|emigrazione|dr|debit|debited|dbit|d|soll|s|af|cargo|debe|débito|debito|dare|addebito|lastschrift|belastung|withdrawal|withdraw|paid out|money out|debit note|debet|débit|obciążenie|wn|дебет|расход|списание|видаток|borç|مدين|سحب|借|借方|支出|出金|출금|nợ").Split('|'),
        StringComparer.Ordinal);

    /// <summary><c>in</c> or <c>out</c>, where a text says it, or one of its words and none the other way; else <see langword="null"/>.</summary>
    public static string? Of(string typed)
    {
        var word = Tidy.Text(typed).ToLowerInvariant();
        if (Incoming.Contains(word)) return "in";
        if (Outgoing.Contains(word)) return "out";
        // "Inbound call", "voice_out"; an "i" among words says nothing.
        string[] words = word.Length <= Longest ? [.. word.Split([' ', '_', '-', '/', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 1)] : [];
        return (Array.Exists(words, Incoming.Contains), Array.Exists(words, Outgoing.Contains)) switch
        {
            (true, false) => "in",
            (false, true) => "out",
            _ => null,
        };
    }
}
