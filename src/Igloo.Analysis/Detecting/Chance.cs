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
        var all = probabilities.ToArray();
        return GreatestDiscovery(all, rate, all.Length);
    }

    /// <summary>As <see cref="GreatestDiscovery(IEnumerable{double}, double)"/>, where <paramref name="tests"/> were made and those not told came out as chance.</summary>
    public static double GreatestDiscovery(IEnumerable<double> probabilities, double rate, double tests)
    {
        var ordered = probabilities.Order().ToArray();
        for (var rank = ordered.Length; rank > 0; rank--)
            if (ordered[rank - 1] <= rate * rank / tests) return ordered[rank - 1];
        return 0;
    }

    /// <summary>Probability of at least <paramref name="count"/> where <paramref name="mean"/> are expected (upper tail of the Poisson distribution).</summary>
    public static double OfAtLeast(int count, double mean)
    {
        if (count <= 0) return 1;
        if (mean <= 0) return 0;
        if (count <= mean) return 1 - Below(count, mean);
        var term = Math.Exp((count * Math.Log(mean)) - mean - LogFactorial(count));
        var tail = 0.0;
        for (var k = count; term > tail * 1e-17; k++)
        {
            tail += term;
            term *= mean / (k + 1);
        }

        return Math.Min(1, tail);
    }

    /// <summary>Probability that at least <paramref name="count"/> of <paramref name="trials"/> succeed, each with <paramref name="probability"/> (upper tail of the binomial distribution).</summary>
    public static double OfAtLeast(int count, int trials, double probability)
    {
        if (count <= 0 || probability >= 1) return 1;
        if (probability <= 0) return 0;
        var tail = 0.0;
        for (var k = count; k <= trials; k++) tail += Math.Exp(LogChoose(trials, k) + (k * Math.Log(probability)) + ((trials - k) * Math.Log(1 - probability)));
        return Math.Min(1, tail);
    }

    /// <summary>Of each count from 0 to <paramref name="trials"/> the probability that at least so many succeed, each with <paramref name="probability"/>. Time O(trials).</summary>
    public static double[] OfAtLeastEach(int trials, double probability)
    {
        var tails = new double[trials + 1];
        if (probability <= 0 || trials == 0) tails[0] = 1;
        else if (probability >= 1) Array.Fill(tails, 1);
        if (probability is <= 0 or >= 1 || trials == 0) return tails;
        var (term, odds, tail) = (trials * Math.Log(probability), Math.Log(probability) - Math.Log(1 - probability), 0.0);
        for (var count = trials; count >= 0; count--)
        {
            tail += Math.Exp(term);
            tails[count] = Math.Min(1, tail);
            if (count > 0) term += Math.Log((double)count / (trials - count + 1)) - odds;
        }

        return tails;
    }

    /// <summary>Logarithm of the probability that exactly <paramref name="count"/> of <paramref name="trials"/> succeed when the rate differs from case to case (beta-binomial distribution).</summary>
    /// <param name="count">0 to <paramref name="trials"/>.</param>
    /// <param name="trials">0 and up.</param>
    /// <param name="mean">Mean rate, between 0 and 1.</param>
    /// <param name="spread">Above 0: the sum of both parameters of the beta distribution; the greater, the more alike are the rates.</param>
    public static double LogOf(int count, int trials, double mean, double spread)
    {
        var (log, product) = (0.0, 1.0);
        for (var i = 0; i < trials; i++)
        {
            // Successes first; the order of trials does not matter.
            product *= i < count
                ? ((mean * spread) + i) / (spread + i) * (trials - i) / (i + 1)
                : (((1 - mean) * spread) + i - count) / (spread + i);
            if (product is > 1e-100 and < 1e100) continue;
            (log, product) = (log + Math.Log(product), 1);
        }

        return log + Math.Log(product);
    }

    /// <summary>Probability that at least <paramref name="count"/> of <paramref name="trials"/> succeed when the rate differs from case to case; see <see cref="LogOf"/>.</summary>
    public static double OfAtLeast(int count, int trials, double mean, double spread)
    {
        var tail = 0.0;
        for (var k = count; k <= trials; k++) tail += Math.Exp(LogOf(k, trials, mean, spread));
        return Math.Min(1, tail);
    }

    /// <summary>Probability that of <paramref name="wins"/> + <paramref name="losses"/> even tosses at least <paramref name="wins"/> are won (sign test).</summary>
    public static double OfWinning(int wins, int losses)
    {
        var (tosses, tail) = (wins + losses, 0.0);
        for (var k = wins; k <= tosses; k++) tail += Math.Exp(LogChoose(tosses, k) - (tosses * Math.Log(2)));
        return Math.Min(1, tail);
    }

    private static double Below(int count, double mean)
    {
        var sum = 0.0;
        for (var k = 0; k < count; k++) sum += Math.Exp((k * Math.Log(mean)) - mean - LogFactorial(k));
        return Math.Min(1, sum);
    }

    private static double LogFactorial(int n)
    {
        var log = 0.0;
        for (var i = 2; i <= n; i++) log += Math.Log(i);
        return log;
    }

    /// <summary>Logarithm of the number of ways to choose <paramref name="k"/> of <paramref name="n"/>.</summary>
    public static double LogChoose(int n, int k)
    {
        var log = 0.0;
        for (var i = 1; i <= k; i++) log += Math.Log((double)(n - k + i) / i);
        return log;
    }
}
