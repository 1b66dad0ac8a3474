using System.Globalization;
using Igloo.Analysis.Correlating;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.FeeShaped;

/// <summary>F12: several payers pay one payee about the same sum, as one pays a fee; or a payee is paid what travellers state, about when they state it.</summary>
/// <remarks>Time O(w · s²) for each payee with w windows of s payments; stated fees as <see cref="FeeMatches"/>.</remarks>
internal sealed class FeeShapedDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "F12",
        Version = 2,
        Family = RuleFamily.Money,
        Title = "Payments shaped like a fee",
        Why = "A journey has its price: those who collect it are paid about the same sum by one family after another.",
        Innocent = "Rent, tuition, a ticket or a course also has one price for all.",
        Source = "FATF 2022; NIEM im:AlienSmuggledCostAmount",
        Needs = [EventKind.Payment],
        Severity = 2,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Neighbourhood, 1),
        Parameters =
        [
            new("payers", 6, "payers", 3, 100, "own: starting value; the sources give no number"),
            new("payersWithFee", 3, "payers", 2, 100, "own: half as many when an encounter states that fee"),
            new("spread", 0.1, "part of the sum", 0, 0.5, "own: starting value; the sources give no number"),
            new("minimumAmount", 300, "units of the payment's currency", 0, 1_000_000, "own: below the least pay that S10 reports for one trip (400); dues and collections are small"),
            new("window", 30, "days", 1, 365, "own: starting value; the sources give no number"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = FeeShapedOptions.From(parameters);
        Draft[] alike = [.. AlikeSums(graph, options)];
        var told = alike.Select(draft => draft.Subjects.First().Entity).ToHashSet();
        return alike.Concat(
            from found in context.Correlations ?? CaseMoney.FeeMatches(graph)
            where found is { Kind: CorrelationKind.FeeMatch, IsAccepted: true } && found.Occasions >= options.PayersWithFee
            where !Payees.IsBusiness(graph, found.Entities[0]) && !told.Contains(found.Entities[0])
            select Tell(graph, found, options));
    }

    private static IEnumerable<Draft> AlikeSums(EntityGraph graph, FeeShapedOptions options)
    {
        var stated = graph.EventsOf(EventKind.Encounter).Where(met => met.StatedFee is not null).ToArray();
        foreach (var payee in Payees.Of(graph))
        {
            var modes = SlidingWindow.Over(payee.Payments.Select(paid => paid.Event).Where(paid => paid.Amount >= options.MinimumAmount), options.Window)
                .SelectMany(window => window.Select(paid => Around(paid, window, options)))
                .Select(mode => mode with { Stated = [.. stated.Where(met => options.IsNear(met.StatedFee!.Value, mode.Amount))] })
                .Where(mode => mode.Payers >= (mode.Stated.Length > 0 ? options.PayersWithFee : options.Payers));
            if (modes.MaxBy(mode => (mode.Payers, mode.Stated.Length, -mode.Amount)) is { } best) yield return Tell(payee, best, options);
        }
    }

    private static Mode Around(CaseEvent centre, ArraySegment<CaseEvent> window, FeeShapedOptions options)
    {
        CaseEvent[] near = [.. window.Where(paid => paid.Currency == centre.Currency && options.IsNear(paid.Amount!.Value, centre.Amount!.Value))];
        return new Mode(centre.Amount!.Value, centre.Currency, near, near.Select(paid => paid.PartyOf(Role.Payer)).Distinct().Count(), []);
    }

    private static Draft Tell(Payee payee, Mode mode, FeeShapedOptions options) => new()
    {
        Subjects =
        [
            new Subject(payee.Party, ActorRole.MoneyMover),
            .. mode.Payments.Select(paid => new Subject(paid.PartyOf(Role.Payer)!.Value, ActorRole.Unknown)),
        ],
        Evidence = mode.Payments.Concat(mode.Stated),
        Measured = mode.Payers,
        Baseline = options.PayersWithFee - 1,
        Strength = Grade.Of(mode.Payers + (mode.Stated.Length > 0 ? options.PayersWithFee : 0), options.Payers, 3 * options.Payers),
        Because = FormattableString.Invariant($"{mode.Payers} payers each paid one payee about {mode.Amount:0.##} {mode.Currency} (within {options.Spread:P0}) in {options.Window.TotalDays:0} days{StatedToo(mode)}."),
        Missing = mode.Stated.Length > 0 ? "" : "No encounter states a fee of about this sum.",
    };

    private static Draft Tell(EntityGraph graph, Correlation found, FeeShapedOptions options)
    {
        CaseEvent[] events = [.. found.Records.Select(graph.EventOf).OfType<CaseEvent>()];
        var payers = events.Where(told => told.Kind == EventKind.Payment).Select(paid => paid.PartyOf(Role.Payer)).OfType<EntityId>();
        return new Draft
        {
            Subjects =
            [
                new Subject(found.Entities[0], ActorRole.MoneyMover),
                .. found.Entities.Skip(1).Select(traveller => new Subject(traveller, ActorRole.Traveller)),
                .. payers.Except(found.Entities).Select(payer => new Subject(payer, ActorRole.Unknown)),
            ],
            Evidence = events,
            Measured = found.Occasions,
            Baseline = Grade.Quantised(found.Expected),
            Strength = Grade.Of(found.Occasions + options.PayersWithFee, options.Payers, 3 * options.Payers),
            Because = string.Create(CultureInfo.InvariantCulture,
                $"{found.Occasions} fees that travellers stated were paid to one payee about when they were stated, where chance leads to expect {found.Expected:0.##}; {ChanceWords.Of(found.Chance)}."),
        };
    }

    private static string StatedToo(Mode mode) =>
        mode.Stated.Length == 0 ? "" : FormattableString.Invariant($"; {mode.Stated.Length} encounter rows state a fee of about that sum");

    private sealed record Mode(decimal Amount, string? Currency, CaseEvent[] Payments, int Payers, CaseEvent[] Stated);
}
