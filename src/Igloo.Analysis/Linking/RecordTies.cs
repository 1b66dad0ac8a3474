using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>The ties inside one record.</summary>
/// <remarks>Loops over a handful, without an object: millions of records tell ties.</remarks>
internal static class RecordTies
{
    /// <summary>Adds every tie of a cast to <paramref name="ties"/>; the same tie may come twice.</summary>
    /// <param name="told">The event that the record tells; <see langword="null"/> for rows of lists.</param>
    /// <param name="all">Its entities with their roles.</param>
    /// <param name="ties">Where they go.</param>
    public static void AddTo(List<Tie> ties, CaseEvent? told, ReadOnlySpan<Participant> all)
    {
        if (all.Length < 2) return;
        if (told?.Kind == EventKind.Tip)
        {
            AddAllNamedTogether(ties, all);
            return;
        }

        AddWithinRoles(ties, told, all);
        AddOwnersAndDrivers(ties, all);
        AddAcrossRoles(ties, told, all);
        AddNamedBesides(ties, told, all);
    }

    // A tip says that things belong together; it does not say how.
    private static void AddAllNamedTogether(List<Tie> ties, ReadOnlySpan<Participant> all)
    {
        for (var i = 0; i < all.Length; i++)
            for (var j = i + 1; j < all.Length; j++)
                ties.Add(new Tie(all[i].Entity, all[j].Entity, LinkKind.NamedWith));
    }

    private static void AddWithinRoles(List<Tie> ties, CaseEvent? told, ReadOnlySpan<Participant> all)
    {
        for (var i = 0; i < all.Length; i++)
            for (var j = i + 1; j < all.Length; j++)
                if (all[i].Role == all[j].Role && KindWithinRole(told, all, all[i].Role, all[i].Entity.Kind, all[j].Entity.Kind) is { } kind)
                    ties.Add(new Tie(all[i].Entity, all[j].Entity, kind));
    }

    private static LinkKind? KindWithinRole(CaseEvent? told, ReadOnlySpan<Participant> all, Role role, EntityKind one, EntityKind other)
    {
        if (one == EntityKind.Place || other == EntityKind.Place) return PlaceTie(told, one == EntityKind.Place ? other : one);
        var (first, second) = one < other ? (one, other) : (other, one);      // holders come first in the enumeration
        if (IsHolder(first) && !IsHolder(second)) return IsRide(told, role, second) ? LinkKind.NamedWith : LinkKind.Uses;
        if (IsHolder(first)) return LinkKind.NamedWith;
        return HasHolder(all, role) ? null : LinkKind.NamedWith;
    }

    // In a list the place is an address, in an event it is where things happened, in an advert it is only named.
    private static LinkKind? PlaceTie(CaseEvent? told, EntityKind other)
    {
        if (told is { Kind: EventKind.Post }) return LinkKind.NamedWith;
        if (told is not null) return LinkKind.SeenAt;
        return IsHolder(other) ? LinkKind.Uses : null;
    }

    // The vehicle of an encounter or trip is what somebody sat in, which does not make it theirs.
    private static bool IsRide(CaseEvent? told, Role role, EntityKind thing) =>
        role == Role.Subject && thing is EntityKind.Vehicle or EntityKind.Vessel && told is { Kind: EventKind.Encounter or EventKind.Trip };

    private static bool HasHolder(ReadOnlySpan<Participant> all, Role role)
    {
        foreach (var participant in all)
            if (participant.Role == role && IsHolder(participant.Entity.Kind)) return true;
        return false;
    }

    private static void AddOwnersAndDrivers(List<Tie> ties, ReadOnlySpan<Participant> all)
    {
        foreach (var holder in all)
        {
            if (holder.Role is not (Role.Owner or Role.Driver) || !IsHolder(holder.Entity.Kind)) continue;
            foreach (var thing in all)
                if (thing.Role == Role.Subject && !IsHolder(thing.Entity.Kind) && thing.Entity.Kind != EntityKind.Place)
                    ties.Add(new Tie(holder.Entity, thing.Entity, LinkKind.Uses));
        }
    }

    private static void AddAcrossRoles(List<Tie> ties, CaseEvent? told, ReadOnlySpan<Participant> all)
    {
        switch (told?.Kind)
        {
            case EventKind.Call:
                AddBetween(ties, Parties.Device(all, Role.From), Parties.Device(all, Role.To), LinkKind.Called);
                break;
            case EventKind.Payment:
                AddBetween(ties, Parties.Party(all, Role.Payer), Parties.Party(all, Role.Payee), LinkKind.Paid);
                break;
            case EventKind.Trip:
                AddBetween(ties, Parties.Party(all, Role.Booker), Parties.Party(all, Role.Subject), LinkKind.BookedFor);
                break;
        }
    }

    // What a row names besides was named with whom the row is about, or who called or wrote; how they belong together it does not say.
    private static void AddNamedBesides(List<Tie> ties, CaseEvent? told, ReadOnlySpan<Participant> all)
    {
        var about = told is { Kind: EventKind.Call } ? Role.From : Role.Subject;
        foreach (var named in all)
        {
            if (named.Role < Role.Named1) continue;
            foreach (var subject in all)
                if (subject.Role == about && subject.Entity.Kind != EntityKind.Place && subject.Entity != named.Entity)
                    ties.Add(new Tie(named.Entity, subject.Entity, LinkKind.NamedWith));
        }
    }

    private static void AddBetween(List<Tie> ties, EntityId? a, EntityId? b, LinkKind kind)
    {
        if (a is { } first && b is { } second) ties.Add(new Tie(first, second, kind));
    }

    private static bool IsHolder(EntityKind kind) => kind is EntityKind.Person or EntityKind.Organization;
}
