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
        Version = 2,
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
            new("slack", 15, "minutes", 1, 60, "own: starting value; the sources give no number"),
            new("falseDiscoveries", 0.01, "part of the findings", 0.0001, 0.2, "own: starting value; the sources give no number"),
        ],
    };

    /// <summary>How the parameters say that phones together are sought.</summary>
    public static CoincidenceOptions OptionsOf(RuleParameters parameters) => new()
    {
        Slack = (int)parameters.Minutes("slack").TotalSeconds,
        Least = parameters.Count("occasions"),
        FalseDiscoveryRate = parameters["falseDiscoveries"],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var related = Relatedness.Beside(graph, 1, []);
        return from found in context.Correlations ?? CaseCorrelations.PhonesTogether(graph, OptionsOf(parameters))
               where found is { Kind: CorrelationKind.CoTravel or CorrelationKind.CoStay, IsAccepted: true } && found.Entities[0].Kind == EntityKind.Phone
               where PlacesOf(graph, found) >= parameters.Count("places") && !related.Share(found.Entities[0], found.Entities[1])
               select Tell(graph, found, parameters);
    }

    private static int PlacesOf(EntityGraph graph, Correlation found) => Together(graph, found).Select(CasePlaces.SiteOf).Distinct().Count();

    private static IEnumerable<CaseEvent> Together(EntityGraph graph, Correlation found) => found.Records.Select(graph.EventOf).OfType<CaseEvent>();

    private static Draft Tell(EntityGraph graph, Correlation found, RuleParameters parameters) => new()
    {
        Subjects = found.Entities.Select(phone => new Subject(phone, ActorRole.Unknown)),
        Evidence = Together(graph, found),
        Measured = found.Occasions,
        Baseline = Grade.Quantised(found.Expected),
        Strength = Grade.Of(found.Occasions, parameters.Count("occasions"), parameters.Count("occasions") + 6),
        Because = string.Create(CultureInfo.InvariantCulture,
            $"Two phones were at {PlacesOf(graph, found)} places together on {found.Occasions} occasions, where chance and their routines lead to expect {found.Expected:0.##}; {ChanceWords.Of(found.Chance)}."),
        Missing = "Places of phones are as coarse as the cells that tell them.",
    };
}
