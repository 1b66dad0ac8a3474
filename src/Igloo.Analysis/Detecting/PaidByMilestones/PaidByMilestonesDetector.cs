using System.Globalization;
using Igloo.Analysis.Correlating;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.PaidByMilestones;

/// <summary>F11: one payer pays one payee within a day after leg upon leg of somebody's journey.</summary>
/// <remarks>As <see cref="Milestones"/>, over the case. Only who is paid is given a part; the payer may be family, and the traveller is never ranked.</remarks>
internal sealed class PaidByMilestonesDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "F11",
        Version = 1,
        Family = RuleFamily.Money,
        Title = "Paid leg by leg",
        Why = "A journey is often paid in stages, each when the traveller has come through.",
        Innocent = "A parent who sends money each time that a child calls from the road, or a firm that settles each stage of a trip, also pays after legs.",
        Source = "Reuters 2021; IOM 2016",
        Needs = [EventKind.Payment, EventKind.Encounter],
        Severity = 2,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Global),
        Parameters = [new("legs", 3, "legs", 3, 50, "own: two are soon a chance")],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = PaidByMilestonesOptions.From(parameters);
        var related = Relatedness.Beside(graph, 1, []);
        return from found in context.Correlations ?? CaseMoney.Milestones(graph)
               where found is { Kind: CorrelationKind.Milestone, IsAccepted: true } && found.Occasions >= options.Legs
               let payee = found.Entities[1]
               where !Payees.IsBusiness(graph, payee)
               where !found.Entities.Skip(2).Any(traveller => traveller == payee || related.Share(traveller, payee)) // money for the journey, sent to who travels
               select Tell(graph, found, options);
    }

    private static Draft Tell(EntityGraph graph, Correlation found, PaidByMilestonesOptions options) => new()
    {
        Subjects =
        [
            new Subject(found.Entities[1], ActorRole.MoneyMover),
            new Subject(found.Entities[0], ActorRole.Unknown),
            .. found.Entities.Skip(2).Select(traveller => new Subject(traveller, ActorRole.Traveller)),
        ],
        Evidence = found.Records.Select(graph.EventOf).OfType<CaseEvent>(),
        Measured = found.Occasions,
        Baseline = Grade.Quantised(found.Expected),
        Strength = Grade.Of(found.Occasions, options.Legs, 3 * options.Legs),
        Because = string.Create(CultureInfo.InvariantCulture,
            $"After {found.Occasions} legs of one journey one payer paid one payee within a day, where chance and their habits lead to expect {found.Expected:0.##}; {ChanceWords.Of(found.Chance)}."),
        Missing = "What the payments were for is not told by their rows.",
    };
}
