using System.Globalization;
using Igloo.Analysis.Correlating;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.MovingTogether;

/// <summary>C06: two phones are at the same places at the same times, more often than chance and their routines bring them there.</summary>
/// <remarks>As <see cref="Coincidences"/>, over every call, sighting and stay that tells a phone and a place. Both phones are context: who travels beside whom ranks no one.</remarks>
internal sealed class MovingTogetherDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "C06",
        Version = 1,
        Family = RuleFamily.Calls,
        Title = "Moving together",
        Why = "Those who run a journey are near each other on the way, whatever phones and names they use.",
        Innocent = "Couples, friends and workmates also travel together, and one person may carry two phones.",
        Source = "own",
        Needs = [EventKind.Call, EventKind.Sighting],
        Severity = 1,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Global),
        Parameters =
        [
            new("places", 2, "places", 2, 20, "own: at one place alone they may live there"),
            new("occasions", 3, "occasions", 2, 50, "own: two are soon a chance"),
            new("slack", 15, "minutes", 1, 60, "red-flags.md C06"),
            new("falseDiscoveries", 0.01, "part of the findings", 0.0001, 0.2, "red-flags.md T01"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var seen = graph.Events.Where(told => told.Start is not null && told.Kind != EventKind.Payment).ToArray();
        var source = new PresenceSource("case", "phone", [.. graph.Entities.Select(entity => entity.Id.ToString())], [.. seen.SelectMany((told, number) => Presences(graph, told, number))]);
        var options = new CoincidenceOptions
        {
            Slack = (int)parameters.Minutes("slack").TotalSeconds,
            Least = parameters.Count("occasions"),
            FalseDiscoveryRate = parameters["falseDiscoveries"],
        };
        var related = Relatedness.Beside(graph, 1, []);
        return Coincidences.Between(source, source, options)
            .Where(found => found.IsAccepted && PlacesOf(seen, found) >= parameters.Count("places"))
            .Where(found => !related.Share(graph.Entities[found.A].Id, graph.Entities[found.B].Id))
            .Select(found => Tell(graph, seen, found, options));
    }

    // Who is called is somewhere else.
    private static IEnumerable<Presence> Presences(EntityGraph graph, CaseEvent told, int number)
    {
        if (PlaceOf(told) is not { } place || graph.IndexOf(place) < 0) yield break;
        var (from, to) = (told.Start!.Value.ToUnixTimeSeconds(), (told.End ?? told.Start).Value.ToUnixTimeSeconds());
        foreach (var part in told.Participants)
            if (part is { Entity.Kind: EntityKind.Phone, Role: Role.Subject or Role.From } && !graph.IsHub(part.Entity))
                yield return new Presence(graph.IndexOf(part.Entity), graph.IndexOf(place), from, Math.Max(from, to), -1, number);
    }

    private static EntityId? PlaceOf(CaseEvent told) => told.Find(Role.Subject, EntityKind.Place) ?? told.Find(Role.From, EntityKind.Place);

    private static int PlacesOf(CaseEvent[] seen, Coincidence found) => found.Records.Select(record => PlaceOf(seen[record.A])).Distinct().Count();

    private static Draft Tell(EntityGraph graph, CaseEvent[] seen, Coincidence found, CoincidenceOptions options) => new()
    {
        Subjects = [new Subject(graph.Entities[found.A].Id, ActorRole.Unknown), new Subject(graph.Entities[found.B].Id, ActorRole.Unknown)],
        Evidence = found.Records.SelectMany(record => new[] { seen[record.A], seen[record.B] }),
        Measured = found.Occasions,
        Baseline = Grade.Quantised(found.Expected),
        Strength = Grade.Of(found.Occasions, options.Least, options.Least + 6),
        Because = string.Create(CultureInfo.InvariantCulture,
            $"Two phones were at {PlacesOf(seen, found)} places together on {found.Occasions} occasions, where chance and their routines lead to expect {found.Expected:0.##}; so many by chance: 1 in 10^{Math.Floor(found.Score):0}."),
        Missing = "Places of phones are as coarse as the cells that tell them.",
    };
}
