using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.SamePair;

/// <summary>T01: two people are met or booked together again and again, each time among others.</summary>
/// <remarks>
/// Chance is judged by the exact hypergeometric tail in place of permutations: it is what permuting the groups of one of the two converges to, and
/// costs no sampling. Only pairs whose members were each in enough groups can be tested at all (Tarone 1990), and only these count for the false discovery rate.
/// Time O(Σ g²) over groups of g members.
/// </remarks>
internal sealed class SamePairDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "T01",
        Version = 1,
        Family = RuleFamily.Travel,
        Title = "Same pair with changing groups",
        Why = "Guides and skippers work together while those whom they lead change.",
        Innocent = "A couple or two friends who try the journey again after they were turned back are also met together, among others.",
        Source = "own",
        Needs = [EventKind.Encounter],
        Severity = 3,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Global),
        Parameters =
        [
            new("occasions", 3, "groups together", 2, 20, "own: two would be enough for chance, but so often a couple who try again are met as well, and they must not be ranked"),
            new("overlap", 0.2, "Jaccard overlap of the others", 0.01, 1, "own: starting value; the sources give no number"),
            new("falseDiscoveries", 0.01, "part of the findings", 0.0001, 0.2, "own: starting value; the sources give no number"),
            new("largestGroup", 40, "people", 3, 500, "own: a coach load is booked by a school or a club"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = SamePairOptions.From(parameters);
        // Encounters and trips are tested apart: a trip is an everyday thing, an encounter is not.
        return new[] { EventKind.Encounter, EventKind.Trip }.SelectMany(kind => Among(graph, kind, options));
    }

    private static IEnumerable<Draft> Among(EntityGraph graph, EventKind kind, SamePairOptions options)
    {
        var groups = TravelGroups.Of(graph.EventsOf(kind)).Where(group => group.Members.Count >= 2 && group.Members.Count <= options.LargestGroup).OrderBy(group => group.Start).ToArray();
        var occasions = groups.SelectMany(group => group.Members).CountBy(member => member.Party).ToDictionary();
        var tested = Companions.Among(groups, options.Overlap)
            .Where(pair => occasions[pair.A] >= options.Occasions && occasions[pair.B] >= options.Occasions)
            .Select(pair => (Pair: pair, Probability: Chance.OfSharing(groups.Length, occasions[pair.A], occasions[pair.B], pair.Groups.Count)))
            .ToArray();
        var greatest = Chance.GreatestDiscovery(tested.Select(test => test.Probability), options.FalseDiscoveries);
        return tested
            .Where(test => test.Pair.Groups.Count >= options.Occasions && test.Probability <= greatest)
            .Select(test => Tell(test.Pair, groups.Length, occasions, options));
    }

    private static Draft Tell(Companions pair, int groups, Dictionary<EntityId, int> occasions, SamePairOptions options)
    {
        var expected = Grade.Quantised((double)occasions[pair.A] * occasions[pair.B] / groups);
        return new Draft
        {
            Subjects =
            [
                new Subject(pair.A, ActorRole.Guide), new Subject(pair.B, ActorRole.Guide),
                .. pair.Groups.SelectMany(pair.Others).Select(other => new Subject(other, ActorRole.Traveller)),
            ],
            Evidence = pair.Rows,
            Measured = pair.Groups.Count,
            Baseline = expected,
            Strength = Grade.Of(pair.Groups.Count, options.Occasions, options.Occasions + 4),
            Because = FormattableString.Invariant($"Two people were in {pair.Groups.Count} groups together while the others changed; by chance {expected:0.##} would be expected among {groups} groups."),
            Missing = "Who led and who followed is not told by these records.",
        };
    }
}
