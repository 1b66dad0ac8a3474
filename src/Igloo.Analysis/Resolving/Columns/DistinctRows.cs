using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>Rows with the same values throughout, gathered under the first: somebody in a thousand rows is compared once.</summary>
internal sealed class DistinctRows
{
    // Open addressing: a hash above, the first row with it plus one below; 0 is a free place.
    private readonly ulong[] _places;

    /// <param name="table">The values.</param>
    /// <param name="alone">Rows that stand for themselves whatever they hold.</param>
    public DistinctRows(PreparedTable table, HashSet<int> alone)
    {
        _places = new ulong[BitOperations.RoundUpToPowerOf2((uint)(table.Count * 2L) + 2)];
        FirstOf = new int[table.Count];
        var rows = new List<int>(table.Count);
        for (var row = 0; row < table.Count; row++)
        {
            FirstOf[row] = alone.Count > 0 && alone.Contains(row) ? row : FirstLike(table.Rows, row);
            if (FirstOf[row] == row) rows.Add(row);
        }

        (Rows, _places) = ([.. rows], []);
    }

    /// <summary>The first row with the same values.</summary>
    public int[] FirstOf { get; }

    /// <summary>The rows that come first, in order.</summary>
    public int[] Rows { get; }

    private int FirstLike(RowValues[] rows, int row)
    {
        var hash = (uint)(HashOf(rows[row]) >> 32);
        var place = (int)hash & (_places.Length - 1);
        for (; _places[place] != 0; place = (place + 1) & (_places.Length - 1))
            if ((uint)(_places[place] >> 32) == hash && (int)(uint)_places[place] - 1 is var first && ((ReadOnlySpan<int>)rows[first]).SequenceEqual(rows[row])) return first;
        _places[place] = ((ulong)hash << 32) | (uint)(row + 1);
        return row;
    }

    /// <summary>A hash of all values of a row.</summary>
    public static ulong HashOf(in RowValues row)
    {
        var hash = 0x9E3779B97F4A7C15UL;
        foreach (var number in row)
        {
            hash = (hash ^ (uint)number) * 0xBF58476D1CE4E5B9UL;
            hash ^= hash >> 31;
        }

        return hash;
    }
}
