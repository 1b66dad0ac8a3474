using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>What phones and accounts of a case do, for telling which goes on as another did.</summary>
/// <remarks>An entity's number is its index in the graph, a record's that of its event.</remarks>
internal static class CaseDeeds
{
    /// <summary>The kinds that can be taken over.</summary>
    public static readonly EntityKind[] Kinds = [EntityKind.Phone, EntityKind.Account];

    /// <summary>What things of one kind do: whom a phone deals with, whom an account pays or is paid by, and where it pays.</summary>
    public static IReadOnlyCollection<Deed> Of(EntityGraph graph, EntityKind kind)
    {
        var deeds = new List<Deed>();
        for (var number = 0; number < graph.Events.Count; number++)
            if (graph.Events[number] is { Start: { } start } told && told.Kind == (kind == EntityKind.Phone ? EventKind.Call : EventKind.Payment))
                foreach (var (own, trait) in Habits(told, kind))
                    if (!graph.IsHub(own) && !IsCrowd(graph, trait) && graph.IndexOf(own) is var entity and >= 0 && graph.IndexOf(trait) is var habit and >= 0)
                        deeds.Add(new Deed(entity, habit, start.ToUnixTimeSeconds(), number));
        return deeds;
    }

    private static IEnumerable<(EntityId Own, EntityId Trait)> Habits(CaseEvent told, EntityKind kind)
    {
        foreach (var own in told.Participants.Where(part => part.Entity.Kind == kind))
            foreach (var other in told.Participants)
                if (other.Role != own.Role && other.Entity != own.Entity && IsHabit(other.Entity.Kind, kind)) yield return (own.Entity, other.Entity);
    }

    // What strangers all deal with is nobody's habit; where a card pays is its own, however many pay there.
    private static bool IsCrowd(EntityGraph graph, EntityId trait) => trait.Kind != EntityKind.Place && graph.IsHub(trait);

    // Where people call from is habit of many; where a card pays is its own.
    private static bool IsHabit(EntityKind other, EntityKind kind) =>
        kind == EntityKind.Phone ? other == EntityKind.Phone : other is EntityKind.Account or EntityKind.Organization or EntityKind.Person or EntityKind.Place;
}
