using Igloo.Analysis.Detecting;
using Igloo.Model;

namespace Igloo.Analysis.Profiling;

/// <summary>Who and what came late or fell silent early.</summary>
internal static class Comings
{
    private const double FalseDiscoveryRate = 0.01;

    /// <summary>The changes that chance does not explain: n records anywhere in the time leave a part g of it empty at one end with probability (1 − g)^n.</summary>
    public static IReadOnlyList<ProfileChange> In(Cast cast, IReadOnlyList<CaseEvent> events, DateTimeOffset from, DateTimeOffset to)
    {
        var all = cast.Core.SelectMany(entity => Of(entity, [.. events.Where(told => told.Participants.Any(part => part.Entity == entity)).Select(told => told.Start!.Value)], from, to)).ToArray();
        var greatest = Chance.GreatestDiscovery(all.Select(change => change.Chance), FalseDiscoveryRate);
        return [.. all.Where(change => change.Chance <= greatest).OrderBy(change => change.At).ThenBy(change => change.Entity).ThenBy(change => change.Began)];
    }

    private static IEnumerable<ProfileChange> Of(EntityId entity, DateTimeOffset[] times, DateTimeOffset from, DateTimeOffset to)
    {
        if (times.Length < 2) yield break;
        yield return new ProfileChange(entity, true, times[0], Math.Pow(1 - ((times[0] - from) / (to - from)), times.Length));
        yield return new ProfileChange(entity, false, times[^1], Math.Pow(1 - ((to - times[^1]) / (to - from)), times.Length));
    }
}
