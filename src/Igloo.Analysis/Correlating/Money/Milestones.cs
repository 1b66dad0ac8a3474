using Igloo.Analysis.Detecting;
using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Correlating;

/// <summary>Payments of one payer to one payee that come right after the legs of one journey.</summary>
/// <param name="Payer">Index of <see cref="MoneyLog.Parties"/>.</param>
/// <param name="Payee">Index of <see cref="MoneyLog.Parties"/>.</param>
/// <param name="Travellers">Whose legs they follow, ordered: several when they travel as one; indexes of <see cref="MoneyLog.Travellers"/>.</param>
/// <param name="Occasions">Legs that a payment followed; a weekly or monthly round counts once.</param>
/// <param name="Expected">Occasions by chance.</param>
/// <param name="Chance">Probability of so many by chance; every window that was tried is paid for.</param>
/// <param name="IsAccepted">Whether it stands at a false-discovery rate of 5 % over all payers, payees and travellers, and no other traveller fits as well.</param>
/// <param name="From">First second of a leg.</param>
/// <param name="To">Last second of a payment.</param>
/// <param name="Records">Their records, ordered.</param>
public sealed record Milestone(
    int Payer, int Payee, IReadOnlyList<int> Travellers, int Occasions, double Expected, double Chance, bool IsAccepted, long From, long To, IReadOnlyList<int> Records);

/// <summary>Finds journeys that are paid by milestones (rule F11): again and again a payment within a day after a leg.</summary>
/// <remarks>
/// By chance as many payments follow a leg as are made then at all (paydays are paid for), as often as the payer pays at that hour on other days, and as many legs
/// are travelled before a payment as all travel then (full coaches), and whenever the payer pays others as well (a firm's payday); the greatest of the four is expected, and the number is binomial over the fewer of legs and payments. Three or more at one hour of the week,
/// or on one day of the month, are one occasion: rent, wages and weekly trips have rounds of their own. Windows of 3, 6 and 24 hours; the least chance of
/// the three stands, times three. Of what is accepted at most 5 % is expected to be false, counting what each pair of a stream and a journey can reach by chance (<see cref="AttainableChances"/>); one payer and
/// one traveller are one discovery, so that what comes in crowds does not lower the bar for itself. Pure and thread-safe; the order of records does not show. Time O(n log n + legs · 512): of the payments within a day after a leg the nearest 512 are looked at.
/// </remarks>
public static class Milestones
{
    private const int Least = 3;
    private const int Crowd = 512;
    private const double Rate = 0.05;
    private const double MostChance = 1e-3;
    private const long Hour = 3600;
    private const long Day = 24 * Hour;
    private const long Week = 7 * Day;

    private static readonly long[] Windows = [3 * Hour, 6 * Hour, Day];

    /// <summary>Milestones, ordered by chance, then payer, payee and travellers.</summary>
    public static IReadOnlyList<Milestone> Of(IReadOnlyList<PaidSum> payments, IReadOnlyList<TravelLeg> legs)
    {
        ArgumentNullException.ThrowIfNull(payments);
        ArgumentNullException.ThrowIfNull(legs);
        var streams = Often(payments.OrderBy(paid => paid.To).ThenBy(paid => paid.Record), paid => (paid.Payer, paid.Payee));
        var journeys = Often(legs.OrderBy(leg => leg.Time).ThenBy(leg => leg.Record).DistinctBy(leg => (leg.Traveller, leg.Time)), leg => leg.Traveller);
        if (streams.Count == 0 || journeys.Count == 0) return [];
        var busy = new Busyness(payments, legs);
        var judged = Followed(streams, journeys).Where(pair => pair.Value.Count >= Least)
            .Select(pair => Judge(streams[pair.Key.Stream], journeys[pair.Key.Traveller], pair.Value, busy)).Where(found => found.Occasions >= Least).ToArray();
        var limit = Tests([.. streams.Values], [.. journeys.Values], busy).GreatestDiscovery(BestOfEach(judged).Select(found => found.Chance), Rate);
        return
        [
            .. judged.Where(found => found.Chance <= MostChance).GroupBy(found => (found.Payer, found.Payee)).SelectMany(group => Ranked([.. group], limit))
                .OrderBy(found => found.Chance).ThenBy(found => found.Payer).ThenBy(found => found.Payee).ThenBy(found => found.Travellers[0]),
        ];
    }

    // A firm's people, or those of one coach, fit or do not fit together: they are one discovery.
    private static IEnumerable<Milestone> BestOfEach(Milestone[] judged) => judged.Where(found => found.Chance <= MostChance)
        .GroupBy(found => found.Payer).Select(own => own.MinBy(found => (found.Chance, found.Travellers[0]))!)
        .GroupBy(found => found.Travellers[0]).Select(own => own.MinBy(found => found.Chance)!);

    /// <summary>All pairs of a stream and a journey: what chance brings about among them. Those that are as long and as busy are counted together.</summary>
    private static AttainableChances Tests(PaidSum[][] streams, TravelLeg[][] journeys, Busyness busy)
    {
        var attainable = new AttainableChances();
        foreach (var window in Windows)
        {
            var ofStreams = Alike(streams, stream => stream.Sum(paid => busy.LegsIn(paid.To - window, paid.To)));
            var ofJourneys = Alike(journeys, journey => journey.Sum(leg => busy.PaymentsIn(leg.Time, leg.Time + window)));
            foreach (var (payments, legsNear, alikeStreams) in ofStreams)
                foreach (var (legs, paymentsNear, alikeJourneys) in ofJourneys)
                {
                    var trials = Math.Min(payments, legs);
                    var expected = Math.Max(payments * paymentsNear, legs * legsNear);
                    attainable.Add(Chance.OfAtLeastEach(trials, expected / trials), Least, Windows.Length, (double)alikeStreams * alikeJourneys);
                }
        }

        return attainable;
    }

    /// <summary>Classes of those with as many items and, within a tenth, as busy moments: length, busyness and number of each.</summary>
    private static (int Length, double Busy, int Count)[] Alike<T>(T[][] items, Func<T[], double> busyness) =>
    [
        .. items.GroupBy(own => (own.Length, Class: (int)Math.Round(Math.Log(Math.Max(1e-9, busyness(own))) * 10)))
            .OrderBy(group => group.Key).Select(group => (group.Key.Length, Math.Exp(group.Key.Class / 10.0), group.Count())),
    ];

    private static Dictionary<TKey, T[]> Often<TKey, T>(IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull =>
        items.GroupBy(key).Select(group => (group.Key, Items: group.ToArray())).Where(group => group.Items.Length >= Least).ToDictionary(group => group.Key, group => group.Items);

    /// <summary>For each stream of payments and each traveller, the legs that a payment of it followed, each payment once, after the last leg before it.</summary>
    private static Dictionary<((int Payer, int Payee) Stream, int Traveller), List<(TravelLeg Leg, PaidSum Paid)>> Followed(
        Dictionary<(int Payer, int Payee), PaidSum[]> streams, Dictionary<int, TravelLeg[]> journeys)
    {
        var payments = streams.Values.SelectMany((stream, number) => stream.Select(paid => (Paid: paid, Stream: number))).OrderBy(payment => payment.Paid.To).ThenBy(payment => payment.Paid.Record).ToArray();
        var (times, streamOf) = (Array.ConvertAll(payments, payment => payment.Paid.To), Array.ConvertAll(payments, payment => payment.Stream));
        var counts = new byte[streams.Count];
        var found = new Dictionary<((int, int), int), List<(TravelLeg Leg, PaidSum Paid)>>();
        foreach (var journey in journeys.OrderBy(journey => journey.Key).Select(journey => journey.Value))
        {
            // Nearly all streams meet a traveller less than three times: a byte a stream, one traveller at a time, keeps them from ever becoming pairs.
            var followers = Followers(journey, times);
            foreach (var (first, end) in followers)
                foreach (var stream in streamOf.AsSpan(first, end - first)) counts[stream] = (byte)Math.Min(Least, counts[stream] + 1);
            for (var leg = 0; leg < journey.Length; leg++)
                for (var at = followers[leg].First; at < followers[leg].End; at++)
                    if (counts[streamOf[at]] == Least) Add(journey[leg], payments[at].Paid);
            foreach (var (first, end) in followers)
                foreach (var stream in streamOf.AsSpan(first, end - first)) counts[stream] = 0;
        }

        return found;

        void Add(TravelLeg leg, PaidSum paid)
        {
            var key = ((paid.Payer, paid.Payee), leg.Traveller);
            if (!found.TryGetValue(key, out var pairs)) found[key] = pairs = [];
            if (pairs.Count == 0 || pairs[^1].Leg.Record != leg.Record) pairs.Add((leg, paid));
        }
    }

    /// <summary>For each leg the payments that may follow it: those within a day and before the traveller's next leg, the nearest first.</summary>
    private static (int First, int End)[] Followers(TravelLeg[] journey, long[] times)
    {
        var followers = new (int, int)[journey.Length];
        for (var i = 0; i < journey.Length; i++)
        {
            var until = Math.Min(journey[i].Time + Day, i + 1 < journey.Length ? journey[i + 1].Time - 1 : long.MaxValue);
            var first = Ordered.Below<long>(times, journey[i].Time);
            followers[i] = (first, Math.Max(first, Math.Min(Ordered.Below<long>(times, until + 1), first + Crowd)));
        }

        return followers;
    }

    private static Milestone Judge(PaidSum[] stream, TravelLeg[] journey, List<(TravelLeg Leg, PaidSum Paid)> pairs, Busyness busy)
    {
        var trials = Math.Min(stream.Length, journey.Length);
        var best = (Occasions: 0, Expected: 0.0, Chance: 1.0, Pairs: pairs);
        foreach (var window in Windows)
        {
            var within = pairs.FindAll(pair => pair.Paid.To - pair.Leg.Time <= window);
            var occasions = Occasions(within);
            if (occasions < Least) continue;
            var habit = Math.Max(ByHours(stream, journey, within, window, busy.Days), busy.ByPayer(stream, journey, window));
            var expected = Math.Max(habit, Math.Max(
                stream.Length * journey.Sum(leg => busy.PaymentsIn(leg.Time, leg.Time + window)), journey.Length * stream.Sum(paid => busy.LegsIn(paid.To - window, paid.To))));
            var chance = Math.Min(1, Windows.Length * Chance.OfAtLeast(occasions, trials, expected / trials));
            if (chance < best.Chance) best = (occasions, expected, chance, within);
        }

        return new Milestone(
            stream[0].Payer, stream[0].Payee, [journey[0].Traveller], best.Occasions, best.Expected, best.Chance, false, best.Pairs[0].Leg.Time, best.Pairs[^1].Paid.To,
            [.. best.Pairs.SelectMany(pair => new[] { pair.Leg.Record, pair.Paid.Record }).Distinct().Order()]);
    }

    /// <summary>Payments expected after the legs of one who pays at those hours on other days.</summary>
    private static double ByHours(PaidSum[] stream, TravelLeg[] journey, List<(TravelLeg Leg, PaidSum Paid)> matched, long window, double days)
    {
        var followed = matched.Select(pair => pair.Leg.Record).ToHashSet();
        return journey.Sum(leg => Math.Max(0, stream.Count(paid => Round(paid.To - leg.Time, Day) <= window) - (followed.Contains(leg.Record) ? 1 : 0)) / days);
    }

    // Three or more of one round are one occasion; two are by chance of one hour often enough.
    private static int Occasions(List<(TravelLeg Leg, PaidSum Paid)> pairs)
    {
        var rounds = pairs.Select(pair => pairs.Count(other => IsOneRound(pair.Leg.Time, other.Leg.Time)));
        return (int)Math.Floor(rounds.Sum(size => size < 3 ? 1 : 1.0 / size) + 1e-9);
    }

    private static bool IsOneRound(long a, long b) =>
        Math.Min(Round(a - b, Week), Round(b - a, Week)) <= 2 * Hour || (Math.Abs(a - b) > 27 * Day && DateTimeOffset.FromUnixTimeSeconds(a).Day == DateTimeOffset.FromUnixTimeSeconds(b).Day);

    private static long Round(long time, long cycle) => ((time % cycle) + cycle) % cycle;

    // Who travel as one are paid for as one; who merely fits less well stays a candidate.
    private static IEnumerable<Milestone> Ranked(Milestone[] ofStream, double limit)
    {
        var best = ofStream.MinBy(found => (found.Chance, found.Travellers[0]))!;
        var together = ofStream.Where(found => found.From == best.From && found.To == best.To && found.Occasions == best.Occasions && found.Chance == best.Chance).ToArray();
        yield return best with
        {
            Travellers = [.. together.Select(found => found.Travellers[0]).Order()],
            Records = [.. together.SelectMany(found => found.Records).Distinct().Order()],
            IsAccepted = best.Chance <= limit,
        };
        foreach (var other in ofStream.Except(together)) yield return other;
    }

    /// <summary>How busy moments are: which share of all payments, and of all legs, falls into them.</summary>
    private sealed class Busyness
    {
        private readonly long[] _payments;
        private readonly long[] _legs;
        private readonly Dictionary<int, long[]> _ofPayer;

        public Busyness(IReadOnlyList<PaidSum> payments, IReadOnlyList<TravelLeg> legs)
        {
            _ofPayer = payments.GroupBy(paid => paid.Payer).ToDictionary(own => own.Key, own => own.Select(paid => paid.To).Order().ToArray());
            (_payments, _legs) = ([.. payments.Select(paid => paid.To).Order()], [.. legs.Select(leg => leg.Time).Order()]);
            Days = Math.Ceiling((Math.Max(_payments[^1], _legs[^1]) - Math.Min(_payments[0], _legs[0]) + 1.0) / Day);
        }

        public double Days { get; }

        /// <summary>Payments expected after the legs of one who is paid when its payer pays others as well, as on a payday.</summary>
        public double ByPayer(PaidSum[] stream, TravelLeg[] journey, long window)
        {
            var all = _ofPayer[stream[0].Payer];
            if (all.Length == stream.Length) return 0;
            var own = Array.ConvertAll(stream, paid => paid.To);
            var legs = journey.Count(leg => Ordered.Between(all, leg.Time, leg.Time + window) > Ordered.Between(own, leg.Time, leg.Time + window));
            return legs * Math.Min(1, (double)stream.Length / Ordered.Runs(all, window).Count);
        }

        public double PaymentsIn(long first, long last) => (double)Ordered.Between(_payments, first, last) / _payments.Length;

        public double LegsIn(long first, long last) => (double)Ordered.Between(_legs, first, last) / _legs.Length;
    }
}
