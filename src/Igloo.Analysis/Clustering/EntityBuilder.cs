using Igloo.Model;

namespace Igloo.Analysis.Clustering;

/// <summary>Makes an entity of the mentions that are one.</summary>
internal static class EntityBuilder
{
    private static readonly FieldType[] NameTypes =
        [FieldType.PersonFullName, FieldType.OrganizationName];

    /// <summary>A person or organisation, named after its founding (least) mention.</summary>
    public static Entity Resolved(IReadOnlyList<MentionProfile> mentions, IReadOnlyList<ScoredPair> ties)
    {
        var founder = mentions[0].Id;
        return new Entity(
            EntityId.From(founder.Kind, founder.ToString()), founder.Kind, NameOf(mentions), [.. mentions.Select(mention => mention.Id)], Attributes(mentions), ties);
    }

    /// <summary>A thing that is its identifier.</summary>
    public static Entity Thing(string form, IReadOnlyList<MentionProfile> mentions)
    {
        var kind = mentions[0].Id.Kind;
        return new Entity(EntityId.From(kind, form), kind, form, [.. mentions.Select(mention => mention.Id)], Attributes(mentions), []);
    }

    /// <summary>Whether a mention says at all who it is: by a name or an identifier.</summary>
    public static bool IsSomebody(MentionProfile mention) => CaptionOf(mention).Length > 0;

    // The most frequent name; of equally frequent ones the longest, which tells most.
    private static string NameOf(IReadOnlyList<MentionProfile> mentions) => mentions
        .Select(CaptionOf)
        .Where(name => name.Length > 0)
        .GroupBy(name => name, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key)
        .First();

    private static string CaptionOf(MentionProfile mention)
    {
        foreach (var type in NameTypes)
            if (mention.Find(type) is { } name) return name;
        var parts = $"{mention.Find(FieldType.PersonGivenName)} {mention.Find(FieldType.PersonFamilyName)}".Trim();
        return parts.Length > 0 ? parts : IdentifierOf(mention);
    }

    private static string IdentifierOf(MentionProfile mention) =>
        mention.Find(FieldType.DocumentNumber) ?? mention.Find(FieldType.AccountNumber) ?? mention.Find(FieldType.Email) ?? mention.Find(FieldType.Phone) ?? "";

    private static EntityAttribute[] Attributes(IReadOnlyList<MentionProfile> mentions)
    {
        var records = new Dictionary<MentionValue, SortedSet<RecordId>>();
        foreach (var mention in mentions)
            foreach (var value in mention.Values)
            {
                if (!records.TryGetValue(value, out var holders)) records[value] = holders = [];
                holders.Add(mention.Id.Record);
            }

        return [.. records
            .OrderBy(entry => entry.Key.Type).ThenBy(entry => entry.Key.Value, StringComparer.Ordinal)
            .Select(entry => new EntityAttribute(entry.Key.Type, entry.Key.Value, [.. entry.Value]))];
    }
}
