using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>What lists tell of identifiers: an address, a firm, a phone or an account. Two that share one have a reason to go together; a name alone is none.</summary>
internal sealed class Ties
{
    private const int MostHolders = 100; // as for super-connectors: a value that so many share ties no one

    private static readonly FieldType[] Tying =
        [FieldType.OrganizationName, FieldType.AddressFull, FieldType.Phone, FieldType.Email, FieldType.AccountNumber];

    private readonly IdNumbers _values = new();
    private readonly Dictionary<(FieldType Type, string Value), SortedSet<int>> _ofIdentifier = [];
    private readonly Dictionary<int, int> _holders = [];

    /// <summary>Adds a row of a list; rows of other kinds tell no such thing.</summary>
    public void Add(Record record, IReadOnlyList<Field> held)
    {
        if (record.Kind is not (RecordKind.Party or RecordKind.Registration)) return;
        foreach (var field in held)
        {
            if (!_ofIdentifier.TryGetValue((field.Type, field.Value), out var own)) own = _ofIdentifier[(field.Type, field.Value)] = [];
            foreach (var tie in record.Fields.Where(other => Tying.Contains(other.Type) && (other.Type, other.Value) != (field.Type, field.Value)))
            {
                var number = _values.Of($"{tie.Type} {tie.Value}", tie.Raw);
                if (own.Add(number)) _holders[number] = _holders.GetValueOrDefault(number) + 1;
            }
        }
    }

    /// <summary>Numbers of what an identifier is tied to, ascending.</summary>
    public IReadOnlyList<int> Of(FieldType type, string value) =>
        _ofIdentifier.TryGetValue((type, value), out var own) ? [.. own.Where(tie => _holders[tie] <= MostHolders)] : [];
}
