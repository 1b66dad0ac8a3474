using Igloo.Analysis.Profiling;
using Igloo.Model;

namespace Igloo.Functions.Serving;

/// <summary>Profiles the network of a lead from what its viewer may see. Made when asked for, so that no run waits for it.</summary>
public static class LeadProfiles
{
    /// <summary>Most things of one member whose events are read.</summary>
    private const int MostHeld = 20;

    /// <summary>The profile of a visible lead's actors and of those who recur around them.</summary>
    public static async Task<NetworkProfile> ProfileAsync(this VisibleRun run, VisibleLead visible, CancellationToken cancellation)
    {
        var actors = await MembersAsync(run, visible.Lead.Subjects.Where(subject => subject.IsActor).Select(subject => subject.Entity), cancellation);
        var evidence = visible.Lead.Evidence.ToHashSet();
        var own = await run.EventsOfAsync([.. actors.SelectMany(All)], cancellation);
        var known = actors.SelectMany(All).ToHashSet();
        var inTouch = (await MembersAsync(run, NetworkProfiler.InTouch(actors, own), cancellation))
            .Where(member => !All(member).Any(known.Contains)).Select(member => member with { IsActor = false }).ToArray();
        var theirs = await run.EventsOfAsync([.. inTouch.SelectMany(All).Concat(own.SelectMany(NetworkProfiler.Ends)).Distinct()], cancellation);
        var around = await run.EventsOfAsync(Callers(theirs, inTouch), cancellation);
        return NetworkProfiler.Of([.. actors, .. inTouch], own.Concat(theirs).Concat(around).DistinctBy(told => told.Id), evidence);
    }

    // Those who called somebody in touch may be met on the way.
    private static HashSet<EntityId> Callers(IReadOnlyList<CaseEvent> events, ProfileMember[] inTouch)
    {
        var theirs = inTouch.SelectMany(All).ToHashSet();
        return [.. events.Where(told => told.Kind == EventKind.Call && NetworkProfiler.Ends(told).Any(theirs.Contains)).SelectMany(NetworkProfiler.Ends)];
    }

    private static IEnumerable<EntityId> All(ProfileMember member) => member.Holds.Append(member.Entity);

    // Whoever uses a thing and the thing count as one, and so do two things of one person.
    private static async Task<IReadOnlyList<ProfileMember>> MembersAsync(VisibleRun run, IEnumerable<EntityId> entities, CancellationToken cancellation)
    {
        var members = new List<ProfileMember>();
        var seen = new HashSet<EntityId>();
        foreach (var entity in entities.OrderBy(entity => !IsHolder(entity)))
        {
            if (seen.Contains(entity)) continue;
            var holder = IsHolder(entity) ? entity : await OnlyUserAsync(run, entity, cancellation);
            if (holder is { } told && !IsHolder(entity) && seen.Contains(told)) continue;
            EntityId[] held = holder is { } known ? [.. (await ThingsAsync(run, known, cancellation)).Append(known).Where(thing => thing != entity)] : [];
            members.Add(new ProfileMember(entity, held));
            seen.UnionWith(held.Append(entity));
        }

        return members;
    }

    private static async Task<EntityId?> OnlyUserAsync(VisibleRun run, EntityId thing, CancellationToken cancellation)
    {
        EntityId[] users = [.. (await run.LinksOfAsync(thing, cancellation)).Where(link => link.Kind == LinkKind.Uses).Select(link => link.OtherThan(thing)).Where(IsHolder).Distinct()];
        return users is [var only] ? only : null;
    }

    private static async Task<IEnumerable<EntityId>> ThingsAsync(VisibleRun run, EntityId holder, CancellationToken cancellation) =>
        (await run.LinksOfAsync(holder, cancellation)).Where(link => link.Kind == LinkKind.Uses).Select(link => link.OtherThan(holder))
            .Where(thing => thing.Kind is EntityKind.Phone or EntityKind.Email or EntityKind.Account or EntityKind.Vehicle or EntityKind.Vessel).Take(MostHeld);

    private static bool IsHolder(EntityId entity) => entity.Kind is EntityKind.Person or EntityKind.Organization;
}
