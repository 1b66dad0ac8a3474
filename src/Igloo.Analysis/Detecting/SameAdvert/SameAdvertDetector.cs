using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.SameAdvert;

/// <summary>N04: one phone or e-mail address stands in adverts of several towns within days.</summary>
/// <remarks>Time O(p · w) for p posts of which w lie in one window.</remarks>
internal sealed class SameAdvertDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "N04",
        Version = 1,
        Family = RuleFamily.Words,
        Title = "One contact in adverts of many towns",
        Why = "Those who move people advertise from town to town under one number.",
        Innocent = "A craftsman, a carrier or a chain of shops also advertises in every town that it serves.",
        Source = "DARPA Memex",
        Needs = [EventKind.Post],
        Severity = 1,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Entity),
        Parameters =
        [
            new("towns", 3, "places", 2, 50, "own: starting value; the sources give no number"),
            new("window", 14, "days", 1, 90, "own: starting value; the sources give no number"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = SameAdvertOptions.From(parameters);
        foreach (var contact in Contacts(graph))
        {
            // Adverts without a time are in no window at all.
            var wide = SlidingWindow.Over(contact, options.Window).Where(window => Towns(window) >= options.Towns).ToList();
            if (wide.Count > 0) yield return Tell(contact.Key, wide.MaxBy(Towns), options);
        }
    }

    private static IEnumerable<IGrouping<EntityId, CaseEvent>> Contacts(EntityGraph graph) =>
        from post in graph.EventsOf(EventKind.Post)
        from contact in post.Participants.Select(participant => participant.Entity).Distinct()
        where contact.Kind is EntityKind.Phone or EntityKind.Email
        group post by contact into posts
        orderby posts.Key
        select posts;

    private static int Towns(ArraySegment<CaseEvent> posts) => posts.Select(post => post.Find(Role.Subject, EntityKind.Place)).OfType<EntityId>().Distinct().Count();

    private static Draft Tell(EntityId contact, ArraySegment<CaseEvent> posts, SameAdvertOptions options) => new()
    {
        Subjects = [new Subject(contact, ActorRole.Contact)],
        Evidence = posts,
        Measured = Towns(posts),
        Baseline = options.Towns - 1,
        Strength = Grade.Of(Towns(posts), options.Towns, 3 * options.Towns),
        Because = FormattableString.Invariant($"{posts.Count} adverts with this contact in {Towns(posts)} places within {options.Window.TotalDays:0} days; fewer than {options.Towns} would be usual."),
        Missing = "Who answers this contact, and whether of their own will, is not in the data.",
    };
}
