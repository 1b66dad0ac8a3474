using System.Globalization;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>A payment, as correlation sees it.</summary>
/// <param name="Payer">Index of <see cref="MoneyLog.Parties"/>.</param>
/// <param name="Payee">Index of <see cref="MoneyLog.Parties"/>.</param>
/// <param name="Cents">What was paid, or -1.</param>
/// <param name="From">First second in which it can have been made, since 1970.</param>
/// <param name="To">Last second: a payment known to the day covers the day.</param>
/// <param name="Record">Number of the record that tells it.</param>
public readonly record struct PaidSum(int Payer, int Payee, long Cents, long From, long To, int Record);

/// <summary>A leg of a journey: an encounter, a crossing, a stay.</summary>
/// <param name="Traveller">Index of <see cref="MoneyLog.Travellers"/>.</param>
/// <param name="Time">First second, since 1970.</param>
/// <param name="FeeCents">The fee that the traveller stated, or -1.</param>
/// <param name="Record">Number of the record that tells it.</param>
public readonly record struct TravelLeg(int Traveller, long Time, long FeeCents, int Record);

/// <summary>Who paid whom and who travelled when, over all files.</summary>
public sealed class MoneyLog
{
    // What tells parties of payments apart best comes first.
    private static readonly FieldType[] Identifying = [FieldType.AccountNumber, FieldType.PersonFullName, FieldType.OrganizationName, FieldType.Phone, FieldType.DocumentNumber];

    private readonly IdNumbers _parties = new();
    private readonly IdNumbers _travellers = new();
    private readonly List<PaidSum> _payments = [];
    private readonly List<TravelLeg> _legs = [];

    /// <summary>Payers and payees, as they stand in the files.</summary>
    public IReadOnlyList<string> Parties => _parties.Ids;

    /// <summary>Travellers, as they stand in the files.</summary>
    public IReadOnlyList<string> Travellers => _travellers.Ids;

    /// <summary>In the order of the records.</summary>
    public IReadOnlyList<PaidSum> Payments => _payments;

    /// <summary>In the order of the records.</summary>
    public IReadOnlyList<TravelLeg> Legs => _legs;

    internal void Add(Record record, long from, long to, long cents, int number)
    {
        if (record.Kind is RecordKind.Encounter or RecordKind.Crossing or RecordKind.Stay)
        {
            var fee = record.Find(Role.Subject, FieldType.StatedFee) is { } stated ? (long)Math.Round(decimal.Parse(stated, CultureInfo.InvariantCulture) * 100) : -1;
            foreach (var field in record.Fields)
                if (field is { Role: Role.Subject, Type: FieldType.PersonFullName }) _legs.Add(new TravelLeg(_travellers.Of(field), from, fee, number));
        }
        else if (record.Kind == RecordKind.Payment && PartyOf(record, Role.Payer) is { } payer && PartyOf(record, Role.Payee) is { } payee)
        {
            _payments.Add(new PaidSum(payer, payee, cents, from, to, number));
        }
    }

    private int? PartyOf(Record record, Role role)
    {
        foreach (var type in Identifying)
            foreach (var field in record.Fields)
                if (field.Role == role && field.Type == type) return _parties.Of($"{type} {field.Value}", field.Raw);
        return null;
    }
}
