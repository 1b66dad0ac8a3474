using Igloo.Analysis.Detecting;

namespace Igloo.Analysis.Correlating;

/// <summary>One who is called and right away calls on.</summary>
/// <param name="From">Who calls first.</param>
/// <param name="Through">Who passes it on.</param>
/// <param name="To">Who is called then.</param>
/// <param name="Count">How often.</param>
/// <param name="Expected">How often by chance, as often as the two calls are made at all.</param>
/// <param name="Chance">Probability of so often by chance.</param>
/// <param name="IsAccepted">Whether it stands at a false-discovery rate of 1 %.</param>
/// <param name="Records">Both records of each time, in order.</param>
public sealed record Relay(int From, int Through, int To, int Count, double Expected, double Chance, bool IsAccepted, IReadOnlyList<int> Records);

/// <summary>Finds relays (rule C03): A to B, then B to C within minutes, again and again.</summary>
/// <remarks>
/// By chance, calls of each pair are spread over time as all calls are, day and night; and no fewer are expected than the second passes on to the third when <em>others</em> call:
/// an operator of a switchboard rings whoever is wanted, whoever calls. Pure and thread-safe. Time O(n log n + calls that follow each other).
/// </remarks>
public static class Relays
{
    private const long Window = 300; // seconds; C03
    private const int Least = 3; // times; C03
    private const double Rate = 0.01;
    private const long Day = 86_400;

    /// <summary>Relays, ordered by chance, then ids.</summary>
    public static IReadOnlyList<Relay> Of(IReadOnlyList<(Transfer Transfer, int Record)> dealings)
    {
        ArgumentNullException.ThrowIfNull(dealings);
        if (dealings.Count == 0) return [];
        var span = Math.Max(1.0, dealings.Max(dealing => dealing.Transfer.Time) - dealings.Min(dealing => dealing.Transfer.Time));
        var pairs = dealings.CountBy(dealing => (dealing.Transfer.From, dealing.Transfer.To)).ToDictionary();
        var chains = Chains(dealings);
        var (habits, rhythm) = (new PassingOn(pairs, chains), Rhythm(dealings));
        var judged = chains.Select(chain =>
        {
            var (calls, onward) = (pairs[(chain.Key.From, chain.Key.Through)], pairs[(chain.Key.Through, chain.Key.To)]);
            var expected = Math.Max(calls * (double)onward * Window / span * rhythm, calls * habits.Share(chain.Key));
            return (chain.Key, Records: chain.Value, Expected: expected, Chance: Chance.OfAtLeast(chain.Value.Count / 2, expected));
        }).ToArray();
        var limit = Chance.GreatestDiscovery(judged.Select(one => one.Chance), Rate, Tests(pairs.Keys));
        return
        [
            .. judged.Where(one => one.Records.Count / 2 >= Least)
                .OrderBy(one => one.Chance).ThenBy(one => one.Key)
                .Select(one => new Relay(one.Key.From, one.Key.Through, one.Key.To, one.Records.Count / 2, one.Expected, one.Chance, one.Chance <= limit, one.Records)),
        ];
    }

    /// <summary>Every chain that could be is a test, also those that never happened.</summary>
    private static double Tests(IReadOnlyCollection<(int From, int To)> pairs)
    {
        var onward = pairs.CountBy(pair => pair.From).ToDictionary();
        return pairs.Sum(pair => (double)onward.GetValueOrDefault(pair.To));
    }

    /// <summary>How much likelier two calls meet because people call by day: 1 when all hours are alike.</summary>
    private static double Rhythm(IReadOnlyList<(Transfer Transfer, int Record)> dealings)
    {
        var hours = new long[24];
        foreach (var (call, _) in dealings) hours[(int)(((call.Time % Day) + Day) % Day / 3600)]++;
        return 24 * hours.Sum(count => count * (double)count) / ((double)dealings.Count * dealings.Count);
    }

    private static Dictionary<(int From, int Through, int To), List<int>> Chains(IReadOnlyList<(Transfer Transfer, int Record)> dealings)
    {
        var incoming = dealings.OrderBy(dealing => dealing.Transfer.Time).ThenBy(dealing => dealing.Record).ToLookup(dealing => dealing.Transfer.To);
        var outgoing = dealings.OrderBy(dealing => dealing.Transfer.Time).ThenBy(dealing => dealing.Record).ToLookup(dealing => dealing.Transfer.From);
        var chains = new Dictionary<(int, int, int), List<int>>();
        foreach (var calls in incoming)
        {
            var (onward, next) = (outgoing[calls.Key].ToArray(), 0);
            foreach (var (call, record) in calls)
            {
                while (next < onward.Length && onward[next].Transfer.Time < call.Time) next++;
                for (var i = next; i < onward.Length && onward[i].Transfer.Time <= call.Time + Window; i++)
                {
                    if (onward[i].Transfer.To == call.From || call.From == call.To || onward[i].Transfer.To == calls.Key || onward[i].Record == record) continue;
                    var key = (call.From, calls.Key, onward[i].Transfer.To);
                    if (!chains.TryGetValue(key, out var records)) records = chains[key] = [];
                    records.Add(record);
                    records.Add(onward[i].Record);
                }
            }
        }

        return chains;
    }
}
