using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How likely strangers are to agree, from how often values occur.</summary>
internal static class Chances
{
    /// <summary>Values that the assumed chance weighs as much as: a small set says little about how rare a rare name is.</summary>
    private const double AssumedValues = 1_000;

    /// <summary>Most common values kept a type: beyond them a value is nearly as rare as the rest.</summary>
    private const int MaximumPerType = 5_000;

    /// <summary>How many times rarer than assumed a rare value may count: many rare names are common ones misspelt.</summary>
    private const double RarestShare = 30;

    /// <summary>The assumed odds with the chance of the strongest agreement taken from <paramref name="counts"/>.</summary>
    /// <param name="counts">How often values occur.</param>
    /// <param name="repeats">How many mentions one person or organisation has: so often a value occurs without a stranger holding it.</param>
    public static Dictionary<FieldType, LevelOdds[]> Of(ValueCounts counts, int repeats)
    {
        // Whole numbers, so that the sum does not depend on the order of the values.
        var squares = counts.All.GroupBy(entry => entry.Key.Type).ToDictionary(group => group.Key, group => group.Sum(entry => (long)entry.Value * Math.Max(0, entry.Value - repeats)));
        var odds = new Dictionary<FieldType, LevelOdds[]>();
        foreach (var type in Comparisons.Types)
        {
            LevelOdds[] levels = [.. LevelOdds.Assumed[type]];
            var same = SameLevel(type);
            var total = (double)counts.Total(type);
            var agreeing = total < 2 ? 0 : squares.GetValueOrDefault(type) / (total - 1);
            levels[same] = levels[same] with { Chance = Blend(agreeing, total, levels[same].Chance) };
            odds[type] = levels;
        }

        return odds;
    }

    /// <summary>The values that occur often, with what agreeing on each is worth, ordered by type, then value.</summary>
    public static IReadOnlyList<CommonValue> CommonValues(ValueCounts counts, Dictionary<FieldType, LevelOdds[]> odds, int repeats)
    {
        var common = new List<CommonValue>();
        foreach (var group in counts.All.Where(entry => entry.Value > repeats).GroupBy(entry => entry.Key.Type))
        {
            var level = SameLevel(group.Key);
            var (match, total) = (odds[group.Key][level].Match, (double)counts.Total(group.Key));
            var assumed = LevelOdds.Assumed[group.Key][level].Chance;
            common.AddRange(group
                .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.Value, StringComparer.Ordinal)
                .Take(MaximumPerType)
                .Select(entry => new CommonValue(group.Key, entry.Key.Value, LevelOdds.Bits(match / Blend(entry.Value - repeats, total, assumed)))));
        }

        return [.. common.OrderBy(value => value.Type).ThenBy(value => value.Value, StringComparer.Ordinal)];
    }

    /// <summary>The level of equal values; only "another generation" may stand before it.</summary>
    public static int SameLevel(FieldType type) => Comparisons.LevelsOf(type)[0] == LevelWords.OtherGeneration ? 1 : 0;

    /// <summary>How likely strangers are to agree on a value that occurs no oftener than one person's mentions make it occur.</summary>
    public static double OfRareValue(FieldType type, ValueCounts counts)
    {
        var assumed = LevelOdds.Assumed[type][SameLevel(type)].Chance;
        return Math.Max(Blend(0, counts.Total(type), assumed), assumed / RarestShare);
    }

    private static double Blend(double agreeing, double total, double assumed) =>
        Math.Max((agreeing + (AssumedValues * assumed)) / (total + AssumedValues), 1e-9);
}
