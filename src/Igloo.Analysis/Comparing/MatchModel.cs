using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>What each level of a type is worth.</summary>
/// <param name="Type">The type compared.</param>
/// <param name="Levels">Millionths of a bit per level, in the order of <see cref="Comparisons.LevelsOf"/>; the last, missing, is 0.</param>
public sealed record FieldWeights(FieldType Type, IReadOnlyList<long> Levels);

/// <summary>A value that occurs so often that agreeing on it is worth less than agreeing on a rare one.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Value">The value as compared.</param>
/// <param name="Weight">Millionths of a bit when both sides hold it.</param>
public sealed record CommonValue(FieldType Type, string Value, long Weight);

/// <summary>What agreement and disagreement are worth: Fellegi and Sunter's weights per type and level, adjusted for common values.</summary>
/// <remarks>
/// Fellegi and Sunter, "A Theory for Record Linkage", JASA 64 (1969). Immutable, thread-safe; every property is plain data, so that a plan can store it as JSON.
/// </remarks>
public sealed record MatchModel
{
    /// <summary>Names the model: equal versions give equal scores.</summary>
    public required string Version { get; init; }

    /// <summary>Millionths of a bit of prior evidence, negative: log2 of the odds that two mentions picked at random are the same.</summary>
    public required long Prior { get; init; }

    /// <summary>Weights per type, ordered by type.</summary>
    public required IReadOnlyList<FieldWeights> Weights
    {
        get;
        init => (field, _levels) = (value, value.ToDictionary(row => row.Type, row => row.Levels));
    }

    /// <summary>Common values, ordered by type, then value.</summary>
    public required IReadOnlyList<CommonValue> CommonValues
    {
        get;
        init => (field, _common) = (value, value.ToDictionary(row => (row.Type, row.Value), row => row.Weight));
    }

    private readonly Dictionary<FieldType, IReadOnlyList<long>> _levels = [];
    private readonly Dictionary<(FieldType, string), long> _common = [];

    /// <summary>The model before any data: assumed odds, no common values, a prior for some 65,000 mentions.</summary>
    public static MatchModel Default { get; } = new()
    {
        Version = "assumed-1",
        Prior = -16_000_000,
        Weights = [.. Comparisons.Types.Select(type => new FieldWeights(type, [.. LevelOdds.Assumed[type].Select(odds => odds.Weight), 0]))],
        CommonValues = [],
    };

    /// <summary>Fits a model to the data: chances from value counts, match rates and prior by expectation–maximisation over comparison patterns.</summary>
    /// <param name="pairs">The compared pairs, in any order; a pair given twice counts twice.</param>
    /// <param name="counts">How often each value occurs among the mentions.</param>
    /// <param name="mentions">How many mentions of people and organisations there are.</param>
    /// <remarks>Deterministic whatever the order of <paramref name="pairs"/>. Time O(pairs + patterns × rounds).</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mentions"/> is negative.</exception>
    public static MatchModel Estimate(IReadOnlyList<ComparedPair> pairs, ValueCounts counts, long mentions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mentions);
        return mentions < 2 ? Default : new MatchModelEstimate(pairs, counts, mentions).Fit();
    }

    /// <summary>Weighs a compared pair. Time O(fields).</summary>
    /// <exception cref="ArgumentException">The pair holds a type or level that the model has no weight for.</exception>
    public ScoredPair Score(ComparedPair pair)
    {
        var isHousehold = Household.IsOnlyShared(pair.Fields);
        var fields = new FieldComparison[pair.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = pair.Fields[i];
            var weight = WeightOf(field);
            // What a household shares says nothing about which of its members this is.
            if (isHousehold && weight > 0 && Household.Shares(field.Type)) weight = 0;
            fields[i] = new FieldComparison(field.Type, Comparisons.LevelsOf(field.Type)[field.Level], field.A, field.B, weight);
        }

        return new ScoredPair(pair.A, pair.B, pair.Key, Prior, fields);
    }

    private long WeightOf(ComparedField field)
    {
        if (!_levels.TryGetValue(field.Type, out var levels) || field.Level >= levels.Count)
            throw new ArgumentException($"Model {Version} has no weight for level {field.Level} of {field.Type.Name()}.", nameof(field));
        return field.A == field.B && _common.TryGetValue((field.Type, field.A), out var common) && levels[field.Level] > 0
            ? Math.Min(common, levels[field.Level])
            : levels[field.Level];
    }
}
