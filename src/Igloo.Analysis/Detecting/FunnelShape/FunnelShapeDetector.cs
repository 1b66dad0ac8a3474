using Igloo.Analysis.Correlating;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.FunnelShape;

/// <summary>F21: one gathers money from several and passes nearly all of it on to several others, and deals with nobody else.</summary>
/// <remarks>As the family gather-scatter of <see cref="TransactionFamilies"/>. The other shapes stay candidates on the pages of those in them: innocent payments have shapes too.</remarks>
internal sealed class FunnelShapeDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "F21",
        Version = 1,
        Family = RuleFamily.Money,
        Title = "Money gathered and passed on",
        Why = "What many pay for journeys is gathered in one hand and goes on to those who carry them out.",
        Innocent = "A treasurer, an heir or somebody who collects for a present also gathers money and passes it on.",
        Source = "Altman et al. 2023 (the shape); FinCEN FIN-2014-A008 (what goes out again)",
        Needs = [EventKind.Payment],
        Severity = 1,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Component),
        Parameters =
        [
            new("payers", 5, "payers", 2, 100, "FinCEN's pattern of a funnel account names several; five as in F02"),
            new("payees", 2, "payees", 2, 100, "own: to one alone it is passed through, not scattered"),
            new("passedOn", 0.8, "part of what came in", 0.1, 1, "as in F02: most of the value leaves"),
            new("within", 30, "days", 1, 365, "own: starting value; the sources give no number"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = FunnelShapeOptions.From(parameters);
        return from found in context.Correlations ?? CaseDealings.Families(graph)
               where found.Kind == CorrelationKind.GatherScatter && !Payees.IsBusiness(graph, found.Entities[0])
               let funnel = Funnel.Of(graph, found)
               where funnel.IsFunnel(options)
               select Tell(found, funnel, options);
    }

    private static Draft Tell(Correlation found, Funnel funnel, FunnelShapeOptions options) => new()
    {
        Subjects = [new Subject(found.Entities[0], ActorRole.MoneyMover), .. found.Entities.Skip(1).Select(party => new Subject(party, ActorRole.Unknown))],
        Evidence = funnel.In.Concat(funnel.Out),
        Measured = funnel.Payers,
        Baseline = options.Payers - 1,
        Strength = Grade.Of(funnel.Payers, options.Payers, 3 * options.Payers),
        Because = FormattableString.Invariant(
            $"{funnel.Payers} payers paid one party, who passed {funnel.PassedOn:P0} of it on to {funnel.Payees} others within {(found.To - found.From).TotalDays:0} days and dealt with nobody else."),
        Missing = "Whether there are other payments elsewhere is not told by the sources at hand.",
    };
}
