using Igloo.Analysis.Detecting;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>X01: several kinds of record of several systems tell of one network. Looks at findings, not at the graph, so it runs after all detectors.</summary>
/// <remarks>Pure and thread-safe; the order of the findings does not matter. Adds to a lead, and confirms nothing: it is made of the findings that are there already.</remarks>
public static class Triangulation
{
    /// <summary>The rule as data.</summary>
    public static Rule Rule { get; } = new()
    {
        Id = "X01",
        Version = 1,
        Family = RuleFamily.Cross,
        Title = "Several kinds of record agree",
        Why = "What calls, money, journeys and sightings tell alike is harder to explain by chance than any of them alone.",
        Innocent = "Whoever is busy, such as a driver or a trader, leaves traces in many systems.",
        Source = "seed article",
        Needs = [],
        Severity = 2,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Component),
        Parameters =
        [
            new("kinds", 3, "kinds of record", 2, 6, "own: starting value; the sources give no number"),
            new("sources", 2, "source systems", 2, 20, "own: starting value; the sources give no number"),
            new("window", 30, "days", 1, 365, "own: starting value; the sources give no number"),
        ],
    };

    /// <summary>A finding for each network that enough kinds of record and sources tell of within the window; ordered by id.</summary>
    /// <param name="findings">What the detectors found.</param>
    /// <param name="graph">The case.</param>
    /// <param name="context">What the run's plan says.</param>
    /// <exception cref="ArgumentException">The context overrides a parameter that the rule does not have, or by a value out of its range.</exception>
    public static IReadOnlyList<Finding> Detect(IReadOnlyList<Finding> findings, EntityGraph graph, DetectionContext context)
    {
        var parameters = new RuleParameters(Rule, context);
        return FindingGroups.Of(findings, graph)
            .Where(group => group.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(group => Tell(group, graph, parameters))
            .OfType<Draft>()
            .ToFindings(Rule, parameters, graph);
    }

    private static Draft? Tell(IReadOnlyList<Finding> group, EntityGraph graph, RuleParameters parameters)
    {
        var actors = group.SelectMany(finding => finding.Subjects).Where(subject => subject.IsActor).ToArray();
        var evidence = group.Where(finding => finding.Family != RuleFamily.Anomaly).SelectMany(finding => finding.Evidence).Distinct().Select(graph.EventOf).OfType<CaseEvent>().Order(EventOrder.Instance);
        var best = SlidingWindow.Over(evidence, parameters.Days("window"))
            .Where(window => Kinds(window) >= parameters.Count("kinds") && Sources(window) >= parameters.Count("sources"))
            .OrderByDescending(Kinds).ThenByDescending(Sources)
            .FirstOrDefault();
        return actors.Length == 0 || best.Count == 0 ? null : Tell(actors, best, parameters);
    }

    private static Draft Tell(Subject[] actors, ArraySegment<CaseEvent> window, RuleParameters parameters) => new()
    {
        Subjects = actors.DistinctBy(actor => actor.Entity),
        Evidence = window,
        Measured = Kinds(window),
        Baseline = parameters.Count("kinds") - 1,
        Strength = Grade.Of(Kinds(window), parameters.Count("kinds"), Enum.GetValues<EventKind>().Length),
        Because = FormattableString.Invariant($"{Kinds(window)} kinds of record of {Sources(window)} systems tell of it within {parameters["window"]:0} days."),
    };

    private static int Kinds(ArraySegment<CaseEvent> window) => window.Select(told => told.Kind).Distinct().Count();

    private static int Sources(ArraySegment<CaseEvent> window) => window.Select(told => told.Source).Distinct().Count();
}
