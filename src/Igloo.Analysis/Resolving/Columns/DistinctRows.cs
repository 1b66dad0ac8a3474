namespace Igloo.Analysis.Resolving;

/// <summary>Rows with the same values throughout, gathered under the first: somebody in a thousand rows is compared once.</summary>
internal sealed class DistinctRows
{
    /// <param name="table">The values.</param>
    /// <param name="alone">Rows that stand for themselves whatever they hold.</param>
    public DistinctRows(PreparedTable table, HashSet<int> alone)
    {
        FirstOf = new int[table.Count];
        var firsts = new Dictionary<(ulong, ulong), int>();
        var rows = new List<int>();
        for (var row = 0; row < table.Count; row++)
        {
            FirstOf[row] = alone.Contains(row) || !firsts.TryGetValue(KeyOf(table.Rows[row]), out var first) ? row : first;
            if (FirstOf[row] != row) continue;
            rows.Add(row);
            if (!alone.Contains(row)) firsts.Add(KeyOf(table.Rows[row]), row);
        }

        Rows = [.. rows];
    }

    /// <summary>The first row with the same values.</summary>
    public int[] FirstOf { get; }

    /// <summary>The rows that come first, in order.</summary>
    public int[] Rows { get; }

    // 128 bits: that two different rows fall together is out of the question.
    private static (ulong, ulong) KeyOf(in RowValues row)
    {
        ulong a = 0x9E3779B97F4A7C15UL, b = 0xC2B2AE3D27D4EB4FUL;
        foreach (var number in row)
        {
            var value = (ulong)(uint)number + 1;
            a = (a ^ value) * 0xBF58476D1CE4E5B9UL;
            a ^= a >> 31;
            b = (b + value) * 0x94D049BB133111EBUL;
            b ^= b >> 29;
        }

        return (a, b);
    }
}
