using Igloo.Analysis.Detecting;

namespace Igloo.Analysis.Correlating;

/// <summary>Finds pairs who are together more often than chance explains, within one source or between two.</summary>
/// <remarks>
/// The null model keeps how many chances to meet each one had: an occasion at a busy place and hour is one of many, so who is often in crowds is
/// expected to meet many. With h occasions of each and H in all, the pair's own left out, a pair is expected to meet hₐ·h_b / H times (half of that within
/// one source); no less than two who keep to the same places at times of their own, such as taxis of one rank; and no less than their routines bring
/// them together. A meeting where either is at that place and hour once a week or more is put aside: commuters of one road are no companions
/// (<see cref="Routines"/>). The number is Poisson. All possible pairs count as tests (Benjamini and Hochberg 1995). A linkage must also beat the
/// runner-up of either side on the occasions that only one of the two explains (sign test): two colleagues at one table each morning are no linkage. A linkage stands as well where the
/// sources as a whole make sure of one user (<see cref="Users"/>).
/// Pure and thread-safe; the order of presences does not show. Time O(n log n + meetings).
/// </remarks>
public static class Coincidences
{
    /// <summary>The coincidences between two sources; within one when they are the same object. Ordered by chance, then ids.</summary>
    public static IReadOnlyList<Coincidence> Between(PresenceSource a, PresenceSource b, CoincidenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        options ??= new CoincidenceOptions();
        var isOne = ReferenceEquals(a, b);
        var withAmounts = !isOne && a.HasAmounts && b.HasAmounts;
        var pairs = PairsOf(new Meetings(options, withAmounts).Between(a, b), withAmounts ? 0 : options.Occasion);
        if (pairs.Count == 0) return [];
        var tests = isOne ? a.Ids.Count * (a.Ids.Count - 1.0) / 2 : (double)a.Ids.Count * b.Ids.Count;
        var habits = withAmounts ? null : new PlaceHabits(a, b, options.Slack);
        Judge(pairs, isOne, options.Least, habits);
        if (habits is not null) PutRoutinesAside(pairs, habits, new Routines(a, b, options), options);
        var limit = Chance.GreatestDiscovery(pairs.Select(pair => pair.Chance), options.FalseDiscoveryRate, tests);
        var runners = isOne ? null : new RunnersUp(pairs);
        Coincidence[] told =
        [
            .. pairs.Where(pair => pair.Occasions >= options.Least)
                .Where(pair => pair.Chance <= limit || (runners?.IsBest(pair) ?? false))
                .Select(pair => Result(pair, isOne ? a : null, limit, runners, options)),
        ];
        if (habits is not null && !isOne && Users.Learn(pairs, a, b, options) is { } users) told = [.. WithUsers(told, users)];
        return [.. told.OrderBy(found => found.Chance).ThenBy(found => found.A).ThenBy(found => found.B)];
    }

    // What stands without their routines stands; of the others those of whom the sources as a whole make sure.
    private static IEnumerable<Coincidence> WithUsers(Coincidence[] told, Users users)
    {
        var (takenA, takenB) = (told.Where(found => found.IsAccepted).Select(found => found.A).ToHashSet(), told.Where(found => found.IsAccepted).Select(found => found.B).ToHashSet());
        Coincidence[] sure = [.. users.Sure.Where(user => !takenA.Contains(user.Met.A) && !takenB.Contains(user.Met.B)).Select(user => Result(user, users))];
        var surely = sure.Select(found => (found.A, found.B)).ToHashSet();
        return told.Where(found => !surely.Contains((found.A, found.B))).Concat(sure);
    }

    private static Coincidence Result(UserPair user, Users users) => new(
        CoincidenceKind.Linkage, user.Met.A, user.Met.B, user.Together, user.Base * user.Occasions, users.ChanceOf(user), users.Margin(user), true,
        user.Met.All[0].Time, user.Met.All[^1].Time, [.. user.Met.All.Select(meeting => (meeting.RecordA, meeting.RecordB))]);

    private static Coincidence Result(MetPair pair, PresenceSource? one, double limit, RunnersUp? runners, CoincidenceOptions options)
    {
        // Families and fleets are together; a list that says so explains it, and a person may look at it as a candidate.
        var isAccepted = pair.Chance <= limit
            && (runners is null || (runners.IsBest(pair) && runners.Chance(pair) <= options.RunnerUpChance))
            && one?.AreTied(pair.A, pair.B) != true;
        return new Coincidence(
            one is null ? CoincidenceKind.Linkage : KindOf(pair, one.Identifier), pair.A, pair.B, pair.Occasions, pair.Expected, pair.Chance,
            runners?.Margin(pair) ?? 0, isAccepted, pair.Meetings[0].Time, pair.Meetings[^1].Time,
            [.. pair.Meetings.Select(meeting => (meeting.RecordA, meeting.RecordB))]);
    }

    private static CoincidenceKind KindOf(MetPair pair, string identifier)
    {
        if (pair.Meetings.DistinctBy(meeting => meeting.Place).Count() == 1) return CoincidenceKind.CoStay;
        return identifier.StartsWith("vehicle", StringComparison.Ordinal) ? CoincidenceKind.Convoy : CoincidenceKind.CoTravel;
    }

    private static List<MetPair> PairsOf(List<Meeting> meetings, int occasion)
    {
        var pairs = new List<MetPair>();
        for (var first = 0; first < meetings.Count;)
        {
            var end = first + 1;
            while (end < meetings.Count && meetings[end].A == meetings[first].A && meetings[end].B == meetings[first].B) end++;
            pairs.Add(new MetPair(meetings.GetRange(first, end - first), occasion));
            first = end;
        }

        return pairs;
    }

    private static void Judge(List<MetPair> pairs, bool isOne, int least, PlaceHabits? habits)
    {
        var (ofA, ofB) = (new Dictionary<int, double>(), new Dictionary<int, double>());
        if (isOne) ofB = ofA;
        var all = 0.0;
        foreach (var pair in pairs)
        {
            ofA[pair.A] = ofA.GetValueOrDefault(pair.A) + pair.Occasions;
            ofB[pair.B] = ofB.GetValueOrDefault(pair.B) + pair.Occasions;
            all += pair.Occasions;
        }

        foreach (var pair in pairs)
        {
            // Without the pair's own occasions, which are what is judged; one more each, since never having met others is no proof of never meeting them.
            var (a, b, others) = (ofA[pair.A] - pair.Occasions + 1, ofB[pair.B] - pair.Occasions + 1, all - pair.Occasions + 1);
            pair.Expected = pair.ByCrowds = a * b / (isOne ? 2 * others : others);
            if (pair.Occasions < least) continue; // chance 1: it is not reported, and must not make room for others
            pair.Expected = Math.Max(pair.ByCrowds, habits?.Expected(pair) ?? 0);
            pair.Chance = Chance.OfAtLeast(pair.Occasions, pair.Expected);
        }
    }

    // A pair that does not surprise with all its meetings is not asked about its routines.
    private static void PutRoutinesAside(List<MetPair> pairs, PlaceHabits habits, Routines routines, CoincidenceOptions options)
    {
        foreach (var pair in pairs)
        {
            if (pair.Occasions < options.Least || pair.Chance > options.FalseDiscoveryRate) continue;
            var byRoutine = routines.PutAside(pair);
            pair.Expected = Math.Max(byRoutine, Math.Max(pair.ByCrowds, habits.Expected(pair)));
            pair.Chance = pair.Occasions < options.Least ? 1 : Chance.OfAtLeast(pair.Occasions, pair.Expected);
        }
    }
}
