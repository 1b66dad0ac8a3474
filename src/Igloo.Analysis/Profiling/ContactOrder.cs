using Igloo.Analysis.Detecting;
using Igloo.Model;

namespace Igloo.Analysis.Profiling;

/// <summary>Who calls whom in what order around movements, beside what chance would bring.</summary>
/// <remarks>
/// Two null models, of which the greater counts. One throws each pair's calls anywhere into the records' time: a movement holds one by chance with probability
/// 1 − e^(−rate · window). The other moves the movement by whole days and looks whether they call at that hour anyway, so that habits are paid for. What remains after
/// Benjamini and Hochberg (1995) at 1 % over all pairs and phases recurs.
/// </remarks>
internal sealed class ContactOrder(Cast cast, IReadOnlyList<Movement> movements, DateTimeOffset from, DateTimeOffset to)
{
    private const double FalseDiscoveryRate = 0.01;
    private const int Least = 2;
    private const int MostDays = 28; // four weeks before and after: each weekday as often as the others
    private readonly TimeSpan _span = to > from ? to - from : Movement.Reach;

    public (IReadOnlyList<ContactStep> Steps, int Others) Of(IReadOnlyList<(CaseEvent Call, int From, int To)> calls)
    {
        var steps = calls.GroupBy(call => (call.From, call.To)).SelectMany(pair => StepsOf(pair.Key, [.. pair.Select(call => call.Call)])).ToArray();
        var greatest = Chance.GreatestDiscovery(steps.Select(step => step.Chance), FalseDiscoveryRate);
        var recurring = steps.Where(step => step.Movements >= Least && step.Chance <= greatest)
            .OrderBy(step => step.Phase).ThenBy(step => step.Minutes).ThenBy(step => step.From).ThenBy(step => step.To).ToArray();
        return (recurring, steps.Length - recurring.Length);
    }

    private IEnumerable<ContactStep> StepsOf((int From, int To) pair, CaseEvent[] calls)
    {
        var times = calls.Select(call => call.Start!.Value).ToArray();
        var near = calls.Select(call => (Call: call, Movement: Movement.Nearest(movements, call.Start!.Value, Movement.Reach))).Where(call => call.Movement is not null)
            .GroupBy(call => call.Movement!.PhaseOf(call.Call.Start!.Value));
        foreach (var phase in near)
        {
            var firsts = phase.GroupBy(call => call.Movement).Select(call => (call.First().Call.Start!.Value - call.Key!.Start).TotalMinutes).ToArray();
            var expected = movements.Sum(movement => ByChance(times, Window(movement, phase.Key)));
            yield return new ContactStep(
                cast.EntityOf(pair.From), cast.EntityOf(pair.To), phase.Key, (int)Math.Round(Middle.Of(firsts)), firsts.Length, Grade.Quantised(expected),
                Chance.OfAtLeast(firsts.Length, expected), [.. phase.Select(call => call.Call.Record).Distinct().Order().Take(NetworkProfiler.MostRecords)]);
        }
    }

    private double ByChance(DateTimeOffset[] times, (DateTimeOffset From, DateTimeOffset To) window) =>
        Math.Max(1 - Math.Exp(-Occasions(times) * ((window.To - window.From) / _span)), ByHabit(times, window));

    // Five calls within an hour are one chance to fall beside a movement, not five.
    private static int Occasions(DateTimeOffset[] times)
    {
        var occasions = 1;
        for (var i = 1; i < times.Length; i++)
            if (times[i] - times[i - 1] >= Movement.Pause) occasions++;
        return occasions;
    }

    private double ByHabit(DateTimeOffset[] times, (DateTimeOffset From, DateTimeOffset To) window)
    {
        var (days, called) = (0, 0);
        for (var shift = -MostDays; shift <= MostDays; shift++)
        {
            var (first, last) = (window.From.AddDays(shift), window.To.AddDays(shift));
            if (shift == 0 || first < from || last > to) continue;
            days++;
            if (Holds(times, first, last)) called++;
        }

        return days == 0 ? 0 : (double)called / days;
    }

    private static bool Holds(DateTimeOffset[] times, DateTimeOffset first, DateTimeOffset last)
    {
        var at = Array.BinarySearch(times, first);
        if (at < 0) at = ~at;
        return at < times.Length && times[at] <= last;
    }

    private static (DateTimeOffset From, DateTimeOffset To) Window(Movement movement, ContactPhase phase) => phase switch
    {
        ContactPhase.Before => (movement.Start - Movement.Reach, movement.Start),
        ContactPhase.During => (movement.Start, movement.End),
        _ => (movement.End, movement.End + Movement.Reach),
    };
}
