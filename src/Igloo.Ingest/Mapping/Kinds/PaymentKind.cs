using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class PaymentKind
{
    private const string Debits = "cheques y otros cargos|otros cargos|debit|debits|debited|dr|withdrawal|withdrawals|withdrawn|withdraw|paid out|money out|payment out|payments out|pay out|out|outflow|spent|cargo|cargos|retiro|retiros|egreso|egresos|debe|debito|debitos|saque|saques|saida|saidas|soll|belastung|lastschrift|ausgaben|ausgang|af|uitgaven|dare|addebito|addebiti|uscite|depenses|obciazenie|obciazenia|wyplata|wyplaty|wydatki|terhelés|výdaj|výdaje|na vrub|дебет|расход|списание|списано|видаток|видатки|дебіт|borç|giden|çıkan|مدين|سحب|المدين|借方|支出|支出金额|出金|出金額|お支払金額|引出金額|출금|출금액|찾으신금액|ghi nợ|phát sinh nợ|debet|uttag";

    private const string Credits = "depositos y abonos|depositos y otros abonos|credit|credits|credited|cr|deposit|deposits|deposited|paid in|money in|payment in|payments in|pay in|in|inflow|received|abono|abonos|deposito|depositos|ingreso|ingresos|haber|credito|creditos|entrada|entradas|haben|gutschrift|einnahmen|eingang|bij|inkomsten|avere|accredito|accrediti|entrate|recettes|uznanie|uznania|wplata|wplaty|wplywy|jóváírás|príjem|příjem|příjmy|ve prospěch|кредит|приход|поступление|зачисление|зачислено|надходження|кредит рахунку|alacak|gelen|giren|دائن|إيداع|الدائن|贷方|貸方|收入|收入金额|存入|入金|入金額|お預り金額|預入金額|입금|입금액|맡기신금액|ghi có|phát sinh có|kredit|insättning";

    private const string Sums = "amount|amounts|amt|sum|value|total|usd|eur|gbp|mxn|cad|chf|pln|czk|try|rub|jpy|cny|krw|inr|brl|monto|importe|valor|betrag|montant|importo|kwota|bedrag|сумма|tutar|tutarı|金额|金額|مبلغ|belopp|beløb";

    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Payment,
        InWords = "a payment",
        Roles = new PhraseTable<Role>()
            .Add("quien envia|quien paga|quien manda|billing|bill to|billed to|depositor|applicant|person|individual|transactor|cardholder|card holder|cuentahabiente|tarjetahabiente|sender|payer|dbtr|deudor|ordenante cuenta|emisora|girador|consignante|depositante|sender customer|ordering|conductor|auftraggeber|debiteur|donneur d ordre|zahler|pagador ordenante|cuentahabiente ordenante|payor|remitter|originator|ordering party|ordering customer|from|source|send|debtor|customer|purchaser|remitente|ordenante|pagador|emisor|origen|envio|de|sending party|transferor|remitting|paying|paid by|given by|handed over by|from whom|sending|sender party|payer party|ordering institution customer", Role.Payer)
            .Add("quien cobra|quien recibe|credited to|credit to|receiver|payee|cdtr|acreedor|receptora|beneficiary customer|payout recipient|empfanger|zahlungsempfanger|begunstigter|beneficiaire|destinatario final|beneficiario final|recebedor|favorecido|beneficiary|recipient|to|destination|payout|pay out|pickup|pick up|creditor|merchant|shop|store|beneficiario|receptor|destinatario|destino|cobro|tienda|para|receiving party|receiving|transferee|recipient party|pye|payable to|pay to|pay to the order of|paid to|given to|handed to|sent to|receiver party|counterparty|other party|opposite party|vendor|receiver customer|receiving customer|payout customer|recipient customer", Role.Payee),
        OtherSide = new PhraseTable<bool>().Add("counterparty|counter|other party|opposite party|foreign party|external party", true),
        Holder = new PhraseTable<bool>().Add("customer|client|cliente|kunde|holder|cardholder|card holder|own|user|member|subscriber|depositor|cuentahabiente|tarjetahabiente|titular", true),
        Ways = new PhraseTable<MoneyWay>()
            .Add(Debits, MoneyWay.Out)
            .Add(Credits, MoneyWay.In)
            .AddEach(Debits, Sums, MoneyWay.Out)
            .AddEach(Credits, Sums, MoneyWay.In),
        BareRole = [PersonFullName, AccountNumber, PlaceName],
        OfRoles = [.. Parts.Party, PlaceName, OrganizationName],
        Own = new PhraseTable<Slot[]>()
            // Elements of ISO 20022 messages, as they are flattened into columns.
            .AddEach("dbtr agt|debtor agent|dbtr agt fin instn id|instg agt", "bic|bicfi|name|bank|id", [new(Role.Payer, AccountBank)])
            .AddEach("cdtr agt|creditor agent|cdtr agt fin instn id|instd agt", "bic|bicfi|name|bank|id", [new(Role.Payee, AccountBank)])
            .AddEach("dbtr acct|debtor account|dbtr acct id", "id|iban|othr id|other id", [new(Role.Payer, AccountNumber)])
            .AddEach("cdtr acct|creditor account|cdtr acct id", "id|iban|othr id|other id", [new(Role.Payee, AccountNumber)])
            .AddEach("dr|debit|debited|debit side|ordering party|from", "account no|account name|account holder|account title|party name|customer name|iban", [new(Role.Payer, AccountNumber), new(Role.Payer, PersonFullName)])
            .AddEach("cr|credit|credited|credit side|beneficiary party|to", "account no|account name|account holder|account title|party name|customer name|iban", [new(Role.Payee, AccountNumber), new(Role.Payee, PersonFullName)])
            .Add("quien paga|quien envia|who pays|who paid|who sends|who sent|payer who", [new(Role.Payer, PersonFullName)])
            .Add("quien recibe|quien cobra|who receives|who received|who gets|to whom|for whom|for", [new(Role.Payee, PersonFullName)])
            .Add("recebi de|recibi de|received from|recu de", [new(Role.Payer, PersonFullName)])
            .Add("referente a|por concepto de|being for|in respect of", [new(Role.Subject, PaymentPurpose)])
            .Add("code retrait|withdrawal code|codigo de retiro|codigo retiro", [new(Role.Subject, PaymentReference)])
            .Add("who gets it", [new(Role.Payee, PersonFullName)])
            .Add("what was this for|what was it for|what for", [new(Role.Subject, PaymentPurpose)])
            .Add("drawn on|drawn on bank", [new(Role.Payer, AccountBank)])
            .Add("arn|arn no|acquirer reference no|transfer pin|remittance pin|payout pin|pickup pin|collection pin", [new(Role.Subject, PaymentReference)])
            .Add("card member|card member name", [new(Role.Payer, PersonFullName)])
            .Add("check or slip no|check slip no|slip or check no", [new(Role.Subject, PaymentReference)])
            .Add("sent by|from party", [new(Role.Payer, PersonFullName)])
            .Add("to party", [new(Role.Payee, PersonFullName)])
            .Add("dr party|debit party", [new(Role.Payer, PersonFullName)])
            .Add("cr party|credit party", [new(Role.Payee, PersonFullName)])
            .AddEach("filing|bsa|form|report filing", "no|id", [new(Role.Subject, SourceRecordId)])
            .Add("own account|own account no|own iban|auftragskonto|auftragskonto no|ordering customer account", [new(Role.Payer, AccountNumber)])
            .Add("pix key|chave pix|pix", [new(Role.Payee, AccountNumber)])
            .AddEach("counterparty|counter|foreign party|external party|opposite party", "account|account no|iban", [new(Role.Payee, AccountNumber)])
            .AddEach("counterparty|counter|foreign party|external party|opposite party", "account name|name|account title", [new(Role.Payee, PersonFullName)])
            .AddEach("lcy|local currency|dollar|usd equivalent|usd equiv|foreign|fcy|mxn|eur|gbp", "amount|value", [new(Role.Subject, PaymentAmount)])
            .Add("amount in local currency|amount in usd|amount in dollars|amount in eur", [new(Role.Subject, PaymentAmount)])
            .AddEach("message|text|information|note|notes|remark|remarks|comment|comments|narration", "recipient|beneficiary|receiver|payee|sender|payer|remitter|originator", [new(Role.Subject, PaymentPurpose)])
            .Add("operation", [new(Role.Subject, PaymentChannel), new(Role.Subject, PaymentReference)])
            .Add("user full name|user whole name", [new(Role.Payer, PersonFullName)])
            .Add("variable symbol|payment symbol|client reference|customer reference end to end", [new(Role.Subject, PaymentReference)])
            .Add("customer memo|memo note|message to recipient|message to beneficiary|communication|histórico|historico", [new(Role.Subject, PaymentPurpose)])
            // Which of both sides of an account it stands on; CdtDbtInd of ISO 20022.
            .AddEach("debit credit|credit debit|dr cr|cr dr|d c|c d|db cr|debit or credit|dr or cr|dc|crdr|drcr|cdt dbt", "indicator|ind|flag|mark|code|type|sign|side", [new(Role.Subject, EventDirection)])
            .Add("debit credit|credit debit|dr cr|cr dr|d c|c d|db cr|debit or credit|dr or cr|dc|crdr|drcr|cdt dbt ind|af bij|bij af|soll haben|sh|s h|soll haben kennzeichen|haben soll|cargo abono|abono cargo|cargo o abono|tipo cargo abono|debe haber|debito credito|credito debito|dare avere|debet credit|debet kredit|debit kredit|nature|naturaleza|natureza|sens de l operation|money direction|flow|cash flow|in out|in or out|money in out|дебет кредит|приход расход|тип дебет кредит|borç alacak|b a|مدين دائن|借贷|借贷标志|借贷方向|收支|收支类型|收付标志|入出金|入出金区分|입출금|입출금구분|winien ma|wn ma|uznanie obciazenie", [new(Role.Subject, EventDirection)])
            .Add("cuanto|how much", [new(Role.Subject, PaymentAmount)])
            .AddEach("account|user|customer|member|account holder|account owner", "email|email address|mail", [new(Role.Payer, Email)])
            // Of a withdrawal from an exchange, the customer's side is the exchange's own.
            .Add("address|crypto address|wallet|wallet address|withdrawal address|destination wallet|wallet to|to wallet|target wallet|recipient wallet", [new(Role.Payee, AccountNumber), new(Role.Payer, AddressFull)])
            .Add("wallet from|from wallet|source wallet|sender wallet|deposit wallet", [new(Role.Payer, AccountNumber)])
            .AddEach("instrument|instrument serial|check serial|draft|cheque serial|voucher", "no|id", [new(Role.Subject, PaymentReference)])
            .AddEach("money order|mandate", "no|id|reference", [new(Role.Subject, PaymentReference)])
            .AddEach("hash|tx hash|transaction hash|txhash|txid|transfer hash|withdrawal|deposit|remittance|payin|payout", "no|id|reference|code|hash", [new(Role.Subject, PaymentReference)])
            .Add("hash|tx hash|txhash|txid|tx|transaction hash|docket no", [new(Role.Subject, PaymentReference)])
            .AddEach("asset|coin|token|crypto|cryptocurrency|crypto asset|currency|money", "symbol|code|type|name|ticker|iso", [new(Role.Subject, PaymentCurrency)])
            .Add("asset|coin|token|crypto|cryptocurrency|ticker|crypto asset", [new(Role.Subject, PaymentCurrency)])
            .AddEach("quantity|principal|send principal|sent principal", "transacted|traded|usd|sent|amount", [new(Role.Subject, PaymentAmount)])
            .Add("quantity|qty|cash in|cash out|cash received|cash paid out|total cash in|total cash out", [new(Role.Subject, PaymentAmount)])
            .AddEach("load|reload|top up|topup|token|coin|withdrawal|withdrawn|payin|pay in|cash in|cash out|paid in|paid|collected|collection|debit|credit|movement|operation|remitted|remittance|transferred|order|sent|face", "amount|value|quantity|sum|total", [new(Role.Subject, PaymentAmount)])
            .AddEach("load|reload|top up|topup|withdrawal|withdrawn|payin|pay in|cash in|cash out|operation|remitted|block|initiated|accepted", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("gastos|spese|despesas|masraf|masraflar|expenses", [new(Role.Subject, PaymentFee)])
            .AddEach("network|gas|miner|blockchain|withdrawal|commission|sending|remittance", "fee|fees|charge|cost", [new(Role.Subject, PaymentFee)])
            .AddEach("retailer|reseller|outlet|vendor|agent location|payout location|paying location", "name|code|location|city|no|id|place", [new(Role.Payee, PlaceName)])
            .Add("retailer|outlet", [new(Role.Payee, PlaceName)])
            .AddEach("funding|send|sending|funds", "method|type|mode", [new(Role.Subject, PaymentChannel)])
            .AddEach("channel|instrument|payment channel|delivery channel|payment method|payment instrument", "code|type|name|id", [new(Role.Subject, PaymentChannel)])
            .Add("initiated on|sent on|transferred on|transferred at", [new(Role.Subject, EventTime)])
            .Add("intr bk sttlm amt|intrbk sttlm amt|instd amt|instructed amt|interbank settlement amount", [new(Role.Subject, PaymentAmount)])
            .Add("intr bk sttlm amt ccy|instd amt ccy|amt ccy|amount currency", [new(Role.Subject, PaymentCurrency)])
            .Add("intr bk sttlm dt|interbank settlement date|reqd exctn dt|requested execution date|accptnc dt tm|cre dt tm", [new(Role.Subject, EventTime)])
            .Add("rmt inf ustrd|ustrd|unstructured remittance", [new(Role.Subject, PaymentPurpose)])
            .Add("imad|omad|pin mtcn|mo serial no|instruction id|bank reference|tx id|uetr|pmt id tx id", [new(Role.Subject, PaymentReference)])
            .AddEach("payment|transaction|transfer|remittance|sent|send|sending|order|wire|deposit|purchase|execution|paid|movement", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("payment|transaction|transfer|remittance|order|wire|money transfer|check", "no|id|reference|code|reference no|folio", [new(Role.Subject, PaymentReference)])
            .Add("card|card no|card number|card num|masked card|masked card no|card pan|pan|card last 4|card last four", [new(Role.Payer, AccountNumber)])
            .Add("card name|name on card|card holder name|cardholder name", [new(Role.Payer, PersonFullName)])
            .AddEach("card|card billing|billing", "address line1|address street|street", [new(Role.Payer, AddressStreet)])
            .AddEach("card|card billing|billing", "address zip|address postal code|zip|postal code|address postcode", [new(Role.Payer, AddressPostalCode)])
            .AddEach("card|card billing|billing", "address city|city|address town", [new(Role.Payer, AddressCity)])
            .Add("debtor agent|odfi|originating fi|originator fi", [new(Role.Payer, AccountBank)])
            .Add("creditor agent|rdfi|beneficiary fi|receiving fi|receiver fi|account with institution", [new(Role.Payee, AccountBank)])
            .AddEach("send|sending|sender|origin", "agency|agent|branch|office|outlet|point", [new(Role.Payer, PlaceName)])
            .AddEach("send|sending", "place|location", [new(Role.Payer, PlaceName)])
            .AddEach("paying|payer|payout|pay out|pay|payment|disbursing|receiving|receiver|destination|dest", "agency|agent|branch|office|outlet|point", [new(Role.Payee, PlaceName)])
            .AddEach("paying|payout|pay out|payment|disbursing", "place|location|local", [new(Role.Payee, PlaceName)])
            .AddEach("store|shop|branch|agency", "name|code|location|city|no|id|address", [new(Role.Payee, PlaceName)])
            .AddEach("sending agent|send agent|sending branch|origin agent|sending office", "city|town|location|place|branch|name|address", [new(Role.Payer, PlaceName)])
            .AddEach("paying agent|pay agent|payout agent|pay out agent|receiving agent|paying branch|payout|pay out|pay|payment agent", "city|town|location|place|branch|office", [new(Role.Payee, PlaceName)])
            .AddEach("kiosk|atm|cash machine|terminal|counter|till", "name|id|no|location|site|address|city", [new(Role.Subject, PlaceName)])
            .Add("originator account no|from account|from iban|debit account|debtor account|originator account|ordering account|source account|cuenta origen|cuenta de origen|cuenta ordenante|cuenta de cargo|cuenta emisora|compte debiteur|konto auftraggeber|auftraggeberkonto|sender account|account from", [new(Role.Payer, AccountNumber)])
            .Add("to account|to iban|credit account|creditor account|beneficiary acct|destination account|cuenta destino|cuenta de destino|cuenta beneficiario|cuenta de abono|cuenta receptora|compte crediteur|konto empfanger|empfangerkonto|account to", [new(Role.Payee, AccountNumber)])
            .Add("shop|store|merchant|merchant name|branch|tienda|sucursal|comercio", [new(Role.Payee, PlaceName)])
            .Add("fecha consignacion|fecha de consignacion|fecha deposito|fecha de deposito|deposit date|purchase date|purchase time|date of purchase|fecha de compra|paid at|paid on|date paid|payment date|payment time|date sent|send date|send time|sent date|date of transaction|date of payment|date of transfer|transaction dt|txn date|txn time|trans date|trans time|execution date|bookg dt|fecha de pago|fecha envio|fecha de operacion|fecha operacion|fecha de transaccion|fecha transaccion|hora de operacion|date d operation|buchungstag|buchungsdatum|data da transacao|booking date|transaction date|transaction time|transfer date|sent at|fecha pago|fecha de envio", [new(Role.Subject, EventTime)])
            .Add("interbank settled amount|settled amount|instructed amount|transaction amount|transfer amount|amount sent|send amount|monto enviado|monto transferido|gross|gross amount|bruto|importe bruto", [new(Role.Subject, PaymentAmount)])
            .Add("confirmation no|conf no|confirmation id|sender reference|senders reference|customer reference|transaction reference number|serial number|serial no|money order number|money order no|check number|cheque number|numero de cheque|clave de envio|codigo de envio|numero de envio|numero de giro|clave de cobro", [new(Role.Subject, PaymentReference)])
            .Add("institucion emisora|banco emisor|banco ordenante|banco origen|originating bank|sending bank|ordering bank|sender bank|originator bank|bank of sender", [new(Role.Payer, AccountBank)])
            .Add("institucion receptora|banco receptor|banco beneficiario|banco destino|receiving bank|beneficiary bank|payee bank|bank of beneficiary", [new(Role.Payee, AccountBank)])
            .Add("message|description|details|comment|remark|remarks|title|transfer title|payment title|content|transfer content|narrative|narration|transaction narrative|particulars|note|notes|memo|message to payee|obi|originator to beneficiary information|originator to beneficiary info|purpose code description|rmt inf|remittance information unstructured", [new(Role.Subject, PaymentPurpose)])
            .Add("type|transaction type|txn type|trans type|tran type|transfer type|instrument type|tipo de operacion|tipo de transaccion|tipo de transferencia|payment type|tipo", [new(Role.Subject, PaymentChannel), new(Role.Subject, EventDirection)])
            .Add("kid|kid no|nuoroda", [new(Role.Subject, PaymentReference)])
            .Add("deebet kreedit", [new(Role.Subject, EventDirection)])
            .Add("provision", [new(Role.Subject, PaymentFee)])
            .Add("report|betalings text|zahlungs message", [new(Role.Subject, PaymentPurpose)])
            .Add("exchange office|exchange office name|delivery place|place of delivery", [new(Role.Payee, PlaceName)])
            .Add("payment means", [new(Role.Subject, PaymentChannel)])
            .Add("titular|holder|account owner", [new(Role.Payer, PersonFullName), new(Role.Payer, OrganizationName)])
            .Add("sender no", [new(Role.Payer, Phone), new(Role.Payer, AccountNumber)])
            .Add("recipient no|beneficiary no", [new(Role.Payee, Phone), new(Role.Payee, AccountNumber)])
            .Add("delivery date|date of delivery", [new(Role.Subject, EventTime)])
            .Add("payee employer|payee company", [new(Role.Payee, OrganizationName)])
            .Add("payer employer|payer company", [new(Role.Payer, OrganizationName)])
            .Add("tai khoan chuyen|tai khoan nguon|tai khoan gui", [new(Role.Payer, AccountNumber)]),
        Lesser = new PhraseTable<Slot[]>()
            // Some banks tell the purpose there, others only the way of the payment and the purpose beside it.
            // What a sum was worth in another currency, beside the sum.
            .Add("usd value|value usd|value in usd|fiat value|value at time|eur value|value in eur|counter value", [new(Role.Subject, PaymentAmount)])
            // A slip is written for what has a number of its own.
            .AddEach("receipt|voucher|slip", "no|id|reference|code", [new(Role.Subject, PaymentReference)])
            .Add("booking text|posting text", [new(Role.Subject, PaymentPurpose)])
            .AddEach("unix|epoch", "date|time|date time", [new(Role.Subject, EventTime)])
            .Add("epoch|unix", [new(Role.Subject, EventTime)])
            .Add("completion time|completed at|created|created on|creation date|pay date|settlement date|completion date|completed|created at|fecha valor|date de valeur|wertstellung|valuta datum|posted|posting date|post date|value date|val dt|fecha liquidacion|fecha de liquidacion|fecha contable", [new(Role.Subject, EventTime)])
            .Add("net|net amount|neto|importe neto|amount received|payout amount|pay amount|paid amount|amount local", [new(Role.Subject, PaymentAmount)])
            .Add("referencia numerica|entry reference|ntry ref|folio|end to end id|batch reference", [new(Role.Subject, PaymentReference)]),
        Doubtful = new PhraseTable<Slot[]>()
            // The slip of a booking, or what the customer showed.
            .Add("document|document no|doc|doc no|docto|no docto|no documento|documento|numero documento", [new(Role.Subject, PaymentReference), new(Role.Payer, DocumentNumber)])
            // A shop that money is sent through is not who gets it.
            .AddEach("store|shop|branch|agency|merchant|location", "phone|phone no|tel|telephone|email", [new(Role.Payee, Phone), new(Role.Payee, Email)])
            .Add("pay out date|payout date|pickup date|pick up date|date received|received date|received at|fecha de cobro|fecha cobro", [new(Role.Subject, EventTime)]),
        // What it was spent on, and no way of paying.
        Unread = new PhraseTable<bool>().Add("category|spending category|budget category|merchant category|category name|categoria|kategorie|categorie", true),
        HasTwoSides = true,
        Above = (new Slot(Role.Payer, AccountNumber), "Account number: 7134568290"),
        Types = Parts.Of(Role.Payer, [PersonFullName, PersonGivenName, PersonFamilyName, Phone, Email, DocumentNumber, AccountNumber])
            .And(Role.Payee, PlaceName, PlaceLatitude, PlaceLongitude, OrganizationName)
            .And(Role.Subject, EventTime, EventDirection, PaymentAmount, PaymentCurrency, PaymentChannel, PaymentReference, PaymentFee, PaymentPurpose, SourceRecordId),
        Noise = ["payment", "transaction", "transfer", "pago", "txn", "wire", "usd", "operacion", "titular", "bookg", "remittance", "order", "money", "movement", "deposit", "funds", "token", "fiat", "cash", "withdrawal", "trx"],
        Telling = [PaymentAmount, PaymentCurrency, PaymentReference],
        Needs =
        [
            new("payer or payee (name, phone, document, account or user name)", slot => slot.Role is Role.Payer or Role.Payee && (Parts.IsName(slot.Type) || Parts.IsIdentifier(slot.Type) || slot.Type == OnlineHandle)),
            new("amount", slot => slot.Type == PaymentAmount),
        ],
    };
}
