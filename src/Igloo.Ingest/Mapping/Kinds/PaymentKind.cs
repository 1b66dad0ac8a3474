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
            .Add("sender|payer|payor|remitter|originator|ordering party|ordering customer|from|source|send|debtor|customer|purchaser|remitente|ordenante|pagador|emisor|origen|envio|de", Role.Payer)
            .Add("receiver|payee|beneficiary|recipient|to|destination|payout|pay out|pickup|pick up|creditor|merchant|shop|store|beneficiario|receptor|destinatario|destino|cobro|tienda|para", Role.Payee),
        BareRole = [PersonFullName, AccountNumber, PlaceName],
        OfRoles = [.. Parts.Party, PlaceName],
        Own = new PhraseTable<Slot[]>()
            .Add("from account|sender account|account from", [new(Role.Payer, AccountNumber)])
            .Add("to account|account to", [new(Role.Payee, AccountNumber)])
            .Add("shop|store|merchant|merchant name|branch|tienda|sucursal|comercio", [new(Role.Payee, PlaceName)])
            .Add("paid at|paid on|posted|posting date|value date|booking date|transaction date|transaction time|transfer date|sent at|fecha pago|fecha de envio", [new(Role.Subject, EventTime)])
            .Add("type|transaction type|payment type|tipo", [new(Role.Subject, PaymentChannel)]),
        Types = Parts.Of(Role.Payer, [PersonFullName, PersonGivenName, PersonFamilyName, Phone, Email, DocumentNumber, AccountNumber])
            .And(Role.Payee, PlaceName, PlaceLatitude, PlaceLongitude, OrganizationName)
            .And(Role.Subject, EventTime, PaymentAmount, PaymentCurrency, PaymentChannel, PaymentReference, SourceRecordId),
        Noise = ["payment", "transaction", "transfer", "pago", "txn", "wire", "usd"],
        Telling = [PaymentAmount, PaymentCurrency, PaymentReference],
        Needs =
        [
            new("payer or payee (name, phone, document or account)", slot => slot.Role is Role.Payer or Role.Payee && (Parts.IsName(slot.Type) || Parts.IsIdentifier(slot.Type))),
            new("amount", slot => slot.Type == PaymentAmount),
        ],
    };
}
