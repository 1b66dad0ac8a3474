namespace Igloo.Analysis.Detecting;

/// <summary>How many of many tests chance alone brings to a level, where each test counts and so can only reach some levels.</summary>
/// <remarks>
/// The expected number of false discoveries at a level t is the sum over all tests of the greatest probability up to t that the test can reach (Heyse 2011; Döhler, Durand and
/// Roquain 2018), not t times their number: a test of three trials that never reaches t costs nothing. Not thread-safe. Time O(levels · log).
/// </remarks>
internal sealed class AttainableChances
{
    private readonly List<(double Chance, double Expected)> _steps = [];

    /// <summary>Adds tests, each of one binomial count.</summary>
    /// <param name="tails">Probability of at least so many, by count.</param>
    /// <param name="least">Fewest that count at all, 1 and up.</param>
    /// <param name="scales">Ways in which each was tried: what is told as its chance is so many times the tail.</param>
    /// <param name="tests">How many such tests.</param>
    public void Add(double[] tails, int least, int scales, double tests)
    {
        var above = 0.0;
        for (var count = tails.Length - 1; count >= least && scales * tails[count] < 1; count--)
        {
            _steps.Add((scales * tails[count], tests * (tails[count] - above)));
            above = tails[count];
        }
    }

    /// <summary>The greatest of the chances at which at most <paramref name="rate"/> of those up to it are expected to be false; 0 when none is.</summary>
    /// <param name="chances">As observed, in any order.</param>
    /// <param name="rate">0 to 1.</param>
    public double GreatestDiscovery(IEnumerable<double> chances, double rate)
    {
        var steps = _steps.OrderBy(step => step.Chance).ThenBy(step => step.Expected).ToArray();
        var (greatest, expected, at, rank) = (0.0, 0.0, 0, 0);
        foreach (var alike in chances.Order().GroupBy(chance => chance))
        {
            rank += alike.Count();
            while (at < steps.Length && steps[at].Chance <= alike.Key * (1 + 1e-9)) expected += steps[at++].Expected;
            if (alike.Key < 1 && expected <= rate * rank) greatest = alike.Key;
        }

        return greatest;
    }
}
