using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Mentions of one kind as a table to be resolved: one row a mention, in their order.</summary>
internal static class MentionTable
{
    public static RecordTable Of(EntityKind kind, MentionsOfKind mentions)
    {
        var table = new RecordTable(MentionRule.TypesOf(kind));
        for (var row = 0; row < mentions.Count; row++)
        {
            table.AddRow();
            mentions.SetValues(table, row);
        }

        return table;
    }
}
