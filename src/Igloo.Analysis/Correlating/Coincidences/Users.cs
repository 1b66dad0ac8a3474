namespace Igloo.Analysis.Correlating;

/// <summary>Which things of two sources have one user, as far as <see cref="UserModel"/> is sure.</summary>
internal sealed class Users
{
    private const int LeastPairs = 100;
    private const int MostPairs = 100_000;
    private const double LeastBelief = 0.8; // the local false discovery rate that Efron takes for one finding

    private readonly UserModel _model;
    private readonly ILookup<int, UserPair> _ofPointer;
    private readonly ILookup<int, UserPair> _ofOther;

    private Users(UserPair[] pairs, int others, CoincidenceOptions options)
    {
        _model = UserModel.Learn(pairs, others);
        (_ofPointer, _ofOther) = (pairs.ToLookup(pair => pair.Pointer), pairs.ToLookup(pair => pair.Other));
        Sure = [.. Accepted(UserModel.Best(pairs, pair => pair.Belief).Where(pair => pair.Together >= options.Least), options.LinkageRate)];
    }

    /// <summary>The pairs that are sure to have one user, the surest first.</summary>
    public IReadOnlyList<UserPair> Sure { get; }

    /// <summary>Learns who has one user; <see langword="null"/> where there are too few pairs to learn from, or too many to weigh each again and again.</summary>
    public static Users? Learn(List<MetPair> pairs, PresenceSource a, PresenceSource b, CoincidenceOptions options)
    {
        if (pairs.Count > MostPairs || a.Ids.Count * (double)b.Ids.Count < LeastPairs) return null;
        var (ofA, ofB) = (new OccasionsOf(a, b, options.Occasion), new OccasionsOf(b, a, options.Occasion));
        return ofA.Mean <= ofB.Mean
            ? new Users([.. Told(pairs, ofA, pair => (pair.A, pair.B), meeting => meeting.RecordA)], b.Ids.Count, options)
            : new Users([.. Told(pairs, ofB, pair => (pair.B, pair.A), meeting => meeting.RecordB)], a.Ids.Count, options);
    }

    /// <summary>Probability that strangers are together as often as a pair or oftener.</summary>
    public double ChanceOf(UserPair pair) => _model.ChanceOf(pair);

    /// <summary>By how many powers of ten a pair is surer than the next best of either.</summary>
    public double Margin(UserPair pair)
    {
        var next = _ofPointer[pair.Pointer].Concat(_ofOther[pair.Other]).Where(other => other != pair).Select(other => other.Belief).DefaultIfEmpty(0).Max();
        return Math.Min(300, Math.Log10(pair.Belief / Math.Max(next, 1e-300)));
    }

    private static IEnumerable<UserPair> Told(List<MetPair> pairs, OccasionsOf pointers, Func<MetPair, (int Pointer, int Other)> ends, Func<Meeting, int> record) =>
        from pair in pairs
        let end = ends(pair)
        orderby end
        select new UserPair(pair, end.Pointer, end.Other, pointers.Together(end.Pointer, pair.All.Select(record)), pointers.Of(end.Pointer));

    // The surest first, for as long as the share of false ones that is to be expected among them stays within the rate (local false discovery rate, Efron 2008).
    private static IEnumerable<UserPair> Accepted(IEnumerable<UserPair> best, double rate)
    {
        var (doubt, count) = (0.0, 0);
        foreach (var pair in best.OrderByDescending(pair => pair.Belief).ThenBy(pair => pair.Pointer))
        {
            doubt += 1 - pair.Belief;
            if (doubt > rate * ++count || pair.Belief < LeastBelief) yield break;
            yield return pair;
        }
    }
}
