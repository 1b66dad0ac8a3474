using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Mentions of one kind as a table to be resolved: one row a mention, in their order.</summary>
/// <remarks>The table of many shares the texts of the pool. Only where a mention has two values of a type, which a table puts together, or one that it would trim, is a column filled text by text.</remarks>
internal static class MentionTable
{
    /// <summary>The table of mentions that are most of their pool's.</summary>
    public static RecordTable Of(EntityKind kind, MentionsOfKind mentions) => Of(kind, mentions, areFew: false);

    /// <summary>The table of a few of a pool's mentions, which costs what they hold, not what the pool does.</summary>
    public static RecordTable OfFew(EntityKind kind, MentionsOfKind mentions) => Of(kind, mentions, areFew: true);

    private static RecordTable Of(EntityKind kind, MentionsOfKind mentions, bool areFew)
    {
        var columns = new int[]?[FieldTypes.All.Count];
        foreach (var type in MentionRule.TypesOf(kind))
            if (columns[(int)type] is null) Array.Fill(columns[(int)type] = new int[mentions.Count], -1);
        var areShared = Array.ConvertAll(columns, column => column is not null && !areFew);
        for (var row = 0; row < mentions.Count; row++)
        {
            mentions.FetchFrom(row);
            SetNumbers(mentions, row, columns, areShared);
        }

        var table = new RecordTable(mentions.Count);
        for (var type = 0; type < columns.Length; type++)
            if (columns[type] is { } rows) table.Add((FieldType)type, Column((FieldType)type, mentions, rows, areShared[type]));
        return table;
    }

    private static void SetNumbers(MentionsOfKind mentions, int row, int[]?[] columns, bool[] areShared)
    {
        var (pool, (start, end)) = (mentions.Pool, mentions.Pool.ValuesOf(mentions.PlaceOf(row)));
        for (var value = start; value < end; value++)
        {
            var type = pool.TypeAt(value);
            if (columns[(int)type] is not { } rows) throw new ArgumentException($"Mention {mentions.IdAt(row)} has a value of {type.Name()}, which none of its kind carries.", nameof(mentions));
            areShared[(int)type] &= rows[row] < 0;
            rows[row] = pool.NumberAt(value);
        }
    }

    private static GrowingColumn Column(FieldType type, MentionsOfKind mentions, int[] rows, bool isShared)
    {
        var (column, pool) = (new GrowingColumn(), mentions.Pool);
        if (pool.TextsOf(type) is not { } texts) return column;
        if (isShared && pool.AreTrimmed(type)) return new GrowingColumn(texts, rows);
        for (var row = 0; row < rows.Length; row++)
        {
            var (start, end) = pool.ValuesOf(mentions.PlaceOf(row));
            for (var value = start; value < end; value++)
                if (pool.TypeAt(value) == type && pool.TextAt(value).Trim() is { IsEmpty: false } text) column.Set(row, text);
        }

        return column;
    }
}
