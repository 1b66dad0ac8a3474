using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How often each compared value occurs: what makes agreeing on Garcia worth less than agreeing on Quispe.</summary>
/// <remarks>Immutable and thread-safe. Does not depend on the order of the mentions.</remarks>
public sealed class ValueCounts
{
    private readonly Dictionary<(FieldType Type, string Value), int> _counts = [];
    private readonly Dictionary<FieldType, long> _totals = [];

    private ValueCounts()
    {
    }

    /// <summary>Counts the values of the people and organisations among <paramref name="mentions"/>, in the form in which they are compared.</summary>
    /// <remarks>Mentions with equal values count once: somebody in a thousand rows does not make their name common. Time O(values).</remarks>
    public static ValueCounts Of(IReadOnlyList<MentionProfile> mentions)
    {
        var counts = new ValueCounts();
        var seen = new HashSet<MentionProfile>(SameValues.Comparer);
        foreach (var mention in mentions)
            if (mention.Id.Kind is EntityKind.Person or EntityKind.Organization && seen.Add(mention)) counts.Add(new PreparedMention(mention));
        return counts;
    }

    /// <summary>How many different mentions hold <paramref name="value"/>, as compared; 0 when none does.</summary>
    public int Of(FieldType type, string value) => _counts.GetValueOrDefault((type, value));

    /// <summary>How many values of <paramref name="type"/> there are, repeated ones counted each time.</summary>
    public long Total(FieldType type) => _totals.GetValueOrDefault(type);

    /// <summary>Every counted value of every type, in no order.</summary>
    internal IEnumerable<KeyValuePair<(FieldType Type, string Value), int>> All => _counts;

    private void Add(PreparedMention mention)
    {
        if (mention.Name.IsParted)
        {
            Add(FieldType.PersonGivenName, mention.Name.Given.Text);
            Add(FieldType.PersonFamilyName, mention.Name.Family.Text);
        }

        Add(FieldType.PersonFullName, mention.Name.All.Text);
        Add(FieldType.OrganizationName, mention.Organization.Text);
        AddEach(FieldType.PersonBirthDate, mention.BirthTexts);
        Add(FieldType.AddressFull, mention.Address is { HasStreet: true } address ? address.Text : "");
        Add(FieldType.AddressCity, mention.Address?.Town ?? "");
        Add(FieldType.AddressPostalCode, mention.Address?.PostalCode ?? "");
        AddEach(FieldType.Phone, mention.Phones);
        AddEach(FieldType.Email, mention.Emails);
        AddEach(FieldType.DocumentNumber, mention.Documents);
        AddEach(FieldType.AccountNumber, mention.Accounts);
        AddEach(FieldType.VehiclePlate, mention.Plates);
    }

    private void AddEach(FieldType type, string[] values)
    {
        foreach (var value in values) Add(type, value);
    }

    private void Add(FieldType type, string value)
    {
        if (value.Length == 0) return;
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, (type, value), out _)++;
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_totals, type, out _)++;
    }
}
