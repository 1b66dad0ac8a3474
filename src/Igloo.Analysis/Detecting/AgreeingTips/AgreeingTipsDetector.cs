using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.AgreeingTips;

/// <summary>N05: tips that do not repeat each other name one thing, and other records know it too.</summary>
/// <remarks>
/// A reporter's name is not in the model; tips count as independent when they come at least a day apart and are worded differently. Time O(t²) for t tips about one thing.
/// </remarks>
internal sealed class AgreeingTipsDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "N05",
        Version = 1,
        Family = RuleFamily.Words,
        Title = "Independent tips agree",
        Why = "People who do not repeat each other tell of the same phone, vehicle, house or person.",
        Innocent = "Neighbours who quarrel, or a rumour that goes round, also bring several tips.",
        Source = "DHS/ICE/PIA-033",
        Needs = [EventKind.Tip],
        Severity = 2,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Neighbourhood, 1),
        Parameters =
        [
            new("tips", 2, "tips", 2, 20, "own: starting value; the sources give no number"),
            new("apart", 24, "hours", 0, 720, "own: starting value; the sources give no number"),
            new("likeness", 0.7, "Jaccard likeness of the words", 0.1, 1, "own: a copied or forwarded story keeps most of its words"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = AgreeingTipsOptions.From(parameters);
        foreach (var named in Named(graph))
        {
            var independent = Independent([.. named], options);
            if (independent.Count >= options.Tips && Corroboration(graph, named.Key) is { } other) yield return Tell(named.Key, independent, other, options);
        }
    }

    private static IEnumerable<IGrouping<EntityId, CaseEvent>> Named(EntityGraph graph) =>
        from tip in graph.EventsOf(EventKind.Tip)
        where tip.Start is not null
        from entity in tip.Participants.Select(participant => participant.Entity).Distinct()
        where !graph.IsHub(entity) && (entity.Kind != EntityKind.Place || IsAddress(graph, entity))
        group tip by entity into tips
        orderby tips.Key
        select tips;

    // Two tips about one town agree on nothing.
    private static bool IsAddress(EntityGraph graph, EntityId place) =>
        graph.Find(place)!.Attributes.Any(attribute => attribute.Type is FieldType.AddressFull or FieldType.AddressStreet);

    private static List<CaseEvent> Independent(CaseEvent[] tips, AgreeingTipsOptions options)
    {
        var taken = new List<CaseEvent>();
        foreach (var tip in tips)
            if (taken.TrueForAll(other => tip.Start - other.Start >= options.Apart && Likeness(tip, other) < options.Likeness)) taken.Add(tip);
        return taken;
    }

    private static double Likeness(CaseEvent one, CaseEvent other)
    {
        var (a, b) = (Words.Of(one.Text ?? "").ToHashSet(), Words.Of(other.Text ?? "").ToHashSet());
        return a.Count + b.Count == 0 ? 1 : (double)a.Count(b.Contains) / a.Union(b).Count();
    }

    // The first record of another source that is no tip.
    private static RecordId? Corroboration(EntityGraph graph, EntityId entity)
    {
        var tips = new HashSet<RecordId>();
        foreach (var number in graph.EventsOf(graph.IndexOf(entity)))
            if (graph.Events[number].Kind == EventKind.Tip) tips.Add(graph.Events[number].Record);
        foreach (var mention in graph.Find(entity)!.Mentions)
            if (!tips.Contains(mention.Record) && graph.OriginOf(mention.Record) is not null) return mention.Record;
        return null;
    }

    private static Draft Tell(EntityId entity, List<CaseEvent> tips, RecordId other, AgreeingTipsOptions options) => new()
    {
        Subjects = [new Subject(entity, RoleOf(entity.Kind))],
        Evidence = tips,
        Rows = [other],
        Measured = tips.Count,
        Baseline = options.Tips - 1,
        Strength = Grade.Of(tips.Count, options.Tips, options.Tips + 3),
        Because = FormattableString.Invariant($"{tips.Count} tips, each at least {options.Apart.TotalHours:0} hours from the next and worded differently, name the same {NameOf(entity.Kind)}, which other records know too."),
        Missing = "Whether the tips came from different people is not in the data.",
    };

    // Being told of is nobody's own conduct: a person stays without a role.
    private static ActorRole RoleOf(EntityKind kind) => kind switch
    {
        EntityKind.Vehicle or EntityKind.Vessel => ActorRole.Driver,
        EntityKind.Place => ActorRole.Keeper,
        EntityKind.Phone or EntityKind.Email or EntityKind.OnlineAccount => ActorRole.Contact,
        EntityKind.Account => ActorRole.MoneyMover,
        _ => ActorRole.Unknown,
    };

    private static string NameOf(EntityKind kind) => kind switch
    {
        EntityKind.Email => "e-mail address",
        EntityKind.Place => "address",
        EntityKind.OnlineAccount => "user name",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
