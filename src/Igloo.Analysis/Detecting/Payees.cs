using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>A payment with who paid.</summary>
internal readonly record struct Paid(CaseEvent Event, EntityId Payer);

/// <summary>Somebody who is paid.</summary>
/// <param name="Party">Who.</param>
/// <param name="Payments">What they were paid by named others, in order of time.</param>
internal sealed record Payee(EntityId Party, IReadOnlyList<Paid> Payments);

/// <summary>Who is paid in a case.</summary>
internal static class Payees
{
    /// <summary>Payees by id. Businesses (a named organisation, or a thing that ties too many) are left out: strangers pay them all day.</summary>
    public static IEnumerable<Payee> Of(EntityGraph graph) =>
        from told in graph.EventsOf(EventKind.Payment)
        let payee = told.PartyOf(Role.Payee)
        let payer = told.PartyOf(Role.Payer)
        where payee is not null && payer is not null && payee != payer
        where !IsBusiness(graph, payee.Value) && told.Find(Role.Payee, EntityKind.Organization) is null
        group new Paid(told, payer.Value) by payee.Value into paid
        orderby paid.Key
        select new Payee(paid.Key, [.. paid]);

    /// <summary>Whether strangers pay a party all day: an organisation, or a thing that ties too many.</summary>
    public static bool IsBusiness(EntityGraph graph, EntityId party) => party.Kind == EntityKind.Organization || graph.IsHub(party);
}
