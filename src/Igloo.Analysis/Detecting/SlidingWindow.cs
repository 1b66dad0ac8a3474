using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>Half-open windows [t, t+W) that slide from event to event, never by the calendar.</summary>
internal static class SlidingWindow
{
    /// <summary>The windows of <paramref name="events"/> that are part of no other, in order of time. Events without a time are left out.</summary>
    /// <param name="events">In order of time.</param>
    /// <param name="length">Length of a window.</param>
    public static IEnumerable<ArraySegment<CaseEvent>> Over(IEnumerable<CaseEvent> events, TimeSpan length)
    {
        var timed = events.Where(told => told.Start is not null).ToArray();
        var end = 0;
        for (var start = 0; start < timed.Length; start++)
        {
            var before = end;
            while (end < timed.Length && timed[end].Start < timed[start].Start + length) end++;
            if (end > before) yield return new ArraySegment<CaseEvent>(timed, start, end - start);
        }
    }
}
