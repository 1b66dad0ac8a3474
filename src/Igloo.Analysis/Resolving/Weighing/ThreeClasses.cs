using Igloo.Analysis.Comparing;

namespace Igloo.Analysis.Resolving;

/// <summary>What each level is worth under three explanations of a pair: the same, of one household, strangers. All as log2.</summary>
internal sealed class ThreeClasses
{
    /// <summary>How often two of a household bear one given name (a son after his father) or one date of birth (twins): round estimates.</summary>
    private const double Namesakes = .03, Twins = .02;

    /// <summary>The same where the family names differ: a daughter married away, an in-law.</summary>
    private const double NamesakesOfOtherFamily = Namesakes / 3;

    /// <summary>How often two texts about one thing reach the levels of names: a round estimate, since hardly any two are worded alike.</summary>
    private static readonly double[] OneText = [.03, .02, .01, .02, .85, .05, .02];

    /// <param name="areTexts">Whether the names of organisations are texts, such as titles.</param>
    public ThreeClasses(bool areTexts)
    {
        AreTexts = areTexts;
        for (var slot = 0; slot < Pattern.Slots; slot++)
        {
            var assumed = LevelOdds.Assumed[Pattern.TypeOf((Slot)slot)];
            var sum = assumed.Sum(odds => odds.Match);
            Same[slot] = [.. assumed.Select(odds => Math.Log2(odds.Match / sum))];
            Stranger[slot] = [.. assumed.Select(odds => Math.Log2(odds.Chance))];
            Household[slot] = [.. HouseholdRates((Slot)slot, assumed).Select(Math.Log2)];
        }

        if (areTexts) Same[(int)Slot.Organization] = [.. OneText.Select(Math.Log2)];
    }

    /// <summary>Whether the names of organisations are texts.</summary>
    public bool AreTexts { get; }

    /// <summary>The same classes, which stay as they are now.</summary>
    public ThreeClasses Copy()
    {
        var copy = new ThreeClasses(AreTexts) { SameRate = SameRate, HouseholdRate = HouseholdRate };
        for (var slot = 0; slot < Pattern.Slots; slot++) (copy.Same[slot], copy.Household[slot], copy.Stranger[slot]) = ([.. Same[slot]], [.. Household[slot]], [.. Stranger[slot]]);
        return copy;
    }

    /// <summary>log2 of how often the same somebody reaches a level.</summary>
    public double[][] Same { get; } = new double[Pattern.Slots][];

    /// <summary>log2 of how often two of one household do.</summary>
    public double[][] Household { get; } = new double[Pattern.Slots][];

    /// <summary>log2 of how often strangers do, where the level rests on no value that could be counted.</summary>
    public double[][] Stranger { get; } = new double[Pattern.Slots][];

    /// <summary>log2 of the share of all pairs that are the same.</summary>
    public double SameRate { get; set; }

    /// <summary>log2 of the share of all pairs that are of one household.</summary>
    public double HouseholdRate { get; set; }

    /// <summary>Whether members of a household commonly share the type.</summary>
    public static bool IsShared(Slot slot) =>
        slot is Slot.Family or Slot.Street or Slot.Town or Slot.PostalCode or Slot.Phone or Slot.Account or Slot.Plate;

    /// <summary>The weights of one type in a pattern: for the same and for a household, against strangers.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="slot">The type.</param>
    /// <param name="level">Its level in the pattern.</param>
    /// <param name="valueChance">log2 of the chance that a stranger agrees so; NaN where it rests on no value.</param>
    /// <param name="kinChance">The same of somebody else of the household who agrees for no reason.</param>
    public (double Same, double Household) Weigh(ulong pattern, Slot slot, int level, float valueChance, float kinChance)
    {
        var stranger = float.IsNaN(valueChance) ? Stranger[(int)slot][level] : valueChance;
        var same = Same[(int)slot][level] - stranger;
        if (IsShared(slot) || slot == Slot.WholeName) return (same, Household[(int)slot][level] - stranger);
        return (same, slot switch
        {
            Slot.Given when level is Levels.GivenSame or Levels.GivenOneOfSeveral =>
                Rather(Pattern.LevelAt(pattern, Slot.Family) == Levels.FamilyDifferent ? NamesakesOfOtherFamily : Namesakes, float.IsNaN(kinChance) ? stranger : kinChance) - stranger,
            Slot.Birth when level == 0 => Rather(Twins, stranger) - stranger,
            _ => 0,
        });
    }

    /// <summary>log2 odds that a pair is the same, from its summed weights.</summary>
    public double Odds(double same, double household) => SameRate + same - Log2OnePlus(HouseholdRate + household);

    /// <summary>log2(1 + 2^x).</summary>
    public static double Log2OnePlus(double x) => x > 40 ? x : x < -40 ? 0 : Math.Log2(1 + PowerOfTwo.Of(x));

    // log2 of how often pairs agree of which a share does for a reason, and the rest by chance.
    private static double Rather(double share, double chance) => Math.Log2(((1 - share) * PowerOfTwo.Of(chance)) + share);

    private static double[] HouseholdRates(Slot slot, LevelOdds[] assumed) => slot switch
    {
        Slot.WholeName => [.01, .02, .005, .02, .03, .03, .02, .76, .105],
        Slot.Family => [.72, .08, .05, .005, .005, .02, .12],
        Slot.Street => [.6, .12, .02, .02, .06, .18],
        Slot.Town => [.8, .04, .16],
        Slot.PostalCode => [.8, .04, .05, .01, .1],
        Slot.Phone or Slot.Plate => [.45, .02, .53],
        Slot.Account => [.1, .1, .01, .79],
        _ => [.. assumed.Select(odds => odds.Chance)],
    };
}
