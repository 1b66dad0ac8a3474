using Igloo.Analysis.Detecting;
using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Correlating;

/// <summary>One who is paid what travellers say that their journey cost, about when they say it.</summary>
/// <param name="Payee">Index of <see cref="MoneyLog.Parties"/>.</param>
/// <param name="Travellers">Who stated the fees, ordered; indexes of <see cref="MoneyLog.Travellers"/>.</param>
/// <param name="Occasions">Fees that were paid; those of one price and time count once.</param>
/// <param name="Expected">Occasions by chance.</param>
/// <param name="Chance">Probability of so many by chance; every scale that was tried is paid for.</param>
/// <param name="IsAccepted">Whether it stands at a false-discovery rate of 5 % over all payees; else a candidate.</param>
/// <param name="From">First second of a matched fee or payment.</param>
/// <param name="To">Last second.</param>
/// <param name="Records">Their records, ordered.</param>
public sealed record FeeMatch(
    int Payee, IReadOnlyList<int> Travellers, int Occasions, double Expected, double Chance, bool IsAccepted, long From, long To, IReadOnlyList<int> Records);

/// <summary>Finds payees whose incoming payments match the fees that travellers state (rule F12).</summary>
/// <remarks>
/// The null model keeps all sums as they are and lets only times vary: a payment of a sum that n travellers stated anywhere meets one of them within the window w of a span S
/// with probability 1 - exp(-2nw/S), and the number that meet is taken as binomial at the mean of these (an upper bound, Hoeffding 1956). So a landlord or dealer whose price happens to be a fee proves nothing by price alone. Sums
/// are compared in the cent and within 2 %, times within 1, 3 and 14 days: the least chance of the six stands, times six. At most 5 % of the payees accepted are expected to be false, counting
/// what each can reach by chance (<see cref="AttainableChances"/>): one of whose sums nobody states is no test. Pure and thread-safe; the order of records does not show. Time O((payments + fees) log n + matches), with at most 256 fees looked at per payment.
/// </remarks>
public static class FeeMatches
{
    private const long Day = 86_400;
    private const int Least = 3;
    private const int Crowd = 256;
    private const double Rate = 0.05;
    private const double MostChance = 0.01; // even where very many true ones would let a likelier one through

    private static readonly Scale[] Scales = [.. from near in new[] { 0, 0.02 } from days in new[] { 1, 3, 14 } select new Scale(near, days * Day)];

    /// <summary>Matches, ordered by chance, then payee.</summary>
    public static IReadOnlyList<FeeMatch> Of(IReadOnlyList<PaidSum> payments, IReadOnlyList<TravelLeg> legs)
    {
        ArgumentNullException.ThrowIfNull(payments);
        ArgumentNullException.ThrowIfNull(legs);
        // One who states the same fee at each stop states it once.
        var fees = legs.Where(leg => leg.FeeCents > 0).OrderBy(leg => leg.FeeCents).ThenBy(leg => leg.Time).ThenBy(leg => leg.Record)
            .DistinctBy(leg => (leg.Traveller, leg.FeeCents)).ToArray();
        var payees = payments.Where(paid => paid.Cents > 0).GroupBy(paid => paid.Payee).Where(group => group.Count() >= Least).OrderBy(group => group.Key).ToArray();
        if (fees.Length == 0 || payees.Length == 0) return [];
        var span = Math.Max(payments.Max(paid => paid.To), fees.Max(fee => fee.Time)) - Math.Min(payments.Min(paid => paid.From), fees.Min(fee => fee.Time)) + 1.0;
        var prices = Array.ConvertAll(fees, fee => fee.FeeCents);
        var attainable = new AttainableChances();
        var judged = payees.Select(group => Scales.Select(scale => Judge([.. group.OrderBy(paid => paid.To).ThenBy(paid => paid.Record)], fees, prices, scale, span, attainable)).MinBy(match => match.Chance)!).ToArray();
        var limit = attainable.GreatestDiscovery(judged.Select(match => match.Chance).Where(chance => chance <= MostChance), Rate);
        return
        [
            .. judged.Where(match => match.Occasions >= Least && match.Chance <= MostChance)
                .OrderBy(match => match.Chance).ThenBy(match => match.Payee).Select(match => match with { IsAccepted = match.Chance <= limit }),
        ];
    }

    private static FeeMatch Judge(PaidSum[] own, TravelLeg[] fees, long[] prices, Scale scale, double span, AttainableChances attainable)
    {
        var (expected, trials, pairs) = (0.0, 0, new List<(PaidSum Paid, TravelLeg Fee)>());
        var taken = new HashSet<int>();
        foreach (var paid in own)
        {
            var (first, end) = (Ordered.Below<long>(prices, scale.Least(paid.Cents)), Ordered.Below<long>(prices, scale.Most(paid.Cents) + 1));
            if (first == end) continue;
            trials++;
            expected += 1 - Math.Exp(-2.0 * (end - first) * scale.Window / span);
            if (end - first > Crowd) continue; // a price that so many state tells nothing
            var nearest = Enumerable.Range(first, end - first)
                .Where(i => !taken.Contains(i) && paid.From - fees[i].Time <= scale.Window && fees[i].Time - paid.To <= scale.Window)
                .OrderBy(i => Math.Abs(paid.To - fees[i].Time)).ThenBy(i => i).DefaultIfEmpty(-1).First();
            if (nearest < 0) continue;
            taken.Add(nearest);
            pairs.Add((paid, fees[nearest]));
        }

        var occasions = Occasions(pairs, scale);
        var tails = Chance.OfAtLeastEach(trials, trials == 0 ? 0 : expected / trials);
        attainable.Add(tails, Least, Scales.Length, 1);
        var chance = occasions < Least ? 1 : Math.Min(1, Scales.Length * tails[occasions]);
        return new FeeMatch(
            own[0].Payee, [.. pairs.Select(pair => pair.Fee.Traveller).Distinct().Order()], occasions, expected, chance, false,
            pairs.Select(pair => Math.Min(pair.Paid.From, pair.Fee.Time)).DefaultIfEmpty(0).Min(), pairs.Select(pair => Math.Max(pair.Paid.To, pair.Fee.Time)).DefaultIfEmpty(0).Max(),
            [.. pairs.SelectMany(pair => new[] { pair.Paid.Record, pair.Fee.Record }).Distinct().Order()]);
    }

    // A party of ten who pay one price on one day is one coincidence.
    private static int Occasions(List<(PaidSum Paid, TravelLeg Fee)> pairs, Scale scale)
    {
        var counted = new List<TravelLeg>();
        foreach (var (_, fee) in pairs.OrderBy(pair => pair.Fee.Time).ThenBy(pair => pair.Fee.Record))
            if (!counted.Exists(other => fee.FeeCents >= scale.Least(other.FeeCents) && fee.FeeCents <= scale.Most(other.FeeCents) && fee.Time - other.Time <= scale.Window)) counted.Add(fee);
        return counted.Count;
    }

    private readonly record struct Scale(double Near, long Window)
    {
        public long Least(long cents) => (long)Math.Ceiling(cents * (1 - Near));

        public long Most(long cents) => (long)Math.Floor(cents * (1 + Near));
    }
}
