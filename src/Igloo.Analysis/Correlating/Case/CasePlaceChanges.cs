using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>Moments from which a source's encounters are at other places (rule T08).</summary>
internal static class CasePlaceChanges
{
    /// <summary>The changes, source by source.</summary>
    public static IEnumerable<Correlation> Of(EntityGraph graph)
    {
        foreach (var source in Met(graph).GroupBy(met => met.Source).OrderBy(source => source.Key))
        {
            (SourceRef Source, int Place, int Event)[] met = [.. source];
            var numbers = met.Select(one => one.Place).Distinct().Order().Select((place, number) => (place, number)).ToDictionary(pair => pair.place, pair => pair.number);
            foreach (var change in ChangePoints.Of([.. met.Select(one => numbers[one.Place])])) yield return Told(graph, met, change);
        }
    }

    // Events come in order of time.
    private static IEnumerable<(SourceRef Source, int Place, int Event)> Met(EntityGraph graph)
    {
        for (var number = 0; number < graph.Events.Count; number++)
            if (graph.Events[number] is { Kind: EventKind.Encounter, Start: not null } told && CasePlaces.SiteOf(told) is { } place && graph.IndexOf(place) is var index and >= 0)
                yield return (told.Source, index, number);
    }

    private static Correlation Told(EntityGraph graph, (SourceRef Source, int Place, int Event)[] met, ChangePoint change)
    {
        var (before, after) = (met[change.First..change.At], met[change.At..change.End]);
        int[] byGrowth = [.. before.Concat(after).Select(one => one.Place).Distinct().OrderByDescending(place => Share(after, place) - Share(before, place)).ThenBy(place => place)];
        return graph.Told(
            CorrelationKind.PlaceChange, [byGrowth[0], byGrowth[^1]], (Start(graph, before[0].Event), Start(graph, after[0].Event)), before.Concat(after).Select(one => one.Event)) with
        {
            Score = change.Score,
            Chance = change.Chance,
            IsAccepted = true,
        };
    }

    private static double Share((SourceRef Source, int Place, int Event)[] met, int place) => met.Count(one => one.Place == place) / (double)met.Length;

    private static long Start(EntityGraph graph, int number) => graph.Events[number].Start!.Value.ToUnixTimeSeconds();
}
