using Igloo.Analysis.Detecting;
using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Correlating;

/// <summary>A time in which one dealt far more than else.</summary>
/// <param name="Entity">Who.</param>
/// <param name="From">First second of a dealing of it.</param>
/// <param name="To">Last second.</param>
/// <param name="Occasions">Hours with a dealing.</param>
/// <param name="Expected">Such hours by own rhythm and the busyness of all.</param>
/// <param name="Chance">Probability of so many by chance anywhere in its life; every moment and length that was looked at is paid for.</param>
/// <param name="IsAccepted">Whether it stands at a false-discovery rate of 1 % over all who deal; else a candidate.</param>
/// <param name="Records">Records of its dealings then, ordered.</param>
public sealed record Burst(int Entity, long From, long To, int Occasions, double Expected, double Chance, bool IsAccepted, IReadOnlyList<int> Records);

/// <summary>Finds when one deals far more than its own rhythm and the busyness of all explain: an exact scan over moments and lengths.</summary>
/// <remarks>
/// The null model keeps how often each deals and lets only times vary, between its first dealing and its last, so that a new phone is no burst. A window of 1, 3, 7, 14 or 28 days has the greatest of three
/// shares of them: its share of that life, the share of all dealings of others then (paydays, holidays, seasons), and what the same days of its other weeks and months have. Hours with dealings count, so that
/// one talk in ten calls is one; their number is beta-binomial, with the spread that all who deal show in windows as long (lives are uneven). The least chance stands, times the windows looked at; then
/// Benjamini and Hochberg (1995) over all who deal. Pure and thread-safe; the order of records does not show. Time O(dealings · log · lengths).
/// </remarks>
public static class Bursts
{
    private const long Hour = 3600;
    private const long Day = 24 * Hour;
    private const int Least = 5; // occasions; fewer are no burst of anything
    private const long ShortestLife = 28 * Day; // before that nothing is known of a rhythm
    private const double Rate = 0.01;
    private const double MostChance = 0.01;

    private static readonly long[] Lengths = [Day, 3 * Day, 7 * Day, 14 * Day, 28 * Day];

    /// <summary>The greatest burst of each who has one, ordered by chance, then entity.</summary>
    /// <param name="dealings">In any order; each counts for both ends.</param>
    public static IReadOnlyList<Burst> Of(IReadOnlyList<(Transfer Transfer, int Record)> dealings)
    {
        ArgumentNullException.ThrowIfNull(dealings);
        Activity[] lives = [.. Activity.Of(dealings).Where(one => one.Occasions.Length >= Least && one.Last - one.First >= ShortestLife)];
        long[] all = [.. dealings.Select(dealing => dealing.Transfer.Time).Order()];
        var spreads = Array.ConvertAll(Lengths, length => BurstSpread.Of(lives, length, all));
        var found = new Burst?[lives.Length];
        Workers.For(lives.Length, i => found[i] = Greatest(lives[i], all, spreads));
        var limit = Math.Min(MostChance, Chance.GreatestDiscovery(found.Select(burst => burst?.Chance ?? 1), Rate));
        return
        [
            .. found.OfType<Burst>().Where(burst => burst.Chance <= MostChance).OrderBy(burst => burst.Chance).ThenBy(burst => burst.Entity)
                .Select(burst => burst with { IsAccepted = burst.Chance <= limit }),
        ];
    }

    private static Burst? Greatest(Activity own, long[] all, double[] spreads)
    {
        var (best, looked) = ((Burst?)null, 0);
        for (var i = 0; i < Lengths.Length; i++)
        {
            if (2 * Lengths[i] > own.Last - own.First) continue;
            looked += own.Occasions.Length;
            foreach (var begin in own.Occasions)
            {
                var end = begin + Lengths[i] - 1;
                var count = own.OccasionsIn(begin, end);
                if (count < Least) continue;
                var share = own.ShareOf(begin, end, all);
                // No spread makes it rarer than none does.
                if (Chance.OfAtLeast(count, own.Occasions.Length * share) > MostChance) continue;
                var chance = Chance.OfAtLeast(count, own.Occasions.Length, Math.Min(0.999, share), spreads[i]);
                if (best is null || chance < best.Chance) best = new Burst(own.Entity, begin, end, count, own.Occasions.Length * share, chance, false, []);
            }
        }

        if (best is null) return null;
        var told = own.In(best.From, best.To);
        return best with { From = told[0].Time, To = told[^1].Time, Chance = Math.Min(1, best.Chance * looked), Records = [.. told.Select(one => one.Record).Distinct().Order()] };
    }
}
