using System.Globalization;
using Igloo.Analysis.Profiling;
using Igloo.Functions.Api.Entities;
using Igloo.Functions.Serving;
using Igloo.Model;

namespace Igloo.Functions.Api.Leads;

/// <summary>Makes the view of a lead's network, or a community's.</summary>
internal static class NetworkViews
{
    private const int MostCorrelations = 50;

    public static async Task<NetworkView> NetworkViewAsync(this VisibleRun run, VisibleLead visible, RunCorrelations correlations, CancellationToken cancellation)
    {
        var view = await ViewAsync(run, await run.ProfileAsync(visible, cancellation), [visible], "In touch", ProfileReading.MostInTouch, correlations, cancellation);
        return view with { Lead = visible.Lead.Id.ToString() };
    }

    /// <summary>The view of a community in which leads give somebody a part.</summary>
    public static async Task<NetworkView> NetworkViewAsync(this VisibleRun run, CommunityMembers community, IReadOnlyList<VisibleLead> leads, RunCorrelations correlations, CancellationToken cancellation)
    {
        var view = await ViewAsync(run, await run.ProfileAsync(community, leads, cancellation), leads, "Member", ProfileReading.MostMembers, correlations, cancellation);
        return view with { Community = new CommunityView(community.Number, run.Id.ToString(), community.Members.Count, [.. leads.Select(lead => lead.Row())]) };
    }

    private static async Task<NetworkView> ViewAsync(
        VisibleRun run, ServedProfile served, IReadOnlyList<VisibleLead> leads, string unnamed, int most, RunCorrelations correlations, CancellationToken cancellation)
    {
        var profile = served.Profile;
        var roles = leads.SelectMany(visible => visible.Lead.Subjects).OrderByDescending(subject => subject.IsActor).DistinctBy(subject => subject.Entity)
            .ToDictionary(subject => subject.Entity, subject => subject.Role);
        var found = await FoundAsync(run, served, correlations, cancellation);
        var captions = new Dictionary<EntityId, string>(await run.CaptionsAsync([.. EntitiesOf(served).Concat(found.SelectMany(one => one.Entities.Take(CorrelationView.MostEntities))).Distinct()], cancellation));
        var members = profile.Members.Select(member => member.Entity).ToHashSet();
        // Whom no rule gives a part is shown by what they do, without a name.
        foreach (var (member, number) in profile.Members.Where(member => !roles.ContainsKey(member.Entity)).Select((member, index) => (member, index + 1)))
            captions[member.Entity] = string.Create(CultureInfo.InvariantCulture, $"{unnamed} {number}");
        return new NetworkView(
            null, null, profile.From, profile.To, profile.Movements,
            [.. profile.Members.Select(member => new MemberView(
                Ref(member.Entity), roles.GetValueOrDefault(member.Entity), GroundsOf(member.Entity, leads), [.. member.Conduct.Select(Of)], member.Movements, member.PairsParted, member.ContactShare, member.MoneyShare))],
            [.. profile.Contacts.Select(step => new ContactView(End(step.From), End(step.To), step.Phase, step.Minutes, step.Movements, step.Expected, step.Chance, Ids(step.Records)))],
            profile.OtherContacts,
            [.. profile.Money.Select(step => new MoneyView(End(step.From), End(step.To), step.Depth, step.Payments, step.Total, step.Currency, step.Median, step.Hours, Ids(step.Records)))],
            profile.Hours, profile.Days,
            [.. profile.Places.Select(used => new PlaceUseView(Ref(used.Place), used.Movements))],
            [.. profile.Routes.Select(route => new RouteView(Ref(route.From), Ref(route.To), route.Times, route.Minutes))],
            [.. profile.Changes.Select(change => new ChangeView(Ref(change.Entity), change.Began, change.At, change.Chance))],
            [.. served.Inferred.Select(link => new InferredView(Known(link.A), Known(link.B), link.Kind, link.First, link.Last, link.Chance!.Value, Ids(link.Records)))],
            [.. found.Select(one => CorrelationView.Of(one, Known))],
            new LimitsView(most, served.LeftOut, NetworkProfiler.MostRecords));

        EntityRef Ref(EntityId entity) => new(entity.ToString(), entity.Kind, captions.GetValueOrDefault(entity, entity.ToString()));
        // Things are shown as everywhere; a person beside the network stays one of the people outside.
        EntityRef? Known(EntityId entity) => entity.Kind != EntityKind.Person || members.Contains(entity) ? Ref(entity) : null;
        EntityRef? End(EntityId? entity) => entity is { } known ? Ref(known) : null;
    }

    /// <summary>What correlation found about the members and is no link between two already.</summary>
    private static async Task<IReadOnlyList<Correlation>> FoundAsync(VisibleRun run, ServedProfile served, RunCorrelations correlations, CancellationToken cancellation)
    {
        var about = await correlations.AboutAsync(run, served.Core, cancellation);
        var linked = served.Inferred.Select(link => (link.A, link.B)).ToHashSet();
        return [.. about.Where(found => found.Entities.Count != 2 || !(linked.Contains((found.Entities[0], found.Entities[1])) || linked.Contains((found.Entities[1], found.Entities[0])))).Take(MostCorrelations)];
    }

    /// <summary>The findings that give an actor their part.</summary>
    private static GroundView[] GroundsOf(EntityId entity, IReadOnlyList<VisibleLead> leads) =>
    [
        .. from visible in leads
           from finding in visible.Findings
           where finding.Subjects.Any(subject => subject.IsActor && subject.Entity == entity)
           select new GroundView(visible.Lead.Id.ToString(), finding.Rule, finding.Because, Ids([.. finding.Evidence.Take(NetworkProfiler.MostRecords)])),
    ];

    private static ConductView Of(Conduct conduct) => new(conduct.Kind, conduct.Times, Ids(conduct.Records));

    private static string[] Ids(IReadOnlyList<RecordId> records) => [.. records.Select(record => record.ToString())];

    private static IEnumerable<EntityId> EntitiesOf(ServedProfile served) =>
        served.Profile.Members.Select(member => member.Entity)
            .Concat(served.Profile.Places.Select(used => used.Place))
            .Concat(served.Profile.Routes.SelectMany(route => new[] { route.From, route.To }))
            .Concat(served.Profile.Changes.Select(change => change.Entity))
            .Concat(served.Inferred.SelectMany(link => new[] { link.A, link.B }));
}
