namespace Igloo.Analysis.Correlating;

/// <summary>Which things of two sources have one user, as far as <see cref="UserModel"/> is sure.</summary>
internal sealed class Users
{
    private const int LeastPairs = 100;
    private const int MostPairs = 100_000;
    private const double LeastBelief = 0.8; // the local false discovery rate that Efron takes for one finding

    private readonly Dictionary<MetPair, UserPair> _of;
    private readonly HashSet<UserPair> _accepted;

    private Users(UserPair[] pairs, CoincidenceOptions options)
    {
        _of = pairs.ToDictionary(pair => pair.Met);
        _accepted = [.. Accepted([.. UserModel.Best(pairs, pair => pair.Belief).Where(pair => pair.Together >= options.Least)], options.LinkageRate)];
    }

    /// <summary>Learns who has one user; <see langword="null"/> where there are too few pairs to learn from, or so many that a list for each would be needed.</summary>
    public static Users? Learn(List<MetPair> pairs, PresenceSource a, PresenceSource b, CoincidenceOptions options)
    {
        if (pairs.Count > MostPairs || a.Ids.Count * (double)b.Ids.Count < LeastPairs) return null;
        var (ofA, ofB) = (new OccasionsOf(a, b, options.Occasion), new OccasionsOf(b, a, options.Occasion));
        var isFirst = ofA.Mean <= ofB.Mean;
        var pointers = isFirst ? ofA : ofB;
        UserPair[] told =
        [
            .. pairs.OrderBy(pair => isFirst ? pair.A : pair.B).ThenBy(pair => isFirst ? pair.B : pair.A).Select((pair, number) =>
            {
                var (pointer, other) = isFirst ? (pair.A, pair.B) : (pair.B, pair.A);
                return new UserPair(pair, number, pointer, other, pointers.Together(pointer, pair.All.Select(meeting => isFirst ? meeting.RecordA : meeting.RecordB)), pointers.Of(pointer));
            }),
        ];
        UserModel.Learn(told, isFirst ? b.Ids.Count : a.Ids.Count);
        return new Users(told, options);
    }

    /// <summary>What is believed of a pair when it is accepted, else <see langword="null"/>.</summary>
    public UserPair? Find(MetPair pair) => _of[pair] is var told && _accepted.Contains(told) ? told : null;

    /// <summary>By how many powers of ten a pair is surer than the next best of either.</summary>
    public double Margin(UserPair pair)
    {
        var next = _of.Values.Where(other => other != pair && (other.Pointer == pair.Pointer || other.Other == pair.Other)).Select(other => other.Belief).DefaultIfEmpty(0).Max();
        return Math.Min(300, Math.Log10(pair.Belief / Math.Max(next, 1e-300)));
    }

    // The surest first, for as long as the share of false ones that is to be expected among them stays within the rate (local false discovery rate, Efron 2008).
    private static IEnumerable<UserPair> Accepted(UserPair[] best, double rate)
    {
        var (doubt, count) = (0.0, 0);
        foreach (var pair in best.OrderByDescending(pair => pair.Belief).ThenBy(pair => pair.Number))
        {
            doubt += 1 - pair.Belief;
            if (doubt > rate * ++count || pair.Belief < LeastBelief) yield break;
            yield return pair;
        }
    }
}
