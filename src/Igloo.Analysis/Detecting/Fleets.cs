using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>Tells vehicles of fleets from the cars of people.</summary>
internal static class Fleets
{
    /// <summary>Whether an organisation, or somebody with at least <paramref name="vehicles"/> vehicles, holds this one.</summary>
    public static bool IsOfFleet(EntityGraph graph, EntityId vehicle, int vehicles) =>
        graph.IsHub(vehicle)
        || graph.LinkedBy(vehicle, LinkKind.Uses).Any(holder =>
            holder.Kind == EntityKind.Organization || graph.LinkedBy(holder, LinkKind.Uses).Count(used => used.Kind == EntityKind.Vehicle) >= vehicles);
}
