namespace Igloo.Analysis.Correlating;

/// <summary>Which share of habits is common to two identifiers: a prior, over which evidence is averaged.</summary>
/// <remarks>
/// Nobody knows how many friends are lost with a phone, so no one share is assumed: one person keeps the greater part, three in four on average, and a relation shares one habit in ten.
/// Wide priors, so that the data decide; these two were picked from a dozen on grown worlds of seeds that no committed result was measured on, since endings are too few to learn them from.
/// </remarks>
internal sealed class KeptShare
{
    private const int Steps = 10;

    private readonly (double Share, double Weight)[] _shares;

    private KeptShare(Func<double, double> density)
    {
        var all = Enumerable.Range(0, Steps).Select(step => (step + 0.5) / Steps).Select(share => (Share: share, Weight: density(share))).ToArray();
        var sum = all.Sum(one => one.Weight);
        _shares = Array.ConvertAll(all, one => (one.Share, one.Weight / sum));
    }

    /// <summary>Of one person: Beta(3, 1).</summary>
    public static KeptShare OfOnePerson { get; } = new(share => share * share);

    /// <summary>Of a relation, such as a sibling, a friend or a colleague: Beta(1, 9).</summary>
    public static KeptShare OfRelations { get; } = new(share => Math.Pow(1 - share, 8));

    /// <summary>What habits tell against strangers, in nats: the logarithm of their likelihood, averaged.</summary>
    /// <param name="slopes">Of each habit: where a share k is kept it is 1 + slope · k times as likely as between strangers; above -1.</param>
    public double Nats(IReadOnlyCollection<double> slopes)
    {
        var logs = Array.ConvertAll(_shares, one => Math.Log(one.Weight) + slopes.Sum(slope => Math.Log(1 + (slope * one.Share))));
        var most = logs.Max();
        return most + Math.Log(logs.Sum(log => Math.Exp(log - most)));
    }
}
