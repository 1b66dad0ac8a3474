using System.Buffers;
using System.Text.RegularExpressions;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>Whom the words of a payment name as its other side, as statements do that have no column for it: <c>ZELLE TO ANA RUIZ REF 8817</c>, <c>SPEI ENVIADO A ANA RUIZ</c>, <c>BNF: ANA RUIZ</c>. Pure, deterministic.</summary>
/// <remarks>Exact rather than complete: only right behind a word for a transfer and its way, or behind a label for one of both sides; two to five words without a digit, none of which is a bank's (<c>TRANSFER TO SAVINGS</c>). Cards, shops and fees name nobody.</remarks>
internal static partial class PartyInPurpose
{
    private const int FewestWords = 2, MostWords = 5;

    private static readonly SearchValues<char> Marks = SearchValues.Create(" ;/:=#");

    private static readonly HashSet<string> OfPayers = Words("from de recibida recibido orig originator ordenante remitente remitter b/o");

    // Behind a name, and none of it.
    private static readonly HashSet<string> Ends = Words("conf confirmation ref reference on for memo id via trn seq date dated el por concepto referencia folio clave rastreo em am vom mensaje message note re");

    // Of banks, and of companies and shops.
    private static readonly HashSet<string> NoNames = Words(
        "savings saving checking chk sav account accounts acct acc card cards credit debit bank banco loan mortgage brokerage money wallet balance atm cash business personal joint primary everyday premier high yield visa mastercard paypal venmo "
        + "zelle own my your linked external internal cuenta cuentas ahorro ahorros tarjeta terceros tercero nomina efectivo inversion inversiones credito debito prestamo propia propias otra otro otras cajero deposit deposits payment payments transfer "
        + "transfers pago pagos servicio servicios conta poupanca corrente cartao fund funds insurance tax taxes rent renta rental payroll salary utility utilities electric water gas the and of in at to from with reserve overdraft fee fees interest intereses comision "
        + "llc inc ltd corp corporation co company llp lp plc sa cv sl srl sas gmbh ag bv ltda lda store tienda market");

    /// <summary>Adds the other side of a payment where its words name it and its columns do not.</summary>
    public static void Add(RowDraft draft)
    {
        if (draft.FindRaw(Role.Subject, FieldType.PaymentPurpose) is not { } purpose) return;
        var (isPayerTold, isPayeeTold) = (false, false);
        foreach (ref readonly var field in draft.Fields) (isPayerTold, isPayeeTold) = (isPayerTold || field.Role == Role.Payer, isPayeeTold || field.Role == Role.Payee);
        if ((isPayerTold && isPayeeTold) || Find(purpose) is not var (role, start, length) || (role == Role.Payer ? isPayerTold : isPayeeTold)) return;
        var raw = purpose.Substring(start, length);
        if (TextReaders.Name(raw) is { IsUsable: true } name) draft.Add(new Slot(role, FieldType.PersonFullName), raw, name.Value, start);
    }

    /// <summary>Whom a purpose names, on which side, and where it stands.</summary>
    public static (Role Role, int Start, int Length)? Find(string purpose)
    {
        foreach (Match match in Cue.Matches(purpose))
        {
            var start = match.Index + match.Length;
            var way = match.Groups["way"].Value.ToLowerInvariant();
            if (NameAt(purpose, start, match.Groups["label"].Success) is { } length) return (OfPayers.Contains(way) ? Role.Payer : Role.Payee, start, length);
        }

        return null;
    }

    // Up to a number, a mark or a word that ends it.
    private static int? NameAt(string text, int start, bool isLabelled)
    {
        var (at, end, count) = (start, start, 0);
        while (at < text.Length)
        {
            var word = WordAt(text, at);
            var letters = word.TrimEnd(',');
            if (!IsWord(letters) || IsIn(Ends, letters)) break;
            if (++count > MostWords || IsIn(NoNames, letters.TrimEnd('.'))) return null;
            end = at + letters.Length;
            at += word.Length;
            if (at >= text.Length || text[at] != ' ') break;
            at++;
        }

        return count >= FewestWords && (!isLabelled || (IsEnd(text, at) && !EndsAsState(text.AsSpan(start, end - start)))) ? end - start : null;
    }

    // Behind a label the house of an address may follow, which ends no name.
    private static bool IsEnd(string text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]) || IsIn(Ends, WordAt(text, at));

    // "LUIS SOTO LUMEN TX": a town stands behind the name, and nobody knows where it begins.
    private static bool EndsAsState(ReadOnlySpan<char> name) => name is [.., ' ', not '.', not '.'];

    private static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.IndexOfAny(Marks) is >= 0 and var length ? rest[..length] : rest;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
            if (!char.IsLetter(letter) && letter is not ('\'' or '-' or '.')) return false;
        return !word.IsEmpty && char.IsLetter(word[0]);
    }

    private static bool IsIn(HashSet<string> words, ReadOnlySpan<char> word) => words.Contains(PlainLetters.Small(word.ToString()));

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];

    [GeneratedRegex(
        @"(?<!\p{L})(?:"
        + @"(?:zelle|venmo|cash ?app|wire|transfer|xfer|remittance|e-?transfer|interac|money ?gram|western union|remitly|xoom)(?: (?:payment|transfer|sent|received|money|out|in|outgoing|incoming|instant|online|domestic|international|debit|credit))* (?<way>to|from)"
        + @"|(?:spei|transferencia|transfer[eê]ncia|transf|traspaso|bizum|pix|giro|env[ií]o|remesa)\.?(?: (?:enviad[oa]|recibid[oa]|recebid[oa]|electr[oó]nica|interbancaria|inmediata|bancaria|internacional|de dinero))* (?<way>a favor de|a|para|de)"
        + @"|(?<label>(?<way>bnf|benef|beneficiary|beneficiario|ordenante|originator|orig|remitente|remitter|b/o))(?: name)?(?=\s*[:=]))\s*[:=]?\s*(?=\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cue { get; }
}
