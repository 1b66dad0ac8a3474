using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>Fits a <see cref="MatchModel"/>: the one place that knows how.</summary>
/// <remarks>
/// Expectation–maximisation over counted comparison patterns (Winkler, "Using the EM Algorithm for Weight Computation", 1988). Departs from it in
/// that chances come from value counts and assumed odds act as observations made before: blocked pairs alone would teach wrong chances.
/// </remarks>
internal sealed class MatchModelEstimate(IReadOnlyList<ComparedPair> pairs, ValueCounts counts, long mentions)
{
    private const int Rounds = 8;

    /// <summary>Pairs that the assumed odds weigh as much as; with fewer real ones the assumptions rule.</summary>
    private const double AssumedPairs = 200;

    private readonly (ulong Pattern, int Count)[] _patterns = LevelPattern.Count(pairs);
    private Dictionary<FieldType, LevelOdds[]> _odds = LevelOdds.Assumed.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray());
    private double _matchRate = 1.0 / mentions;

    public MatchModel Fit()
    {
        Improve(Rounds);
        // Who matches is known only now, and with it how often strangers share a value.
        var strangers = new Strangers(pairs, pair => ProbabilityOf(LevelPattern.Of(pair)));
        _odds = Chances.Of(counts, strangers);
        Improve(Rounds);
        var weights = Comparisons.Types.Select(WeightsOf).ToArray();
        var common = Chances.CommonValues(counts, strangers, _odds);
        var prior = LevelOdds.Bits(_matchRate / (1 - _matchRate));
        return new MatchModel { Version = VersionOf(prior, weights, common), Prior = prior, Weights = weights, CommonValues = common };
    }

    private FieldWeights WeightsOf(FieldType type)
    {
        var same = Chances.SameLevel(type);
        var rare = _odds[type][same] with { Chance = Chances.OfRareValue(type, counts) };
        return new FieldWeights(type, [.. _odds[type].Select((odds, level) => level == same ? rare.Weight : odds.Weight), 0]);
    }

    private void Improve(int rounds)
    {
        for (var round = 0; round < rounds; round++) Improve();
    }

    private void Improve()
    {
        var matches = 0.0;
        var reached = Comparisons.Types.ToDictionary(type => type, type => new double[_odds[type].Length]);
        foreach (var (pattern, count) in _patterns)
        {
            var expected = count * ProbabilityOf(pattern);
            matches += expected;
            for (var i = 0; i < Comparisons.Types.Count; i++)
                if (LevelPattern.LevelAt(pattern, i) is { } level && level < reached[Comparisons.Types[i]].Length) reached[Comparisons.Types[i]][level] += expected;
        }

        // At least one match is expected: with none the prior would say that nothing can ever be the same.
        _matchRate = Math.Min(.5, Math.Max(matches, 1) / (mentions * (mentions - 1) / 2.0));
        foreach (var (type, levels) in reached) Learn(type, levels);
    }

    private double ProbabilityOf(ulong pattern)
    {
        var ratio = _matchRate / (1 - _matchRate);
        for (var i = 0; i < Comparisons.Types.Count; i++)
        {
            var odds = _odds[Comparisons.Types[i]];
            if (LevelPattern.LevelAt(pattern, i) is { } level && level < odds.Length) ratio *= odds[level].Match / odds[level].Chance;
        }

        return ratio / (1 + ratio);
    }

    private void Learn(FieldType type, double[] reached)
    {
        var assumed = LevelOdds.Assumed[type];
        var total = reached.Sum() + AssumedPairs;
        var assumedTotal = assumed.Sum(odds => odds.Match);
        for (var level = 0; level < reached.Length; level++)
        {
            var match = (reached[level] + (AssumedPairs * assumed[level].Match / assumedTotal)) / total;
            _odds[type][level] = _odds[type][level] with { Match = match };
        }
    }

    private static string VersionOf(long prior, FieldWeights[] weights, IReadOnlyList<CommonValue> common)
    {
        var levels = string.Join(';', weights.Select(row => FormattableString.Invariant($"{(int)row.Type}:{string.Join(',', row.Levels)}")));
        var values = string.Join(';', common.Select(row => FormattableString.Invariant($"{(int)row.Type}:{row.Value}:{row.Weight}")));
        return "fitted-" + Digest.ToText(Digest.Of(FormattableString.Invariant($"{prior}"), levels, values))[..12];
    }
}
