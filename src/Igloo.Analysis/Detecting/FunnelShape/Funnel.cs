using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.FunnelShape;

/// <summary>What comes to the hub of a gather-scatter and what goes out again.</summary>
internal sealed record Funnel(IReadOnlyList<CaseEvent> In, IReadOnlyList<CaseEvent> Out, TimeSpan Span)
{
    public int Payers => In.Select(paid => paid.PartyOf(Role.Payer)).Distinct().Count();

    public int Payees => Out.Select(paid => paid.PartyOf(Role.Payee)).Distinct().Count();

    /// <summary>Part of what came in that went out; 0 when sums are unknown or of several currencies.</summary>
    public decimal PassedOn
    {
        get
        {
            if (In.Concat(Out).Any(paid => paid.Amount is null) || In.Concat(Out).Select(paid => paid.Currency).Distinct().Count() > 1) return 0;
            var gathered = In.Sum(paid => paid.Amount!.Value);
            return gathered > 0 ? Out.Sum(paid => paid.Amount!.Value) / gathered : 0;
        }
    }

    public static Funnel Of(EntityGraph graph, Correlation found)
    {
        var hub = found.Entities[0];
        CaseEvent[] payments = [.. found.Records.Select(graph.EventOf).OfType<CaseEvent>().Order(EventOrder.Instance)];
        return new Funnel(
            [.. payments.Where(paid => paid.PartyOf(Role.Payee) == hub && paid.PartyOf(Role.Payer) != hub)],
            [.. payments.Where(paid => paid.PartyOf(Role.Payer) == hub && paid.PartyOf(Role.Payee) != hub)],
            found.To - found.From);
    }

    // More may go out than came in: not every source is at hand.
    public bool IsFunnel(FunnelShapeOptions options) =>
        Payers >= options.Payers && Payees >= options.Payees && PassedOn >= options.PassedOn && Span <= options.Within;
}
