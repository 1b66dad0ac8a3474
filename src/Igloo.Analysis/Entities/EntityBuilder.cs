using System.Runtime.InteropServices;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Makes an entity of the mentions that are one.</summary>
internal static class EntityBuilder
{
    private static readonly FieldType[] NameTypes =
        [FieldType.PersonFullName, FieldType.OrganizationName];

    private static readonly FieldType[] IdentifierTypes =
        [FieldType.DocumentNumber, FieldType.AccountNumber, FieldType.Email, FieldType.Phone];

    private static readonly FieldType[] Telling =
        [.. NameTypes, FieldType.PersonGivenName, FieldType.PersonFamilyName, .. IdentifierTypes];

    /// <summary>A person or organisation, named after its founding (least) mention.</summary>
    public static Entity Resolved(EntityId id, MentionProfile[] mentions, IReadOnlyList<ScoredPair> ties) =>
        new(id, id.Kind, NameOf(mentions), IdsOf(mentions), Attributes(mentions), ties);

    /// <summary>The id of an entity whose least mention is <paramref name="founder"/>.</summary>
    public static EntityId IdOf(MentionId founder) => EntityId.From(founder.Kind, founder.ToString());

    /// <summary>A thing that is its identifier.</summary>
    public static Entity Thing(EntityId id, string form, MentionProfile[] mentions) => new(id, id.Kind, form, IdsOf(mentions), Attributes(mentions), []);

    /// <summary>Whether a value of a type says who somebody is: a name or an identifier.</summary>
    public static bool Tells(FieldType type) => Array.IndexOf(Telling, type) >= 0;

    private static MentionId[] IdsOf(MentionProfile[] mentions) => Array.ConvertAll(mentions, static mention => mention.Id);

    // The most frequent name; of equally frequent ones the longest, which tells most.
    private static string NameOf(MentionProfile[] mentions)
    {
        if (mentions.Length == 1) return CaptionOf(mentions[0]);
        var names = Array.ConvertAll(mentions, CaptionOf);
        Array.Sort(names, StringComparer.Ordinal);
        var (best, most) = ("", 0);
        for (int start = 0, end; start < names.Length; start = end)
        {
            for (end = start + 1; end < names.Length && names[end] == names[start];) end++;
            if (names[start].Length == 0 || end - start < most || (end - start == most && names[start].Length <= best.Length)) continue;
            (best, most) = (names[start], end - start);
        }

        return best;
    }

    private static string CaptionOf(MentionProfile mention)
    {
        foreach (var type in NameTypes)
            if (mention.Find(type) is { } name) return name;
        var parts = $"{mention.Find(FieldType.PersonGivenName)} {mention.Find(FieldType.PersonFamilyName)}".Trim();
        return parts.Length > 0 ? parts : IdentifierOf(mention);
    }

    private static string IdentifierOf(MentionProfile mention)
    {
        foreach (var type in IdentifierTypes)
            if (mention.Find(type) is { } identifier) return identifier;
        return "";
    }

    private static EntityAttribute[] Attributes(MentionProfile[] mentions)
    {
        if (mentions.Length == 1) return AttributesOf(mentions[0]);
        var held = new List<(MentionValue Value, RecordId Record)>();
        foreach (var mention in mentions)
            foreach (var value in mention.Values) held.Add((value, mention.Id.Record));
        held.Sort(static (x, y) => Compare(x, y));
        var attributes = new List<EntityAttribute>();
        for (int start = 0, end; start < held.Count; start = end)
        {
            end = start + 1;
            while (end < held.Count && held[end].Value == held[start].Value) end++;
            attributes.Add(new EntityAttribute(held[start].Value.Type, held[start].Value.Value, RecordsOf(CollectionsMarshal.AsSpan(held)[start..end])));
        }

        return [.. attributes];
    }

    // In order, and a record may mention an entity in two roles.
    private static RecordId[] RecordsOf(ReadOnlySpan<(MentionValue Value, RecordId Record)> held)
    {
        var (records, count) = (new RecordId[held.Length], 0);
        foreach (var (_, record) in held)
            if (count == 0 || records[count - 1] != record) records[count++] = record;
        return count == records.Length ? records : records[..count];
    }

    // Most entities have one mention, whose values stand in order already.
    private static EntityAttribute[] AttributesOf(MentionProfile mention)
    {
        var (records, attributes) = (new[] { mention.Id.Record }, new EntityAttribute[mention.Values.Count]);
        for (var i = 0; i < attributes.Length; i++) attributes[i] = new EntityAttribute(mention.Values[i].Type, mention.Values[i].Value, records);
        return attributes;
    }

    private static int Compare((MentionValue Value, RecordId Record) x, (MentionValue Value, RecordId Record) y)
    {
        if (x.Value.Type != y.Value.Type) return x.Value.Type.CompareTo(y.Value.Type);
        var byValue = string.CompareOrdinal(x.Value.Value, y.Value.Value);
        return byValue != 0 ? byValue : x.Record.CompareTo(y.Record);
    }
}
