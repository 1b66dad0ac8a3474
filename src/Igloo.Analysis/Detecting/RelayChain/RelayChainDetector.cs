using System.Globalization;
using Igloo.Analysis.Correlating;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.RelayChain;

/// <summary>C03: one number is called and right away calls on, again and again, more often than both call anyway.</summary>
/// <remarks>As <see cref="Relays"/>, over the calls of the case. Only who passes on is given a part; who calls and who is called then are context.</remarks>
internal sealed class RelayChainDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "C03",
        Version = 1,
        Family = RuleFamily.Calls,
        Title = "Calls passed on",
        Why = "Those who run journeys speak to drivers and guides through somebody between, so that neither has the other's number.",
        Innocent = "A secretary, a dispatcher or a relative who keeps the others informed also calls on right away.",
        Source = "own",
        Needs = [EventKind.Call],
        Severity = 1,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Global),
        Parameters = [new("times", 3, "times", 3, 50, "own: starting value; the sources give no number")],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = RelayChainOptions.From(parameters);
        var related = Relatedness.Beside(graph, 1, []);
        return from found in context.Correlations ?? CaseDealings.Relays(graph)
               where found is { Kind: CorrelationKind.Relay, IsAccepted: true } && found.Occasions >= options.Times
               let chain = (From: found.Entities[0], Through: found.Entities[1], To: found.Entities[2])
               where !IsPublic(graph, chain.Through) && !related.Share(chain.From, chain.Through) && !related.Share(chain.Through, chain.To)
               select Tell(graph, found, options);
    }

    // A number that an organisation holds is there to pass calls on.
    private static bool IsPublic(EntityGraph graph, EntityId number) =>
        graph.LinkedBy(number, LinkKind.Uses).Any(holder => holder.Kind == EntityKind.Organization);

    private static Draft Tell(EntityGraph graph, Correlation found, RelayChainOptions options) => new()
    {
        Subjects =
        [
            new Subject(found.Entities[0], ActorRole.Unknown),
            new Subject(found.Entities[1], ActorRole.Contact),
            new Subject(found.Entities[2], ActorRole.Unknown),
        ],
        Evidence = found.Records.Select(graph.EventOf).OfType<CaseEvent>(),
        Measured = found.Occasions,
        Baseline = Grade.Quantised(found.Expected),
        Strength = Grade.Of(found.Occasions, options.Times, 4 * options.Times),
        Because = string.Create(CultureInfo.InvariantCulture,
            $"One number was called and within five minutes called a third {found.Occasions} times, where chance leads to expect {found.Expected:0.##}; {ChanceWords.Of(found.Chance)}."),
        Missing = "What was said is not told by call records.",
    };
}
