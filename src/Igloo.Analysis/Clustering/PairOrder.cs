using Igloo.Model;

namespace Igloo.Analysis.Clustering;

/// <summary>The order in which pairs are considered.</summary>
internal static class PairOrder
{
    /// <summary>The pairs at or above <paramref name="threshold"/>, each once, by falling weight, then by mentions.</summary>
    public static IEnumerable<ScoredPair> StrongestFirst(IReadOnlyList<ScoredPair> pairs, double threshold)
    {
        var least = (long)Math.Ceiling(Math.Log2(threshold / (1 - threshold)) * 1e6);
        var strong = new List<(long Weight, ScoredPair Pair)>();
        foreach (var pair in pairs)
            if (pair.Weight is var weight && weight >= least) strong.Add((weight, pair));
        strong.Sort(static (x, y) => Compare(x, y));
        for (var i = 0; i < strong.Count; i++)
            if (i == 0 || strong[i].Pair.A != strong[i - 1].Pair.A || strong[i].Pair.B != strong[i - 1].Pair.B) yield return strong[i].Pair;
    }

    private static int Compare((long Weight, ScoredPair Pair) x, (long Weight, ScoredPair Pair) y)
    {
        if (x.Weight != y.Weight) return y.Weight.CompareTo(x.Weight);
        if (x.Pair.A.CompareTo(y.Pair.A) is var byA and not 0) return byA;
        return x.Pair.B.CompareTo(y.Pair.B) is var byB and not 0 ? byB : string.CompareOrdinal(x.Pair.Key, y.Pair.Key);
    }
}
