namespace Igloo.Analysis.Detecting;

/// <summary>How likely a measure is by chance.</summary>
internal static class Chance
{
    /// <summary>
    /// Probability that two parties who were in <paramref name="a"/> and <paramref name="b"/> of <paramref name="groups"/> groups share at least <paramref name="shared"/> of
    /// them, when groups fill at random (upper tail of the hypergeometric distribution).
    /// </summary>
    public static double OfSharing(int groups, int a, int b, int shared)
    {
        var tail = 0.0;
        for (var k = shared; k <= Math.Min(a, b); k++)
            if (b - k <= groups - a) tail += Math.Exp(LogChoose(a, k) + LogChoose(groups - a, b - k) - LogChoose(groups, b));
        return Math.Min(1, tail);
    }

    /// <summary>The greatest probability that may still be called a discovery when at most <paramref name="rate"/> of the discoveries may be false (Benjamini and Hochberg 1995); 0 when none may.</summary>
    /// <param name="probabilities">One per test, in any order.</param>
    /// <param name="rate">0 to 1.</param>
    public static double GreatestDiscovery(IEnumerable<double> probabilities, double rate)
    {
        var ordered = probabilities.Order().ToArray();
        for (var rank = ordered.Length; rank > 0; rank--)
            if (ordered[rank - 1] <= rate * rank / ordered.Length) return ordered[rank - 1];
        return 0;
    }

    private static double LogChoose(int n, int k)
    {
        var log = 0.0;
        for (var i = 1; i <= k; i++) log += Math.Log((double)(n - k + i) / i);
        return log;
    }
}
