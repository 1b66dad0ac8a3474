using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Splits a record into its mentions: who and what appears in it, by role and kind.</summary>
/// <remarks>
/// Reads only the types of <see cref="MentionRule"/>, none of which is a protected trait; never the raw row. Pure and thread-safe; time O(fields).
/// </remarks>
public static class Mentions
{
    /// <summary>The mentions of <paramref name="record"/>, ordered by role, then kind; empty when it names no one and nothing.</summary>
    /// <remarks>A person needs a name, a birth date or a document: a telephone alone is a phone, not its holder.</remarks>
    public static IReadOnlyList<MentionProfile> Of(Record record, SourceRef source, ReleaseClass release)
    {
        var mentions = new List<MentionProfile>();
        ReadOnlySpan<Field> fields = record.Fields as Field[] ?? [.. record.Fields];
        var before = -1;
        while (NextRole(fields, before) is { } role)
        {
            var present = TypesOf(fields, role);
            foreach (var rule in MentionRule.All)
                if (rule.Identifies(present, record.Kind, role))
                    mentions.Add(new MentionProfile(new MentionId(record.Id, role, rule.Kind), source, release, rule.Values(fields, record.Kind, role)));
            before = (int)role;
        }

        NamedTwice.Complete(mentions);
        return mentions;
    }

    private static Role? NextRole(ReadOnlySpan<Field> fields, int before)
    {
        Role? next = null;
        foreach (ref readonly var field in fields)
            if ((int)field.Role > before && (next is not { } least || field.Role < least)) next = field.Role;
        return next;
    }

    private static TypeSet TypesOf(ReadOnlySpan<Field> fields, Role role)
    {
        var types = default(TypeSet);
        foreach (ref readonly var field in fields)
            if (field.Role == role) types = types.With(field.Type);
        return types;
    }
}
