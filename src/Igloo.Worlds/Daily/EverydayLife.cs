using Igloo.Worlds.Chance;
using Igloo.Worlds.Happenings;

namespace Igloo.Worlds.Daily;

/// <summary>Writes a day of everyday life into the diary: as many rows of each kind as are due by then.</summary>
internal sealed class EverydayLife
{
    private readonly CaseWorld _world;
    private readonly (Habit Habit, long Total)[] _habits;
    private readonly long[] _written;

    public EverydayLife(CaseWorld world, int rows)
    {
        _world = world;
        var noise = world.Parameters.Noise;
        (Habit Habit, int Share)[] shares =
        [
            (new Talking(world), noise.Calls), (new Driving(world), noise.PlateReads), (new Paying(world), noise.Payments),
            (new Travelling(world), noise.Bookings), (new Crossing(world), noise.Encounters), (new Telling(world), noise.Tips),
        ];
        var sum = Math.Max(1, shares.Sum(share => share.Share));
        _habits = [.. shares.Select(share => (share.Habit, (long)Math.Max(0, rows) * share.Share / sum))];
        _written = new long[_habits.Length];
    }

    /// <summary>Lives one day.</summary>
    public void Live(int day)
    {
        for (var i = 0; i < _habits.Length; i++)
        {
            var (habit, total) = _habits[i];
            var dice = Dice.For(_world.Parameters.Seed, habit.GetType().Name, day);
            var due = total * (day + 1) / _world.Diary.Days;
            while (_written[i] < due) _written[i] += habit.Once(_world.Diary.DayAt(day), dice);
        }
    }
}

/// <summary>One thing that people do from day to day.</summary>
internal abstract class Habit(CaseWorld world)
{
    protected CaseWorld World { get; } = world;

    protected Pen Pen { get; } = world.Diary.PenOf(null);

    /// <summary>Does it once on a day.</summary>
    /// <returns>Rows written; a short drive may pass no reader.</returns>
    public abstract int Once(DateOnly day, Dice dice);
}
