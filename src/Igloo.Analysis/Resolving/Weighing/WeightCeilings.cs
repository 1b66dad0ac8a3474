namespace Igloo.Analysis.Resolving;

/// <summary>The most that pairs of a pattern can weigh for the same, whatever values they hold: most pairs that meet are told from it to be strangers. Immutable, for the classes as they were.</summary>
internal sealed class WeightCeilings
{
    /// <summary>More than a sum may differ by being added up in another order and of rounder numbers.</summary>
    private const double Slack = 1e-3;

    private readonly double[] _most = new double[Pattern.Slots * (Pattern.Absent + 1)];

    public WeightCeilings(ThreeClasses classes, ValueChances chances)
    {
        for (var slot = 0; slot < Pattern.Slots; slot++)
            for (var level = 0; level < classes.Same[slot].Length; level++)
            {
                // A level that rests on a value may find none after all, and is then as likely as strangers reach it.
                var least = Math.Min(classes.Stranger[slot][level], chances.LeastLog2((Slot)slot, level) is var value && float.IsNaN(value) ? double.PositiveInfinity : value);
                _most[PlaceOf((Slot)slot, level)] = classes.Same[slot][level] - least;
            }
    }

    /// <summary>Whether no pair of the pattern sums up to <paramref name="bits"/> for the same: never wrong when it says yes.</summary>
    public bool IsBelow(ulong pattern, double bits)
    {
        var most = Slack;
        for (var left = Pattern.Present(pattern); left != 0; left &= left - 1)
        {
            var slot = Pattern.FirstOf(left);
            most += _most[PlaceOf(slot, Pattern.LevelAt(pattern, slot))];
        }

        return most < bits;
    }

    private static int PlaceOf(Slot slot, int level) => ((int)slot * (Pattern.Absent + 1)) + level;
}
