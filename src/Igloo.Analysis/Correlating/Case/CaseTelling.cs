using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>Turns what a search found by numbers into what the case calls it.</summary>
internal static class CaseTelling
{
    /// <summary>A correlation without figures yet.</summary>
    /// <param name="graph">The case.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="entities">Indexes of the graph's entities, in the order of the kind.</param>
    /// <param name="span">First and last second, since 1970.</param>
    /// <param name="events">Numbers of the events that it rests on; at least one.</param>
    public static Correlation Told(this EntityGraph graph, CorrelationKind kind, IEnumerable<int> entities, (long From, long To) span, IEnumerable<int> events)
    {
        CaseEvent[] told = [.. events.Distinct().Select(number => graph.Events[number])];
        return new Correlation
        {
            Kind = kind,
            Entities = [.. entities.Select(entity => graph.Entities[entity].Id)],
            From = DateTimeOffset.FromUnixTimeSeconds(span.From),
            To = DateTimeOffset.FromUnixTimeSeconds(span.To),
            Occasions = 0,
            Expected = 0,
            Score = 0,
            Margin = 0,
            Chance = 1,
            IsAccepted = false,
            Records = [.. told.Select(one => one.Record).Order()],
            Releases = [.. told.Select(one => one.Release).Distinct().Order()],
        };
    }

    /// <summary>The correlation with how often it was, how often chance would bring it about, and how likely that is; its score is that chance in powers of ten.</summary>
    public static Correlation Judged(this Correlation told, int occasions, double expected, double chance, bool isAccepted) =>
        told with { Occasions = occasions, Expected = expected, Score = Powers(chance), Chance = chance, IsAccepted = isAccepted };

    /// <summary>First and last second of an event that has a time. A day without an hour is kept as midnight sharp, and covers the day; a minute covers the minute.</summary>
    public static (long From, long To) SpanOf(CaseEvent told)
    {
        var start = told.Start!.Value;
        var from = start.ToUnixTimeSeconds();
        if (told.End is { } end) return (from, Math.Max(from, end.ToUnixTimeSeconds()));
        return (from, from + (start.TimeOfDay == TimeSpan.Zero ? 86_399 : start.Second == 0 ? 59 : 0));
    }

    private static double Powers(double chance) => Math.Min(300, -Math.Log10(Math.Max(chance, 1e-300)));
}
