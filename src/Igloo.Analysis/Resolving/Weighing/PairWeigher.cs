using Igloo.Analysis.Comparing;

namespace Igloo.Analysis.Resolving;

/// <summary>The weights of a pair under the model at hand.</summary>
internal sealed class PairWeigher(ThreeClasses classes, ValueChances chances)
{
    public ThreeClasses Classes => classes;

    public ValueChances Chances => chances;

    /// <summary>Adds up a pair's weights for the same alone.</summary>
    public double SumOfSame(ulong pattern, int a, int b)
    {
        var same = 0.0;
        var pair = chances.PairOf(a, b);
        for (var left = Pattern.Present(pattern); left != 0; left &= left - 1)
        {
            var slot = Pattern.FirstOf(left);
            var level = Pattern.LevelAt(pattern, slot);
            var chance = chances.Log2(slot, level, in pair);
            same += classes.Same[(int)slot][level] - (float.IsNaN(chance) ? classes.Stranger[(int)slot][level] : chance);
        }

        return same;
    }

    /// <summary>Adds up a pair's weights.</summary>
    public (double Same, double Household) Sum(ulong pattern, int a, int b)
    {
        double same = 0, household = 0;
        var pair = chances.PairOf(a, b);
        for (var left = Pattern.Present(pattern); left != 0; left &= left - 1)
        {
            var (ofSame, ofHousehold) = Weigh(pattern, Pattern.FirstOf(left), in pair);
            same += ofSame;
            household += ofHousehold;
        }

        return (same, household);
    }

    /// <summary>The weights of one type in a pair's pattern, for the same and for a household, against strangers.</summary>
    public (double Same, double Household) Weigh(ulong pattern, Slot slot, in RowPair pair)
    {
        var level = Pattern.LevelAt(pattern, slot);
        var chance = chances.Log2(slot, level, in pair);
        return classes.Weigh(pattern, slot, level, chance, chances.Log2OfKin(slot, level, in pair, chance));
    }

    /// <summary>log2 odds that a pair is the same.</summary>
    public double Odds(ulong pattern, int a, int b)
    {
        var (same, household) = Sum(pattern, a, b);
        return classes.Odds(same, household);
    }

    /// <summary>The same in thousandths of a bit: whole numbers order the same everywhere.</summary>
    public int Thousandths(ulong pattern, int a, int b) => (int)Math.Round(1000 * Odds(pattern, a, b));

    /// <summary>log2 odds that rows with the same values throughout are the same.</summary>
    public double OddsOfEqual(ulong pattern, int row)
    {
        var odds = classes.SameRate;
        for (var slot = Slot.WholeName; slot <= Slot.Plate; slot++)
            if (Pattern.LevelAt(pattern, slot) is not Pattern.Absent and var level) odds += WeightOfEqual(slot, level, row);
        return odds;
    }

    /// <summary>The weight of one type between rows with the same values throughout.</summary>
    /// <remarks>They were counted as one holder, so what they hold counts as no rarer than assumed: "Ana" in fifty rows is not a rare name.</remarks>
    public double WeightOfEqual(Slot slot, int level, int row)
    {
        var assumed = Math.Log2(LevelOdds.Assumed[Pattern.TypeOf(slot)][level].Chance);
        return classes.Same[(int)slot][level] - Math.Max(chances.Log2(slot, level, chances.PairOf(row, row)) is var chance && float.IsNaN(chance) ? assumed : chance, assumed);
    }

    /// <summary>The weights of one type in a pattern between a row and somebody outside the table who agrees with it at that level.</summary>
    /// <remarks>Levels that rest on a part of the values, which part is not known here, are as likely between strangers as the data has it on average.</remarks>
    public (double Same, double Household) WeighOutside(ulong pattern, Slot slot, int level, int row)
    {
        var pair = chances.PairOf(row, row);
        var chance = RestsOnWholeValue(slot, level) ? chances.Log2(slot, level, in pair) : float.NaN;
        return classes.Weigh(pattern, slot, level, chance, chances.Log2OfKin(slot, level, in pair, chance));
    }

    private static bool RestsOnWholeValue(Slot slot, int level) => slot switch
    {
        Slot.WholeName => level == Levels.WholeSame,
        Slot.Given => level == Levels.GivenSame,
        Slot.Family => level == Levels.FamilySame,
        _ => true,
    };
}
