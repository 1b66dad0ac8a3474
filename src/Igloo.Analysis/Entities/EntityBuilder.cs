using Igloo.Model;

namespace Igloo.Analysis.Entities;

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
            IdOf(founder), founder.Kind, NameOf(mentions), [.. mentions.Select(mention => mention.Id)], Attributes(mentions), ties);
    }

    /// <summary>The id of an entity whose least mention is <paramref name="founder"/>.</summary>
    public static EntityId IdOf(MentionId founder) => EntityId.From(founder.Kind, founder.ToString());

    /// <summary>A thing that is its identifier.</summary>
    public static Entity Thing(string form, IReadOnlyList<MentionProfile> mentions)
    {
        var kind = mentions[0].Id.Kind;
        return new Entity(EntityId.From(kind, form), kind, form, [.. mentions.Select(mention => mention.Id)], Attributes(mentions), []);
    }

    /// <summary>Whether a mention says at all who it is: by a name or an identifier.</summary>
    public static bool IsSomebody(MentionProfile mention) => CaptionOf(mention).Length > 0;

    // The most frequent name; of equally frequent ones the longest, which tells most.
    private static string NameOf(IReadOnlyList<MentionProfile> mentions) => mentions.Count == 1 ? CaptionOf(mentions[0]) : mentions
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
        if (mentions.Count == 1) return AttributesOf(mentions[0]);
        var held = new List<(MentionValue Value, RecordId Record)>();
        foreach (var mention in mentions)
            foreach (var value in mention.Values) held.Add((value, mention.Id.Record));
        held.Sort(static (x, y) => Compare(x, y));
        var attributes = new List<EntityAttribute>();
        for (int start = 0, end; start < held.Count; start = end)
        {
            end = start + 1;
            while (end < held.Count && held[end].Value == held[start].Value) end++;
            var records = held[start..end].Select(row => row.Record).Distinct();
            attributes.Add(new EntityAttribute(held[start].Value.Type, held[start].Value.Value, [.. records]));
        }

        return [.. attributes];
    }

    // Most entities have one mention, whose values stand in order already.
    private static EntityAttribute[] AttributesOf(MentionProfile mention)
    {
        RecordId[] records = [mention.Id.Record];
        return [.. mention.Values.Select(value => new EntityAttribute(value.Type, value.Value, records))];
    }

    private static int Compare((MentionValue Value, RecordId Record) x, (MentionValue Value, RecordId Record) y)
    {
        if (x.Value.Type != y.Value.Type) return x.Value.Type.CompareTo(y.Value.Type);
        var byValue = string.CompareOrdinal(x.Value.Value, y.Value.Value);
        return byValue != 0 ? byValue : x.Record.CompareTo(y.Record);
    }
}
