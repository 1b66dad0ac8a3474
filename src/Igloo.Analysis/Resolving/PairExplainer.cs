using System.Collections.Concurrent;
using System.Numerics;
using Igloo.Analysis.Comparing;
using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>Puts the weights of a pair in words. Thread-safe.</summary>
/// <param name="table">The values.</param>
/// <param name="weigher">The fitted model.</param>
/// <param name="met">Tells under which kind of key two rows met.</param>
internal sealed class PairExplainer(PreparedTable table, PairWeigher weigher, Func<int, int, KeyKind?> met)
{
    private static readonly string[] Kinds = [.. Enum.GetValues<KeyKind>().Select(kind => kind.ToString().ToLowerInvariant())];

    // Each is for one thread at a time, and which one compares cannot show.
    private readonly ConcurrentBag<RowComparer> _comparers = [];

    public PairExplanation Explain(int a, int b)
    {
        var (pattern, classes) = (Compared(a, b), weigher.Classes);
        Span<double> weights = stackalloc double[Pattern.Slots];
        double same = 0, household = 0;
        var pair = weigher.Chances.PairOf(a, b);
        for (var left = Pattern.Present(pattern); left != 0; left &= left - 1)
        {
            var slot = Pattern.FirstOf(left);
            var weight = weigher.Weigh(pattern, slot, in pair);
            (same, household) = (same + weight.Same, household + weight.Household);
            weights[(int)slot] = weight.Same;
        }

        return new PairExplanation(Fields(pattern, a, b, weights), LevelOdds.Millionths(classes.SameRate), LevelOdds.Millionths(classes.Odds(same, household) - classes.SameRate - same), met(a, b) is { } kind ? Kinds[(int)kind] : null);
    }

    /// <summary>Explains rows that hold the same values throughout as <paramref name="row"/> does.</summary>
    public PairExplanation ExplainEqual(int row)
    {
        var pattern = Compared(row, row);
        Span<double> weights = stackalloc double[Pattern.Slots];
        for (var left = Pattern.Present(pattern); left != 0; left &= left - 1)
        {
            var slot = Pattern.FirstOf(left);
            weights[(int)slot] = weigher.WeightOfEqual(slot, Pattern.LevelAt(pattern, slot), row);
        }

        return new PairExplanation(Fields(pattern, row, row, weights), LevelOdds.Millionths(weigher.Classes.SameRate), 0, "equal");
    }

    private FieldComparison[] Fields(ulong pattern, int a, int b, ReadOnlySpan<double> weights)
    {
        var left = Pattern.Present(pattern);
        var fields = new FieldComparison[BitOperations.PopCount(left)];
        for (var i = 0; i < fields.Length; i++, left &= left - 1)
        {
            var slot = Pattern.FirstOf(left);
            var (type, texts) = (Pattern.TypeOf(slot), table.TextsOf(slot, a, b));
            fields[i] = new FieldComparison(type, Comparisons.LevelsOf(type)[Pattern.LevelAt(pattern, slot)], texts.A, texts.B, LevelOdds.Millionths(weights[(int)slot]));
        }

        return fields;
    }

    private ulong Compared(int a, int b)
    {
        var comparer = _comparers.TryTake(out var idle) ? idle : new RowComparer(table);
        var pattern = comparer.Compare(a, b);
        _comparers.Add(comparer);
        return pattern;
    }
}
