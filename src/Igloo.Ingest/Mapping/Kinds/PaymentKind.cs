using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class PaymentKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Payment,
        InWords = "a payment",
        Roles = new PhraseTable<Role>()
            .Add("sender|payer|sender customer|ordering|conductor|auftraggeber|debiteur|donneur d ordre|zahler|pagador ordenante|cuentahabiente ordenante|payor|remitter|originator|ordering party|ordering customer|from|source|send|debtor|customer|purchaser|remitente|ordenante|pagador|emisor|origen|envio|de", Role.Payer)
            .Add("receiver|payee|beneficiary customer|payout recipient|empfanger|zahlungsempfanger|begunstigter|beneficiaire|destinatario final|beneficiario final|recebedor|favorecido|beneficiary|recipient|to|destination|payout|pay out|pickup|pick up|creditor|merchant|shop|store|beneficiario|receptor|destinatario|destino|cobro|tienda|para", Role.Payee),
        BareRole = [PersonFullName, AccountNumber, PlaceName],
        OfRoles = [.. Parts.Party, PlaceName, OrganizationName],
        Own = new PhraseTable<Slot[]>()
            .Add("from account|from iban|debit account|debtor account|originator account|ordering account|source account|cuenta origen|cuenta de origen|cuenta ordenante|cuenta de cargo|cuenta emisora|compte debiteur|konto auftraggeber|auftraggeberkonto|sender account|account from", [new(Role.Payer, AccountNumber)])
            .Add("to account|to iban|credit account|creditor account|beneficiary acct|destination account|cuenta destino|cuenta de destino|cuenta beneficiario|cuenta de abono|cuenta receptora|compte crediteur|konto empfanger|empfangerkonto|account to", [new(Role.Payee, AccountNumber)])
            .Add("shop|store|merchant|merchant name|branch|tienda|sucursal|comercio", [new(Role.Payee, PlaceName)])
            .Add("paid at|paid on|date paid|payment date|payment time|pay date|date sent|send date|send time|sent date|date of transaction|date of payment|date of transfer|transaction dt|txn date|txn time|trans date|trans time|settlement date|execution date|completion date|completed|created at|fecha de pago|fecha envio|fecha de operacion|fecha operacion|fecha de transaccion|fecha transaccion|hora de operacion|fecha valor|date d operation|date de valeur|buchungstag|buchungsdatum|wertstellung|valuta datum|data da transacao|posted|posting date|value date|booking date|transaction date|transaction time|transfer date|sent at|fecha pago|fecha de envio", [new(Role.Subject, EventTime)])
            .Add("type|transaction type|txn type|trans type|tran type|transfer type|product|instrument type|tipo de operacion|tipo de transaccion|tipo de transferencia|payment type|tipo", [new(Role.Subject, PaymentChannel)]),
        Types = Parts.Of(Role.Payer, [PersonFullName, PersonGivenName, PersonFamilyName, Phone, Email, DocumentNumber, AccountNumber])
            .And(Role.Payee, PlaceName, PlaceLatitude, PlaceLongitude, OrganizationName)
            .And(Role.Subject, EventTime, PaymentAmount, PaymentCurrency, PaymentChannel, PaymentReference, PaymentFee, PaymentPurpose, SourceRecordId),
        Noise = ["payment", "transaction", "transfer", "pago", "txn", "wire", "usd"],
        Telling = [PaymentAmount, PaymentCurrency, PaymentReference],
        Needs =
        [
            new("payer or payee (name, phone, document or account)", slot => slot.Role is Role.Payer or Role.Payee && (Parts.IsName(slot.Type) || Parts.IsIdentifier(slot.Type))),
            new("amount", slot => slot.Type == PaymentAmount),
        ],
    };
}
