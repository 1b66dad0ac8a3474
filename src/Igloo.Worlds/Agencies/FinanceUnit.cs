using Igloo.Worlds.Chance;
using Igloo.Worlds.Files;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Happenings;

namespace Igloo.Worlds.Agencies;

/// <summary>The finance unit: payments that money senders report, and the clients that they know.</summary>
internal sealed class FinanceUnit(Desk desk, Dice dice) : IDisposable
{
    private const string Currency = "USD";
    private readonly Spelling _spelling = new(dice);
    private readonly SourceFile _payments = desk.Open(
        "finance-unit/payments/payments.xlsx",
        "sender_name", "sender_phone", "sender_document", "receiver_name", "receiver_phone", "receiver_account", "amount", "currency", "datetime", "send_town", "payout_town", "reference");
    private readonly SourceFile _clients = desk.Open(
        "finance-unit/clients/clients.csv", "account", "holder_name", "dob", "phone", "address", "activity", "opened_on");

    /// <summary>Writes a payment.</summary>
    public void Write(Payment payment) => _payments.Append(
        [
            _spelling.Counter(payment.Payer), Dashed(payment.Payer), (payment.Payer as Person)?.Document, _spelling.Counter(payment.Payee), Dashed(payment.Payee),
            payment.Payee.Account, Cell.Money(payment.Amount), Currency, Cell.Time(payment.At, "yyyy-MM-dd HH:mm:ss"), payment.From.Name, payment.To.Name, payment.Reference,
        ],
        payment.Story, ("payer", payment.Payer), ("payee", payment.Payee));

    /// <summary>Writes the client list.</summary>
    public void WriteLists(IEnumerable<Party> clients, DateOnly start)
    {
        foreach (var holder in clients.OrderBy(party => party.Account, StringComparer.Ordinal))
        {
            var opened = start.AddDays(-dice.Between(40, 4_000));
            _clients.Append(
                [
                    holder.Account, _spelling.Papers(holder), holder is Person person ? Cell.Day(_spelling.Born(person.Born), "yyyy-MM-dd") : "",
                    Dashed(holder), holder.Home.OneLine, (holder as Organisation)?.Activity, Cell.Day(opened, "yyyy-MM-dd"),
                ],
                story: null, ("holder", holder));
        }
    }

    public void Dispose()
    {
        _payments.Dispose();
        _clients.Dispose();
    }

    private static string Dashed(Party party) => party.Phones.Count > 0 ? Spelling.Dashed(party.Phone) : "";
}
