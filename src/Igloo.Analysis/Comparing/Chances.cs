using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How likely strangers are to agree, from how often values occur.</summary>
internal static class Chances
{
    /// <summary>Values that the assumed chance weighs as much as: a small set says little about how rare a rare name is.</summary>
    private const double AssumedValues = 1_000;

    /// <summary>Most common values kept a type: beyond them a value is nearly as rare as the rest.</summary>
    private const int MaximumPerType = 5_000;

    /// <summary>Millionths of a stranger from which on a value counts as shared by strangers.</summary>
    private const long LeastStrangers = 500_000;

    /// <summary>How many times rarer than assumed a rare value may count: many rare names are common ones misspelt.</summary>
    private const double RarestShare = 30;

    /// <summary>The assumed odds with the chance of the strongest agreement taken from <paramref name="strangers"/>.</summary>
    public static Dictionary<FieldType, LevelOdds[]> Of(ValueCounts counts, Strangers strangers)
    {
        // Whole numbers, so that the sum does not depend on the order of the values.
        var agreeing = counts.All.GroupBy(entry => entry.Key.Type).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Value * strangers.MillionthsOf(entry.Key, entry.Value)));
        var odds = LevelOdds.Assumed.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray());
        foreach (var (type, levels) in odds)
        {
            var (same, total) = (SameLevel(type), (double)counts.Total(type));
            var mean = total == 0 ? 0 : agreeing[type] / 1e6 / total;
            levels[same] = levels[same] with { Chance = Blend(mean, total, levels[same].Chance) };
        }

        return odds;
    }

    /// <summary>The values that strangers share, with what agreeing on each is worth, ordered by type, then value.</summary>
    public static IReadOnlyList<CommonValue> CommonValues(ValueCounts counts, Strangers strangers, Dictionary<FieldType, LevelOdds[]> odds)
    {
        var common = new List<CommonValue>();
        foreach (var group in counts.All.GroupBy(entry => entry.Key.Type))
        {
            var level = SameLevel(group.Key);
            var (match, total) = (odds[group.Key][level].Match, (double)counts.Total(group.Key));
            var assumed = LevelOdds.Assumed[group.Key][level].Chance;
            common.AddRange(group
                .Select(entry => (entry.Key.Value, Strangers: strangers.MillionthsOf(entry.Key, entry.Value)))
                .Where(entry => entry.Strangers >= LeastStrangers)
                .OrderByDescending(entry => entry.Strangers).ThenBy(entry => entry.Value, StringComparer.Ordinal)
                .Take(MaximumPerType)
                .Select(entry => new CommonValue(group.Key, entry.Value, LevelOdds.Bits(match / Blend(entry.Strangers / 1e6, total, assumed)))));
        }

        return [.. common.OrderBy(value => value.Type).ThenBy(value => value.Value, StringComparer.Ordinal)];
    }

    /// <summary>The level of equal values; only "another generation" may stand before it.</summary>
    public static int SameLevel(FieldType type) => Comparisons.LevelsOf(type)[0] == LevelWords.OtherGeneration ? 1 : 0;

    /// <summary>How likely strangers are to agree on a value that occurs in one person's mentions only.</summary>
    public static double OfRareValue(FieldType type, ValueCounts counts)
    {
        var assumed = LevelOdds.Assumed[type][SameLevel(type)].Chance;
        return Math.Max(Blend(0, counts.Total(type), assumed), assumed / RarestShare);
    }

    private static double Blend(double agreeing, double total, double assumed) =>
        Math.Max((agreeing + (AssumedValues * assumed)) / (total + AssumedValues), 1e-9);
}
