using Igloo.Analysis.Profiling;
using Igloo.Model;

namespace Igloo.Functions.Serving;

/// <summary>How a network operates, and what is not told of it.</summary>
/// <param name="Profile">What its records tell.</param>
/// <param name="Core">Whose network it is, with what they hold.</param>
/// <param name="Inferred">Links of its core that no record tells, the least likely to be chance first.</param>
/// <param name="LeftOut">Others in touch, or further members, whose records were not read.</param>
public sealed record ServedProfile(NetworkProfile Profile, IReadOnlySet<EntityId> Core, IReadOnlyList<Link> Inferred, int LeftOut);

/// <summary>Profiles networks from what their viewer may see. Made when asked for, so that no run waits for it.</summary>
public static class ProfileReading
{
    /// <summary>Most of those in touch whose records are read.</summary>
    public const int MostInTouch = 24;

    /// <summary>Most members of a community that are told of.</summary>
    public const int MostMembers = 40;

    /// <summary>Most entities of a community whose events are read to see who deals with whom.</summary>
    private const int MostRead = 500;

    /// <summary>Most things of one member whose events are read.</summary>
    private const int MostHeld = 20;

    /// <summary>The profile of a visible lead's actors and of those who recur around them.</summary>
    public static async Task<ServedProfile> ProfileAsync(this VisibleRun run, VisibleLead visible, CancellationToken cancellation)
    {
        var actors = await MembersAsync(run, visible.Lead.Subjects.Where(subject => subject.IsActor).Select(subject => subject.Entity), cancellation);
        return await AroundAsync(run, actors, visible.Lead.Evidence.ToHashSet(), cancellation);
    }

    /// <summary>The profile of a community, made of those who deal with each other in it, actors of leads first.</summary>
    public static async Task<ServedProfile> ProfileAsync(this VisibleRun run, CommunityMembers community, IReadOnlyList<VisibleLead> leads, CancellationToken cancellation)
    {
        var inIt = community.Members.ToHashSet();
        EntityId[] actors = [.. leads.SelectMany(visible => visible.Lead.Subjects).Where(subject => subject.IsActor && inIt.Contains(subject.Entity)).Select(subject => subject.Entity).Distinct()];
        EntityId[] read = [.. actors.Concat(community.Members.Where(entity => entity.Kind != EntityKind.Place)).Distinct().Take(Math.Max(actors.Length, MostRead))];
        var dealing = CommunityCore.Of(inIt, await run.EventsOfAsync(read, cancellation));
        var members = await MembersAsync(run, actors.Concat(dealing.Where(read.Contains)).Distinct(), cancellation);
        var told = members.OrderByDescending(member => All(member).Any(actors.Contains)).Take(MostMembers).ToArray();
        var own = await run.EventsOfAsync([.. told.SelectMany(All)], cancellation);
        var evidence = leads.SelectMany(visible => visible.Lead.Evidence).ToHashSet();
        var core = told.SelectMany(All).ToHashSet();
        return new ServedProfile(
            NetworkProfiler.Of(told, own, evidence), core, await InferredAsync(run, core, cancellation), members.Count - told.Length + community.Members.Count(IsBeyond));

        bool IsBeyond(EntityId entity) => entity.Kind != EntityKind.Place && !read.Contains(entity);
    }

    private static async Task<ServedProfile> AroundAsync(VisibleRun run, IReadOnlyList<ProfileMember> core, HashSet<RecordId> evidence, CancellationToken cancellation)
    {
        var own = await run.EventsOfAsync([.. core.SelectMany(All)], cancellation);
        var known = core.SelectMany(All).ToHashSet();
        var near = NetworkProfiler.InTouch(core, own);
        var inTouch = (await MembersAsync(run, near.Take(MostInTouch), cancellation))
            .Where(member => !All(member).Any(known.Contains)).Select(member => member with { IsCore = false }).ToArray();
        var theirs = await run.EventsOfAsync([.. inTouch.SelectMany(All).Concat(own.SelectMany(NetworkProfiler.Ends)).Distinct()], cancellation);
        var around = await run.EventsOfAsync(Callers(theirs, inTouch), cancellation);
        return new ServedProfile(
            NetworkProfiler.Of([.. core, .. inTouch], own.Concat(theirs).Concat(around).DistinctBy(told => told.Id), evidence),
            known, await InferredAsync(run, known, cancellation), Math.Max(0, near.Count - MostInTouch));
    }

    private static async Task<IReadOnlyList<Link>> InferredAsync(VisibleRun run, IEnumerable<EntityId> core, CancellationToken cancellation)
    {
        var links = new List<Link>();
        foreach (var entity in core.Order()) links.AddRange((await run.LinksOfAsync(entity, cancellation)).Where(link => link.Chance is not null));
        return [.. links.DistinctBy(link => (link.A, link.B, link.Kind)).OrderBy(link => link.Chance).ThenBy(link => link.A).ThenBy(link => link.B).ThenBy(link => link.Kind)];
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
            .Where(thing => thing.Kind is EntityKind.Phone or EntityKind.Email or EntityKind.OnlineAccount or EntityKind.Account or EntityKind.Vehicle or EntityKind.Vessel).Take(MostHeld);

    private static bool IsHolder(EntityId entity) => entity.Kind is EntityKind.Person or EntityKind.Organization;
}
