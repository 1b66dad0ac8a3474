using Igloo.Analysis.Resolving;

namespace Igloo.Cli.Resolving;

/// <summary>Precision, recall and their harmonic mean, 0 to 1.</summary>
internal sealed record Score(double P, double R, double F1)
{
    public static Score Of(double precision, double recall) =>
        new(ResolveSummary.Rounded(precision), ResolveSummary.Rounded(recall), ResolveSummary.Rounded(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)));
}

/// <summary>A resolution against the truth.</summary>
/// <param name="Pairwise">Over pairs of records.</param>
/// <param name="Bcubed">Over records: how pure and how complete the entity of each is.</param>
/// <param name="BlockingRecall">Share of the true pairs that met under some key and were worth weighing; <see langword="null"/> where the pairs are not known.</param>
/// <param name="PrecisionBeforeClustering">Precision of the pairs more likely the same than not, before entities are grown; likewise.</param>
internal sealed record ResolveScores(Score Pairwise, Score Bcubed, double? BlockingRecall, double? PrecisionBeforeClustering)
{
    /// <param name="entityOf">The entity of each row.</param>
    /// <param name="pairs">The pairs that met; <see langword="null"/> where they are not known of all rows.</param>
    /// <param name="truth">The true entity of each row.</param>
    public static ResolveScores Of(IReadOnlyList<int> entityOf, IReadOnlyList<WeighedPair>? pairs, IReadOnlyList<string> truth)
    {
        var (predicted, real, both) = (new Counter<int>(), new Counter<string>(), new Counter<(int, string)>());
        for (var row = 0; row < truth.Count; row++)
        {
            predicted.Add(entityOf[row]);
            real.Add(truth[row]);
            both.Add((entityOf[row], truth[row]));
        }

        var pairwise = Score.Of(Share(both.Pairs, predicted.Pairs), Share(both.Pairs, real.Pairs));
        var bcubed = Score.Of(
            both.Counts.Sum(cell => (double)cell.Value * cell.Value / predicted.Counts[cell.Key.Item1]) / truth.Count,
            both.Counts.Sum(cell => (double)cell.Value * cell.Value / real.Counts[cell.Key.Item2]) / truth.Count);
        if (pairs is null) return new ResolveScores(pairwise, bcubed, null, null);
        var (met, likely, right) = (0L, 0L, 0L);
        foreach (var pair in pairs)
        {
            var isSame = truth[pair.A] == truth[pair.B];
            if (isSame) met++;
            if (pair.Log2Odds < 0) continue;
            likely++;
            if (isSame) right++;
        }

        return new ResolveScores(pairwise, bcubed, ResolveSummary.Rounded(Share(met, real.Pairs)), ResolveSummary.Rounded(Share(right, likely)));
    }

    private static double Share(double part, double whole) => whole == 0 ? 1 : part / whole;

    private sealed class Counter<T>
        where T : notnull
    {
        public Dictionary<T, int> Counts { get; } = [];

        public double Pairs => Counts.Values.Sum(count => count * (count - 1.0) / 2);

        public void Add(T key) => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(Counts, key, out _)++;
    }
}
