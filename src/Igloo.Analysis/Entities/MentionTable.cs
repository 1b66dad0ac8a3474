using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Mentions of one kind as a table to be resolved: one row a mention, in their order.</summary>
internal static class MentionTable
{
    public static RecordTable Of(EntityKind kind, IReadOnlyList<MentionProfile> mentions)
    {
        var table = new RecordTable(MentionRule.TypesOf(kind));
        foreach (var mention in mentions)
        {
            table.AddRow();
            foreach (var value in mention.Values) table.Set(value.Type, value.Value);
        }

        return table;
    }
}
