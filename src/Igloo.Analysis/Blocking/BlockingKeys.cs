using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Blocking;

/// <summary>The keys under which a mention meets those that may be the same: two mentions are compared when they share one.</summary>
/// <remarks>
/// Several keys, each blind to another kind of error, so that one wrong value costs no match. Pure and thread-safe; time O(values).
/// </remarks>
public static class BlockingKeys
{
    /// <summary>The keys of a person or organisation, distinct, in ordinal order; empty for what is its own identifier.</summary>
    public static IReadOnlyList<string> Of(MentionProfile mention)
    {
        if (mention.Id.Kind is not (EntityKind.Person or EntityKind.Organization)) return [];
        var keys = new List<string>();
        AddIdentifiers(keys, mention);
        if (mention.Id.Kind == EntityKind.Person) PersonKeys.Add(keys, mention);
        else AddOrganization(keys, mention);
        keys.Sort(StringComparer.Ordinal);
        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    private static void AddIdentifiers(List<string> keys, MentionProfile mention)
    {
        foreach (var value in mention.Values)
            if (PrefixOf(value) is { } prefix) keys.Add(prefix + value.Value);
    }

    // A short code belongs to a service and the last four digits of a card to thousands: neither says who it was.
    private static string? PrefixOf(MentionValue value) => value.Type switch
    {
        FieldType.Phone when !value.Value.StartsWith("short:", StringComparison.Ordinal) => "phone=",
        FieldType.Email => "email=",
        FieldType.DocumentNumber => "document=",
        FieldType.AccountNumber when !value.Value.StartsWith('*') => "account=",
        FieldType.VehiclePlate => "plate=",
        _ => null,
    };

    private static void AddOrganization(List<string> keys, MentionProfile mention)
    {
        if (mention.Find(FieldType.OrganizationName) is not { } name) return;
        var words = OrganizationWords.Of(name).Words;
        if (words.Count == 0) return;
        keys.Add("name=" + string.Join('|', words.Select(Skeleton.Of).Order(StringComparer.Ordinal)));
        keys.Add("firm=" + string.Concat(words.Take(2)));
    }
}
