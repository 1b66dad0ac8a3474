using System.Runtime.InteropServices;
using Igloo.Analysis.Comparing;
using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>A row that may be who was asked for.</summary>
/// <param name="Row">The row, as numbered in the table.</param>
/// <param name="Why">What speaks for and against; the first side is who was asked for.</param>
public sealed record LookupCandidate(int Row, PairExplanation Why);

/// <summary>Finds who in a resolved table may be somebody given from outside, under the model of that run.</summary>
/// <remarks>Immutable and thread-safe. Memory: 12 bytes a key, some ten keys a row. Time O(keys × log rows + rows compared), which are bounded.</remarks>
public sealed class RecordLookup
{
    /// <summary>Most entries of keys that are counted for one who is asked for; those of the rarest keys come first.</summary>
    private const int MostMet = 2_000;

    /// <summary>Most rows compared; those whose shared keys are the least likely by chance come first.</summary>
    private const int MostCompared = 100;

    /// <summary>Least log2 odds of a row that is shown: one in seventeen.</summary>
    private const double LeastOdds = -4;

    private readonly RecordTable _records;
    private readonly int[] _order;
    private readonly PairWeigher _weigher;
    private readonly ulong[] _keys;
    private readonly int[] _rows;

    /// <param name="records">The records.</param>
    /// <param name="order">The record that stands at each place of <paramref name="table"/>.</param>
    /// <param name="table">Their values.</param>
    /// <param name="distinct">The places of the different ones.</param>
    /// <param name="weigher">The fitted model.</param>
    internal RecordLookup(RecordTable records, int[] order, PreparedTable table, int[] distinct, PairWeigher weigher)
    {
        (_records, _order, _weigher) = (records, order, weigher);
        (_keys, _rows) = Filed(new LookupKeys(table), distinct);
    }

    /// <summary>The rows that may be the one in <paramref name="asked"/>, the likeliest first.</summary>
    /// <param name="asked">A table of one row: who is asked for. Its columns need not be those of the resolved table.</param>
    /// <param name="most">How many at most. Rows with equal values are one, the first.</param>
    /// <exception cref="ArgumentException"><paramref name="asked"/> has not one row.</exception>
    public IReadOnlyList<LookupCandidate> Find(RecordTable asked, int most)
    {
        if (asked.Count != 1) throw new ArgumentException($"Who is asked for is one row; {asked.Count} were given.", nameof(asked));
        int[] places = [.. Meeting(new PreparedTable(asked, [0]))];
        // Both sides are read as one small table, so that values of one text have one number.
        var small = new RecordTable(FieldTypes.All);
        small.AddRowOf(asked, 0);
        foreach (var place in places) small.AddRowOf(_records, _order[place]);
        var table = new PreparedTable(small, [.. Enumerable.Range(0, small.Count)]);
        var comparer = new RowComparer(table);
        return
        [
            .. places
                .Select((place, i) => new LookupCandidate(_order[place], Explain(table, comparer.Compare(0, i + 1), i + 1, place)))
                .Where(candidate => candidate.Why.Weight >= LevelOdds.Millionths(LeastOdds))
                .OrderByDescending(candidate => candidate.Why.Weight).ThenBy(candidate => candidate.Row)
                .Take(most),
        ];
    }

    private PairExplanation Explain(PreparedTable table, ulong pattern, int row, int place)
    {
        var fields = new List<FieldComparison>();
        double same = 0, household = 0;
        for (var slot = Slot.WholeName; slot <= Slot.Plate; slot++)
        {
            if (Pattern.LevelAt(pattern, slot) is not (var level and not Pattern.Absent)) continue;
            var weights = _weigher.WeighOutside(pattern, slot, level, place);
            (same, household) = (same + weights.Same, household + weights.Household);
            var (type, texts) = (Pattern.TypeOf(slot), table.TextsOf(slot, 0, row));
            fields.Add(new FieldComparison(type, Comparisons.LevelsOf(type)[level], texts.A, texts.B, LevelOdds.Millionths(weights.Same)));
        }

        var classes = _weigher.Classes;
        return new PairExplanation(fields, LevelOdds.Millionths(classes.SameRate), LevelOdds.Millionths(classes.Odds(same, household) - classes.SameRate - same), null);
    }

    // Comparing costs far more than counting, so whoever meets is ranked by what the shared keys alone say: log2 of rows over rows with the key, added up.
    private IEnumerable<int> Meeting(PreparedTable asked)
    {
        var keys = new List<ulong>();
        new LookupKeys(asked).Collect(0, keys);
        var (said, left) = (new Dictionary<int, long>(), MostMet);
        foreach (var (start, end) in keys.Distinct().Select(GroupOf).Where(group => group.End > group.Start).OrderBy(group => group.End - group.Start).ThenBy(group => group.Start))
        {
            var bits = LevelOdds.Millionths(Math.Log2((double)_order.Length / (end - start)));
            for (var i = start; i < end && left > 0; i++, left--) CollectionsMarshal.GetValueRefOrAddDefault(said, _rows[i], out _) += bits;
        }

        return said.OrderByDescending(met => met.Value).ThenBy(met => met.Key).Take(MostCompared).Select(met => met.Key);
    }

    private (int Start, int End) GroupOf(ulong key)
    {
        var start = Array.BinarySearch(_keys, key);
        if (start < 0) return (0, 0);
        var end = start + 1;
        while (start > 0 && _keys[start - 1] == key) start--;
        while (end < _keys.Length && _keys[end] == key) end++;
        return (start, end);
    }

    private static (ulong[] Keys, int[] Rows) Filed(LookupKeys keysOf, int[] rows)
    {
        var (entries, keys) = (new List<(ulong Key, int Row)>(), new List<ulong>());
        foreach (var row in rows)
        {
            keysOf.Collect(row, keys);
            foreach (var key in keys) entries.Add((key, row));
        }

        entries.Sort();
        return ([.. entries.Select(entry => entry.Key)], [.. entries.Select(entry => entry.Row)]);
    }
}
