using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>The ties inside one record.</summary>
internal static class RecordTies
{
    /// <summary>Every tie of <paramref name="cast"/>; the same tie may come twice.</summary>
    public static IEnumerable<Tie> Of(Cast cast)
    {
        if (cast.Event is { Kind: EventKind.Tip }) return AllNamedTogether(cast.Participants);
        return WithinRoles(cast).Concat(OwnersAndDrivers(cast)).Concat(AcrossRoles(cast)).Concat(NamedBesides(cast));
    }

    // A tip says that things belong together; it does not say how.
    private static IEnumerable<Tie> AllNamedTogether(IReadOnlyList<Participant> all)
    {
        for (var i = 0; i < all.Count; i++)
            for (var j = i + 1; j < all.Count; j++)
                yield return new Tie(all[i].Entity, all[j].Entity, LinkKind.NamedWith);
    }

    private static IEnumerable<Tie> WithinRoles(Cast cast)
    {
        var all = cast.Participants;
        for (var i = 0; i < all.Count; i++)
            for (var j = i + 1; j < all.Count; j++)
                if (all[i].Role == all[j].Role && KindWithinRole(cast, all[i].Role, all[i].Entity.Kind, all[j].Entity.Kind) is { } kind)
                    yield return new Tie(all[i].Entity, all[j].Entity, kind);
    }

    private static LinkKind? KindWithinRole(Cast cast, Role role, EntityKind one, EntityKind other)
    {
        var (first, second) = one < other ? (one, other) : (other, one);      // holders come first in the enumeration, places last
        if (second == EntityKind.Place) return PlaceTie(cast, first);
        if (IsHolder(first) && !IsHolder(second)) return IsRide(cast, role, second) ? LinkKind.NamedWith : LinkKind.Uses;
        if (IsHolder(first)) return LinkKind.NamedWith;
        return cast.Participants.Any(p => p.Role == role && IsHolder(p.Entity.Kind)) ? null : LinkKind.NamedWith;
    }

    // In a list the place is an address, in an event it is where things happened, in an advert it is only named.
    private static LinkKind? PlaceTie(Cast cast, EntityKind other)
    {
        if (cast.Event is { Kind: EventKind.Post }) return LinkKind.NamedWith;
        if (cast.Event is not null) return LinkKind.SeenAt;
        return IsHolder(other) ? LinkKind.Uses : null;
    }

    // The vehicle of an encounter or trip is what somebody sat in, which does not make it theirs.
    private static bool IsRide(Cast cast, Role role, EntityKind thing) =>
        role == Role.Subject && thing is EntityKind.Vehicle or EntityKind.Vessel && cast.Event is { Kind: EventKind.Encounter or EventKind.Trip };

    private static IEnumerable<Tie> OwnersAndDrivers(Cast cast) =>
        from holder in cast.Participants
        where holder.Role is Role.Owner or Role.Driver && IsHolder(holder.Entity.Kind)
        from thing in cast.Participants
        where thing.Role == Role.Subject && !IsHolder(thing.Entity.Kind) && thing.Entity.Kind != EntityKind.Place
        select new Tie(holder.Entity, thing.Entity, LinkKind.Uses);

    private static IEnumerable<Tie> AcrossRoles(Cast cast)
    {
        var tie = cast.Event?.Kind switch
        {
            EventKind.Call => Between(Parties.Device(cast.Participants, Role.From), Parties.Device(cast.Participants, Role.To), LinkKind.Called),
            EventKind.Payment => Between(Parties.Party(cast.Participants, Role.Payer), Parties.Party(cast.Participants, Role.Payee), LinkKind.Paid),
            EventKind.Trip => Between(Parties.Party(cast.Participants, Role.Booker), Parties.Party(cast.Participants, Role.Subject), LinkKind.BookedFor),
            _ => null,
        };
        if (tie is { } found) yield return found;
    }

    // What a row names besides was named with whom the row is about, or who called or wrote; how they belong together it does not say.
    private static IEnumerable<Tie> NamedBesides(Cast cast) =>
        from named in cast.Participants
        where named.Role >= Role.Named1
        from subject in cast.Participants
        where subject.Role == AboutWhom(cast) && subject.Entity.Kind != EntityKind.Place && subject.Entity != named.Entity
        select new Tie(named.Entity, subject.Entity, LinkKind.NamedWith);

    private static Role AboutWhom(Cast cast) => cast.Event is { Kind: EventKind.Call } ? Role.From : Role.Subject;

    private static Tie? Between(EntityId? a, EntityId? b, LinkKind kind) => a is { } first && b is { } second ? new Tie(first, second, kind) : null;

    private static bool IsHolder(EntityKind kind) => kind is EntityKind.Person or EntityKind.Organization;
}
