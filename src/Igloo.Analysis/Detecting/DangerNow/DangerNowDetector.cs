using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.DangerNow;

/// <summary>S01: somebody tells that people are in danger, and where.</summary>
/// <remarks>
/// Never scored, never too old: a warning that no one has read yet is read first, whatever its date; the queue shows the newest first. Time O(words).
/// </remarks>
internal sealed class DangerNowDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "S01",
        Version = 1,
        Family = RuleFamily.Words,
        Title = "People may be in danger now",
        Why = "Words of heat, thirst, missing air, drowning, injury or being locked in, with a place, a vehicle or a phone to look for.",
        Innocent = "The caller may be mistaken, or the danger may be over; a check does no harm.",
        Source = "CBP Frontline on stash houses",
        Needs = [EventKind.Tip],
        Parameters = [],
        Severity = 3,
        Lane = Lane.LifeSafety,
        Scope = new Scope(ScopeKind.Entity),
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        foreach (var tip in graph.EventsOf(EventKind.Tip))
            if (tip.Text is { } text && Findable(tip).Any() && DangerWords.Find(text) is { } words) yield return Tell(tip, words);
    }

    // People named in a warning may be those in danger: they stay out of the queue.
    private static IEnumerable<EntityId> Findable(CaseEvent tip) =>
        tip.Participants.Select(participant => participant.Entity).Where(entity => entity.Kind is EntityKind.Place or EntityKind.Vehicle or EntityKind.Vessel or EntityKind.Phone);

    private static Draft Tell(CaseEvent tip, string words) => new()
    {
        Subjects = Findable(tip).Select(entity => new Subject(entity, ActorRole.Unknown)),
        Evidence = [tip],
        Measured = 1,
        Baseline = 0,
        Strength = 1,
        Because = $"A message says \"{words}\" and names where to look.",
        Missing = "Whether the danger is over is not in the data.",
    };
}
