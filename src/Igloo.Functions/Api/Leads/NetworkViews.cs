using System.Globalization;
using Igloo.Analysis.Profiling;
using Igloo.Functions.Api.Entities;
using Igloo.Functions.Serving;
using Igloo.Model;

namespace Igloo.Functions.Api.Leads;

/// <summary>Makes the view of a lead's network.</summary>
internal static class NetworkViews
{
    public static async Task<NetworkView> NetworkViewAsync(this VisibleRun run, VisibleLead visible, CancellationToken cancellation)
    {
        var profile = await run.ProfileAsync(visible, cancellation);
        var roles = visible.Lead.Subjects.DistinctBy(subject => subject.Entity).ToDictionary(subject => subject.Entity, subject => subject.Role);
        var captions = new Dictionary<EntityId, string>(await run.CaptionsAsync([.. EntitiesOf(profile).Distinct()], cancellation));
        // Whom no rule gives a part is shown by what they do, without a name.
        foreach (var (member, number) in profile.Members.Where(member => !roles.ContainsKey(member.Entity)).Select((member, index) => (member, index + 1)))
            captions[member.Entity] = string.Create(CultureInfo.InvariantCulture, $"In touch {number}");
        return new NetworkView(
            visible.Lead.Id.ToString(), profile.From, profile.To, profile.Movements,
            [.. profile.Members.Select(member => new MemberView(
                Ref(member.Entity), roles.GetValueOrDefault(member.Entity), [.. member.Conduct.Select(Of)], member.Movements, member.PairsParted, member.ContactShare, member.MoneyShare))],
            [.. profile.Contacts.Select(step => new ContactView(End(step.From), End(step.To), step.Phase, step.Minutes, step.Movements, step.Expected, step.Chance, Ids(step.Records)))],
            profile.OtherContacts,
            [.. profile.Money.Select(step => new MoneyView(End(step.From), End(step.To), step.Depth, step.Payments, step.Total, step.Currency, step.Median, step.Hours, Ids(step.Records)))],
            profile.Hours, profile.Days,
            [.. profile.Places.Select(used => new PlaceUseView(Ref(used.Place), used.Movements))],
            [.. profile.Routes.Select(route => new RouteView(Ref(route.From), Ref(route.To), route.Times, route.Minutes))],
            [.. profile.Changes.Select(change => new ChangeView(Ref(change.Entity), change.Began, change.At, change.Chance))]);

        EntityRef Ref(EntityId entity) => new(entity.ToString(), entity.Kind, captions.GetValueOrDefault(entity, entity.ToString()));
        EntityRef? End(EntityId? entity) => entity is { } known ? Ref(known) : null;
    }

    private static ConductView Of(Conduct conduct) => new(conduct.Kind, conduct.Times, Ids(conduct.Records));

    private static string[] Ids(IReadOnlyList<RecordId> records) => [.. records.Select(record => record.ToString())];

    private static IEnumerable<EntityId> EntitiesOf(NetworkProfile profile) =>
        profile.Members.Select(member => member.Entity)
            .Concat(profile.Places.Select(used => used.Place))
            .Concat(profile.Routes.SelectMany(route => new[] { route.From, route.To }))
            .Concat(profile.Changes.Select(change => change.Entity));
}
