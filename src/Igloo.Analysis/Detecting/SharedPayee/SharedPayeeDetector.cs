using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.SharedPayee;

/// <summary>F06: people who have nothing to do with each other pay one person.</summary>
/// <remarks>Time O(p · w · s²) for p payments, w windows of a payee and s senders in a window, with answers about pairs remembered per payee.</remarks>
internal sealed class SharedPayeeDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "F06",
        Version = 1,
        Family = RuleFamily.Money,
        Title = "Unrelated senders pay one payee",
        Why = "Those who collect for a journey are paid by the families of travellers who do not know each other.",
        Innocent = "A small seller, a landlord or a collection for a good cause is also paid by people who do not know each other.",
        Source = "FinCEN FIN-2023-Alert001; FIN-2014-A008",
        Needs = [EventKind.Payment],
        Severity = 2,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Neighbourhood, 2),
        Parameters =
        [
            new("senders", 4, "unrelated senders", 2, 50, "own: starting value; the sources give no number"),
            new("mostSenders", 60, "senders", 5, 1000, "own: two new payers a day is a trade, and is looked at by other rules"),
            new("window", 30, "days", 1, 365, "own: starting value; the sources give no number"),
            new("sources", 2, "sources", 1, 5, "own: starting value; the sources give no number"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = SharedPayeeOptions.From(parameters);
        foreach (var payee in Payees.Of(graph))
            if (Best(graph, payee, options) is { } best) yield return Tell(payee, best, options);
    }

    private static Collection? Best(EntityGraph graph, Payee payee, SharedPayeeOptions options)
    {
        if (payee.Payments.Select(paid => paid.Payer).Distinct().Count() < options.Senders) return null;
        CaseEvent[] payments = [.. payee.Payments.Select(paid => paid.Event)];
        var relatedness = Relatedness.Around(graph, options.Sources, payee.Party, payments);
        var toPayee = Relatedness.Beside(graph, options.Sources, payments);
        Collection? best = null;
        foreach (var window in SlidingWindow.Over(payments, options.Window))
        {
            var senders = window.Select(paid => paid.PartyOf(Role.Payer)).OfType<EntityId>().Distinct().ToArray();
            if (senders.Length < options.Senders || senders.Length > options.MostSenders) continue;
            var unrelated = relatedness.MutuallyUnrelated(senders.Where(sender => !toPayee.Share(sender, payee.Party)));
            if (unrelated.Count >= options.Senders && unrelated.Count > (best?.Senders.Count ?? 0)) best = new Collection(unrelated, window);
        }

        return best;
    }

    private static Draft Tell(Payee payee, Collection found, SharedPayeeOptions options) => new()
    {
        Subjects = [new Subject(payee.Party, ActorRole.MoneyMover), .. found.Senders.Select(sender => new Subject(sender, ActorRole.Unknown))],
        Evidence = found.Window.Where(paid => found.Senders.Contains(paid.PartyOf(Role.Payer)!.Value)),
        Measured = found.Senders.Count,
        Baseline = options.Senders - 1,
        Strength = Grade.Of(found.Senders.Count, options.Senders, 3 * options.Senders),
        Because = FormattableString.Invariant($"{found.Senders.Count} senders who have no recorded tie to each other paid one payee within {options.Window.TotalDays:0} days; fewer than {options.Senders} would be usual."),
    };

    private sealed record Collection(IReadOnlyList<EntityId> Senders, ArraySegment<CaseEvent> Window);
}
