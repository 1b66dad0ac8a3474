using Igloo.Analysis.Detecting;

namespace Igloo.Analysis.Correlating;

/// <summary>How sure it is that two things of two sources have one user, learned from all pairs of the two sources at once and without any label.</summary>
/// <remarks>
/// Of the n occasions on which a thing was where the other source looks at all, a thing of the other source was there on k. For strangers k is beta-binomial about what their
/// crowds lead to expect; its spread, which is how far shared habits bring strangers together, is learned from the pairs. For two of one user it is beta-binomial about a share
/// of one half or more. A thing has one partner or none, on either side: all that share its routine compete for it, so a routine, which proves nothing of companions, does tell users apart.
/// Estimated by expectation maximisation (Dempster, Laird and Rubin 1977) from each one's best partner. Deterministic. Time O(rounds × pairs × occasions).
/// </remarks>
internal sealed class UserModel
{
    private const int Rounds = 10;
    private const int StepsOfARound = 4;
    private const double LeastShare = 0.5; // what goes with another is there more often than not
    private const double MostShare = 0.97;

    private static readonly double[] Spreads = [.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32];
    private static readonly double[] SpreadsOfUsers = [2, 4, 8, 16];

    private readonly UserPair[] _pairs;
    private readonly UserPair[][] _ofPointer;
    private readonly int _others;
    private double _spread = 8;
    private double _spreadOfUsers = 4;
    private double _share = 0.6;
    private double _withPartner = 0.5;

    private UserModel(UserPair[] pairs, int others)
    {
        (_pairs, _others) = (pairs, others);
        _ofPointer = [.. pairs.GroupBy(pair => pair.Pointer).Select(group => group.ToArray())];
    }

    /// <summary>Learns from pairs, and says of each what is to be believed.</summary>
    /// <param name="pairs">Who met, each pointer's together.</param>
    /// <param name="others">Things of the other source; those that a pointer never met count as well.</param>
    public static UserModel Learn(UserPair[] pairs, int others)
    {
        var model = new UserModel(pairs, others);
        foreach (var pair in Best(pairs, pair => (double)pair.Together / pair.Occasions)) pair.Belief = 1;
        for (var round = 1; round <= Rounds; round++)
        {
            model.EstimateStrangers();
            // Averaged over the rounds: of two who fit as well each would make the other a stranger in turn.
            for (var step = 0; step < StepsOfARound; step++) model.Believe(1.0 / (round + 1));
        }

        model.EstimateStrangers();
        model.Believe(1);
        model.CompeteForOthers();
        return model;
    }

    /// <summary>Probability that strangers are together on so many occasions of a pair or more. Time O(occasions²).</summary>
    public double ChanceOf(UserPair pair) => Chance.OfAtLeast(pair.Together, pair.Occasions, pair.Base, _spread);

    /// <summary>Pairs of which each is the other's best by some measure; ties by the order given.</summary>
    public static IEnumerable<UserPair> Best(IReadOnlyCollection<UserPair> pairs, Func<UserPair, double> measure)
    {
        var ofOther = pairs.GroupBy(pair => pair.Other).ToDictionary(group => group.Key, group => group.MaxBy(measure));
        return pairs.GroupBy(pair => pair.Pointer).Select(group => group.MaxBy(measure)!).Where(pair => ofOther[pair.Other] == pair);
    }

    private void EstimateStrangers()
    {
        var expected = new StrangerCrowds(_pairs);
        foreach (var pair in _pairs) pair.Base = expected.ShareOf(pair);
        _spread = Spreads.MaxBy(spread => _pairs.Sum(pair => (1 - pair.Belief) * Chance.LogOf(pair.Together, pair.Occasions, pair.Base, spread))
            + _ofPointer.Sum(own => (_others - own.Length) * Chance.LogOf(0, own[0].Occasions, expected.ShareOfUnmet(own, _others), spread)));
        _spreadOfUsers = SpreadsOfUsers.MaxBy(spread => _pairs.Sum(pair => pair.Belief * Chance.LogOf(pair.Together, pair.Occasions, _share, spread)));
        foreach (var pair in _pairs) pair.LogStranger = Chance.LogOf(pair.Together, pair.Occasions, pair.Base, _spread);
    }

    private void Believe(double newsShare)
    {
        var prior = _withPartner / _others;
        double partners = 0, together = 0, occasions = 0;
        foreach (var own in _ofPointer)
        {
            foreach (var pair in own) pair.Weight = prior * Math.Exp(Chance.LogOf(pair.Together, pair.Occasions, _share, _spreadOfUsers) - pair.LogStranger);
            var all = AllOf(own);
            foreach (var pair in own)
            {
                pair.Belief += newsShare * ((pair.Weight / all) - pair.Belief);
                partners += pair.Belief;
                together += pair.Belief * pair.Together;
                occasions += pair.Belief * pair.Occasions;
            }
        }

        _withPartner = Math.Clamp(partners / _ofPointer.Length, 0.01, 0.99);
        if (occasions > 0) _share = Math.Clamp(together / occasions, LeastShare, MostShare);
    }

    // Of two cards that fit one car, one may be another's.
    private void CompeteForOthers()
    {
        foreach (var competing in _pairs.GroupBy(pair => pair.Other))
        {
            var all = AllOf(competing);
            foreach (var pair in competing) pair.Belief = Math.Min(pair.Belief, pair.Weight / all);
        }
    }

    private double AllOf(IEnumerable<UserPair> competing) => competing.Sum(pair => pair.Weight) + 1 - _withPartner;
}
