using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.Unusual;

/// <summary>A01: activity that differs from that of peers of the same kind.</summary>
/// <remarks>
/// Reads only counts, sums and times of events; no name, address, place of issue or trait. Unusual is nobody's conduct: the subject gets no role, so that this finding adds to a
/// lead that stands without it and never opens one. Time O(e + n · d · r) for e events, n peers, d features and r components.
/// </remarks>
internal sealed class UnusualDetector : RuleDetector
{
    // Among peers who are nearly equal, half a deviation off the usual directions is still nothing.
    private const double LeastSpread = 0.5;

    public override Rule Rule { get; } = new()
    {
        Id = "A01",
        Version = 1,
        Family = RuleFamily.Anomaly,
        Title = "Activity unlike that of its peers",
        Why = "Who serves a network often calls, pays or drives in another rhythm than everybody else of the kind.",
        Innocent = "Somebody is always the busiest: a shop, a carer, a driver by trade, a large family.",
        Source = "own; Halko, Martinsson and Tropp 2011",
        Needs = [],
        Severity = 1,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Global),
        Parameters =
        [
            new("peers", 50, "peers", 10, 100_000, "own: fewer do not show what is usual"),
            new("components", 2, "directions", 1, 5, "own: how busy, and whether giving or taking"),
            new("deviations", 6, "robust standard deviations", 3, 50, "own: well beyond the usual 3.5, as activity has long tails"),
            new("share", 0.01, "part of the peers", 0.0001, 0.1, "own: what many do is not unusual"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = UnusualOptions.From(parameters);
        return ActivityGroup.Of(graph).Where(group => group.Rows.Count >= options.Peers).SelectMany(group => Outliers(graph, group, options));
    }

    private static IEnumerable<Draft> Outliers(EntityGraph graph, ActivityGroup group, UnusualOptions options)
    {
        var scaled = RobustScale.Of([.. group.Rows.Select(row => row.Values)]);
        var usual = new UsualSubspace(scaled, options.Components);
        var residuals = scaled.Select(usual.ResidualOf).ToArray();
        var lengths = residuals.Select(residual => Math.Sqrt(residual.Sum(part => part * part))).ToArray();
        var (middle, spread) = RobustScale.Of(lengths);
        return Enumerable.Range(0, group.Rows.Count)
            .Select(row => (Row: row, Deviations: Grade.Quantised((lengths[row] - middle) / Math.Max(spread, LeastSpread))))
            .Where(peer => peer.Deviations >= options.Deviations && !graph.IsHub(group.Rows[peer.Row].Entity))
            .OrderByDescending(peer => peer.Deviations).ThenBy(peer => group.Rows[peer.Row].Entity)
            .Take((int)Math.Ceiling(options.Share * group.Rows.Count))
            .Select(peer => Tell(graph, group, peer.Row, residuals[peer.Row], peer.Deviations, options));
    }

    private static Draft Tell(EntityGraph graph, ActivityGroup group, int row, double[] residual, double deviations, UnusualOptions options)
    {
        var feature = Enumerable.Range(0, residual.Length).MaxBy(i => Grade.Quantised(Math.Abs(residual[i])));
        var (entity, values) = group.Rows[row];
        var (median, _) = RobustScale.Of(group.Rows.Select(peer => peer.Values[feature]));
        return new Draft
        {
            Subjects = [new Subject(entity, ActorRole.Unknown)],
            Evidence = EvidenceOf(graph, entity),
            Measured = values[feature],
            Baseline = median,
            Strength = Grade.Of(deviations, options.Deviations, 5 * options.Deviations),
            Because = FormattableString.Invariant($"Among {group.Rows.Count} peers of its kind this activity stands out, most by \"{group.Names[feature]}\": {values[feature]:0.##}, where {median:0.##} is the middle of the peers."),
        };
    }

    private static List<CaseEvent> EvidenceOf(EntityGraph graph, EntityId entity)
    {
        var found = new List<CaseEvent>();
        foreach (var number in graph.EventsOf(graph.IndexOf(entity)))
            if (graph.Events[number].Kind is EventKind.Call or EventKind.Payment or EventKind.Sighting) found.Add(graph.Events[number]);
        return found;
    }
}
