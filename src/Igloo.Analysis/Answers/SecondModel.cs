using Igloo.Model;

namespace Igloo.Analysis.Answers;

/// <summary>A second opinion on pairs, learnt from what people answered about others: how much each kind of evidence counted in their answers.</summary>
/// <remarks>
/// A logistic regression over the weights that the engine gave. Its weights say how far to trust each type of field here; the field's own value counts only through the engine's weight of it, so
/// nobody's value is remembered. It joins and parts nobody. Thread-safe.
/// </remarks>
public sealed class SecondModel
{
    private readonly PairFeatures _features;
    private readonly LogisticFit _fit;

    private SecondModel(PairFeatures features, LogisticFit fit) => (_features, _fit) = (features, fit);

    /// <summary>Learns from answers.</summary>
    /// <param name="answered">Pairs with answers, each pair once, answers of both kinds among them.</param>
    /// <returns>The same model for the same answers in any order, on one machine.</returns>
    /// <remarks>Time O(answers × types × steps): some ten milliseconds for a thousand.</remarks>
    /// <exception cref="ArgumentException">All answers are the same, or there are none.</exception>
    public static SecondModel Learn(IReadOnlyList<AnsweredPair> answered)
    {
        ArgumentNullException.ThrowIfNull(answered);
        var same = answered.Count(pair => pair.AreSame);
        if (same == 0 || same == answered.Count) throw new ArgumentException($"{same} of {answered.Count} answers say the same; expected answers of both kinds.", nameof(answered));
        AnsweredPair[] ordered = [.. answered.OrderBy(pair => pair.Pair.A).ThenBy(pair => pair.Pair.B)];
        var features = PairFeatures.Of(ordered.Select(pair => pair.Pair));
        return new SecondModel(features, LogisticFit.Of([.. ordered.Select(pair => features.RowOf(pair.Pair))], [.. ordered.Select(pair => pair.AreSame)]));
    }

    /// <summary>What the answers given so far would say of a pair.</summary>
    public SecondOpinion Judge(ScoredPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var row = _features.RowOf(pair);
        var total = _fit.Weights[PairFeatures.Total];
        return new SecondOpinion(
            Math.Round(_fit.Chance(row), 6),
            Math.Round(LogisticFit.Bits(_fit.Bias + (total * PairFeatures.Scaled(pair.Prior))), 3),
            Math.Round(LogisticFit.Bits((total + _fit.Weights[PairFeatures.Household]) * row[PairFeatures.Household]), 3),
            [.. pair.Fields.Select(field => new FieldOpinion(field.Type, Math.Round(LogisticFit.Bits((total + _fit.WeightAt(_features.PlaceOf(field.Type))) * PairFeatures.Scaled(field.Weight)), 3)))]);
    }
}

/// <summary>What a <see cref="SecondModel"/> holds of a pair; its parts sum to the log2 of the odds, rounded.</summary>
/// <param name="Same">Probability, 0 to 1, that people would answer that both are the same.</param>
/// <param name="Start">Bits before looking.</param>
/// <param name="Household">Bits for what two of one household would explain as well.</param>
/// <param name="Fields">Bits for each field compared, in the order of the pair's.</param>
public sealed record SecondOpinion(double Same, double Start, double Household, IReadOnlyList<FieldOpinion> Fields);

/// <summary>What one field adds to a second opinion.</summary>
/// <param name="Type">The type compared.</param>
/// <param name="Bits">Log2 of odds: positive for the same, negative against.</param>
public readonly record struct FieldOpinion(FieldType Type, double Bits);
