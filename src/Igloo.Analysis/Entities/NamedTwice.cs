using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Whom one record names in two roles: a traveller who pays for the journey, an owner who drives.</summary>
/// <remarks>
/// That two of one full name stand in one row by chance is far rarer than that somebody has two parts in it. So what the row tells of the name in one role is told of it in
/// the other too, where that says nothing of the kind. Father and son share a name as well: two birth dates or documents make two of them, and all stays as it was sent. Pure.
/// </remarks>
internal static class NamedTwice
{
    private static readonly FieldType[] Telling = [FieldType.PersonBirthDate, FieldType.DocumentNumber];

    /// <summary>Completes the mentions of one record from each other; time O(mentions²), of which a record has few.</summary>
    public static void Complete(List<MentionProfile> mentions)
    {
        for (var first = 0; first < mentions.Count - 1; first++)
        {
            if (NameOf(mentions[first]) is not { } name || !IsNamedAfter(first, name, mentions)) continue;
            List<int> named = [.. Enumerable.Range(first, mentions.Count - first).Where(at => Is(mentions[at], mentions[first].Id.Kind, name))];
            if (Telling.Any(type => Differ(type, named, mentions))) continue;
            MentionValue[] told = [.. named.SelectMany(at => mentions[at].Values).Distinct().Order(Comparer<MentionValue>.Create(MentionRule.Compare))];
            foreach (var at in named) mentions[at] = mentions[at] with { Values = Completed(mentions[at], told) };
        }
    }

    private static bool IsNamedAfter(int first, string name, List<MentionProfile> mentions)
    {
        for (var at = first + 1; at < mentions.Count; at++)
            if (Is(mentions[at], mentions[first].Id.Kind, name)) return true;
        return false;
    }

    private static bool Is(MentionProfile mention, EntityKind kind, string name) => mention.Id.Kind == kind && NameOf(mention) == name;

    // One word is no whole name, and several names are not told apart.
    private static string? NameOf(MentionProfile mention)
    {
        var type = mention.Id.Kind switch
        {
            EntityKind.Person => FieldType.PersonFullName,
            EntityKind.Organization => FieldType.OrganizationName,
            _ => (FieldType?)null,
        };
        if (type is null) return null;
        string? name = null;
        foreach (var value in mention.Values)
        {
            if (value.Type != type) continue;
            if (name is not null) return null;
            name = value.Value;
        }

        return type == FieldType.PersonFullName && name?.Contains(' ', StringComparison.Ordinal) != true ? null : name;
    }

    private static bool Differ(FieldType type, List<int> named, List<MentionProfile> mentions) =>
        named.SelectMany(at => mentions[at].Values).Where(value => value.Type == type).Distinct().Skip(1).Any();

    private static MentionValue[] Completed(MentionProfile mention, MentionValue[] told) =>
        [.. told.Where(value => mention.Find(value.Type) is null || mention.Values.Contains(value))];
}
