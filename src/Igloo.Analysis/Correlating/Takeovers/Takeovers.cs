using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Correlating;

/// <summary>One thing that an identifier did: with whom, where or when.</summary>
/// <param name="Entity">Who or what did it.</param>
/// <param name="Trait">The habit: a contact, a place, an hour of the day; equal numbers are one habit.</param>
/// <param name="Time">Second, since 1970.</param>
/// <param name="Record">Number of the record that tells it.</param>
public readonly record struct Deed(int Entity, int Trait, long Time, int Record);

/// <summary>One identifier that ends and another that begins and behaves like it.</summary>
/// <param name="Before">The one that ended.</param>
/// <param name="After">The one that began.</param>
/// <param name="Ended">Last second of the first.</param>
/// <param name="Began">First second of the other.</param>
/// <param name="Score">Probability that their behaviour is one person's and not a rival's, one who took the other's place in one circle or shares some habits, were both as likely before; 0 to 1.</param>
/// <param name="Margin">How much less the next likely successor is like it.</param>
/// <param name="Chance">Probability that the best of as many impostors, known to be others, is as like; the false-accept rate at this score.</param>
/// <param name="IsAccepted">Whether the chance is within the rate asked for, one person likelier than not and each the other's best; else a candidate.</param>
/// <param name="Records">Records of what both have in common, ordered.</param>
public sealed record Takeover(int Before, int After, long Ended, long Began, double Score, double Margin, double Chance, bool IsAccepted, IReadOnlyList<int> Records);

/// <summary>How to look for takeovers.</summary>
public sealed record TakeoverOptions
{
    /// <summary>Greatest share of false ones. Default 0.01.</summary>
    public double FalseAcceptRate { get; init; } = 0.01;

    /// <summary>Longest silence between the two, in seconds. Default 14 days.</summary>
    public long LongestBreak { get; init; } = 14 * 86_400;

    /// <summary>Seconds that the first must be silent, and the other unknown, within the data to count as ended or begun. Default 7 days.</summary>
    public long Silence { get; init; } = 7 * 86_400;

    /// <summary>Fewest deeds of each. Default 5: the evidence itself says how little a short history tells.</summary>
    public int Least { get; init; } = 5;
}

/// <summary>Finds identifiers that take over another's behaviour after a break: a swapped phone, a card passed on (rule C01).</summary>
/// <remarks>
/// Evidence is the log-likelihood ratio of one person against two, over all habits of both: a shared habit weighs by how rare it is in its population, one that is missing by
/// how surely it would have shown, and each by how surely it is a habit and not chance, which the data's own histories say. One may take another's place in a circle of habits
/// that go together, a street's shops or a family's phones: so that circle tells nothing, and what is left must make one person likelier than such a rival, and than a relation who shares some habits of any kind. How
/// much is kept is not assumed but averaged over (<see cref="KeptShare"/>). The null model comes
/// from the data too. Two in use at the same time are surely others, and what is left between one's earlier half and the other's later half says how like an impostor gets: a
/// successor must beat the best of as many impostors as there were to choose from. Pure and thread-safe.
/// Time O(deeds · log + those sharing habits with 2,000 impostors and with all that ended).
/// </remarks>
public static class Takeovers
{
    /// <summary>Takeovers, ordered by chance, then score, then ids.</summary>
    /// <param name="deeds">In any order.</param>
    /// <param name="options">Rate, break, silence, least deeds.</param>
    public static IReadOnlyList<Takeover> Of(IReadOnlyCollection<Deed> deeds, TakeoverOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(deeds);
        options ??= new TakeoverOptions();
        if (deeds.Count == 0) return [];
        var (first, last) = (deeds.Min(deed => deed.Time), deeds.Max(deed => deed.Time));
        return
        [
            .. Populations.Of(deeds, 2 * options.Least, 1 / options.FalseAcceptRate).SelectMany(own => In(own, first, last, options))
                .OrderBy(found => found.Chance).ThenByDescending(found => found.Score).ThenBy(found => found.Before).ThenBy(found => found.After),
        ];
    }

    private static IEnumerable<Takeover> In(Deed[] deeds, long first, long last, TakeoverOptions options)
    {
        if (deeds.Length < 2 * options.Least) return [];
        var behaviours = new Behaviours(deeds, options.Least);
        var ended = behaviours.All.Where(one => one.Count >= options.Least && one.Last <= last - options.Silence).ToArray();
        var begun = behaviours.All.Where(one => one.Count >= options.Least && one.First >= first + options.Silence).ToArray();
        if (ended.Length == 0 || begun.Length == 0) return [];
        var matches = Matches(behaviours, ended, begun, options);
        if (matches.Count == 0) return [];
        var steady = new Steady(behaviours, options.Least);
        var impostors = new Impostors(behaviours, steady);
        var best = matches.GroupBy(match => match.After.Entity).ToDictionary(group => group.Key, group => group.OrderByDescending(match => match.Nats).Take(2).ToArray());
        long[] beginnings = [.. begun.Select(one => one.First).Order()];
        return matches.GroupBy(match => match.Before.Entity).Select(group => Best([.. group], best, impostors, Successors(beginnings, group.First().Before, options), options));
    }

    private static List<Match> Matches(Behaviours behaviours, Behaviour[] ended, Behaviour[] begun, TakeoverOptions options)
    {
        var successors = begun.Select(one => one.Entity).ToHashSet();
        var found = new Match[ended.Length][];
        Workers.For(ended.Length, i => found[i] =
        [
            .. behaviours.Sharing(ended[i]).Select(index => behaviours.All[index])
                .Where(after => successors.Contains(after.Entity) && Follows(ended[i], after, options))
                .Select(after => (After: after, Nats: ended[i].EvidenceThatOneIs(after))).Where(match => match.Nats is not null)
                .Select(match => new Match(ended[i], match.After, match.Nats!.Value)),
        ]);
        return [.. found.SelectMany(matches => matches)];
    }

    /// <summary>How many began in time to be a successor.</summary>
    private static int Successors(long[] beginnings, Behaviour before, TakeoverOptions options) =>
        Ordered.Between(beginnings, before.Last + 1, before.Last + options.LongestBreak);

    private static bool Follows(Behaviour before, Behaviour after, TakeoverOptions options) =>
        after.First > before.Last && after.First - before.Last <= options.LongestBreak;

    private static Takeover Best(
        Match[] own, Dictionary<int, Match[]> bestOf, Impostors impostors, int successors, TakeoverOptions options)
    {
        var ordered = own.OrderByDescending(match => match.Nats).ThenBy(match => match.After.Entity).ToArray();
        var (before, after, nats) = ordered[0];
        var runnerUp = ordered.Length > 1 ? ordered[1].Nats : double.NegativeInfinity;
        var isMutual = bestOf[after.Entity].All(match => match.Before == before || match.Nats < nats);
        var chance = impostors.Chance(nats, successors);
        var isAccepted = chance <= options.FalseAcceptRate && isMutual && nats > Math.Max(0, runnerUp);
        return new Takeover(
            before.Entity, after.Entity, before.Last, after.First, Probability(nats), Math.Round(Probability(nats) - Probability(runnerUp), 6), chance, isAccepted,
            Behaviours.Shared(before, after));
    }

    /// <summary>Of one person, were one and a rival as likely before.</summary>
    private static double Probability(double nats) => Math.Round(1 / (1 + Math.Exp(-nats)), 6);

    private readonly record struct Match(Behaviour Before, Behaviour After, double Nats);
}
