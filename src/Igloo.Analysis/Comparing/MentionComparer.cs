using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>Compares two mentions of one kind, type by type. Not thread-safe; one per shard.</summary>
internal sealed class MentionComparer
{
    private readonly PersonNameComparer _names = new();
    private readonly NameLevelCache _organizations = new(NameComparisons.Organization);
    private readonly List<ComparedField> _fields = [];

    /// <summary>The comparisons of the types that both or either side has, ordered by type; good until the next call.</summary>
    public List<ComparedField> Compare(PreparedMention a, PreparedMention b)
    {
        _fields.Clear();
        _names.Compare(a.Name, b.Name, _fields);
        AddBest(BirthDateComparison.Levels, a.Births, a.BirthTexts, b.Births, b.BirthTexts);
        AddOrganization(a.Organization, b.Organization);
        if (a.Address is not null || b.Address is not null) AddAddress(a.Address, b.Address);
        AddBest(IdentifierComparisons.Phone, a.Phones, a.Phones, b.Phones, b.Phones);
        AddBest(IdentifierComparisons.Email, a.Emails, a.Emails, b.Emails, b.Emails);
        AddBest(IdentifierComparisons.Document, a.Documents, a.Documents, b.Documents, b.Documents);
        AddBest(IdentifierComparisons.Account, a.Accounts, a.Accounts, b.Accounts, b.Accounts);
        AddBest(IdentifierComparisons.Plate, a.Plates, a.Plates, b.Plates, b.Plates);
        return _fields;
    }

    private void AddOrganization(NameWords a, NameWords b)
    {
        if (!a.IsKnown && !b.IsKnown) return;
        _fields.Add(new ComparedField(FieldType.OrganizationName, _organizations.Reach(a, b), a.Text, b.Text));
    }

    private void AddAddress(AddressWords? a, AddressWords? b)
    {
        if (a is null || b is null) Add(AddressComparisons.Street, AddressComparisons.Street.Missing, Shown(a), Shown(b));
        else if (a.HasStreet && b.HasStreet) Add(AddressComparisons.Street, AddressComparisons.Street.Reach(a, b), Shown(a), Shown(b));
        else if (a.PostalCode.Length > 0 && b.PostalCode.Length > 0)
            Add(AddressComparisons.PostalCode, AddressComparisons.WithinTown(AddressComparisons.PostalCode.Reach(a.PostalCode, b.PostalCode), IsSameTown(a, b)), a.PostalCode, b.PostalCode);
        else if (a.Town.Length > 0 && b.Town.Length > 0)
            Add(AddressComparisons.Town, AddressComparisons.Town.Reach(a.Town, b.Town), a.Town, b.Town);
        else Add(AddressComparisons.Street, AddressComparisons.Street.Missing, Shown(a), Shown(b));
    }

    private static bool IsSameTown(AddressWords a, AddressWords b) => a.Town.Length > 0 && b.Town.Length > 0 && NameLikeness.IsClose(a.Town, b.Town);

    private static string Shown(AddressWords? address) => address?.Text ?? "";

    // With several values a side, the pair that agrees best speaks: people have more than one phone.
    private void AddBest<T>(Comparison<T> comparison, T[] a, string[] textsOfA, T[] b, string[] textsOfB)
    {
        if (a.Length == 0 && b.Length == 0) return;
        var (level, bestA, bestB) = (comparison.Missing, 0, 0);
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j < b.Length; j++)
            {
                var reached = comparison.Reach(a[i], b[j]);
                if (reached < level) (level, bestA, bestB) = (reached, i, j);
            }

        Add(comparison, level, textsOfA.ElementAtOrDefault(bestA) ?? "", textsOfB.ElementAtOrDefault(bestB) ?? "");
    }

    private void Add<T>(Comparison<T> comparison, byte level, string a, string b) => _fields.Add(new ComparedField(comparison.Type, level, a, b));
}
