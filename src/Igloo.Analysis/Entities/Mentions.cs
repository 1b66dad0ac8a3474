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
        foreach (var role in Roles(record))
            foreach (var rule in MentionRule.All)
            {
                if (!rule.Identifies(record, role)) continue;
                var id = new MentionId(record.Id, role, rule.Kind);
                mentions.Add(new MentionProfile(id, source, release, rule.Values(record, role)));
            }

        return mentions;
    }

    private static SortedSet<Role> Roles(Record record)
    {
        var roles = new SortedSet<Role>();
        foreach (var field in record.Fields) roles.Add(field.Role);
        return roles;
    }
}
