using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Happenings;

/// <summary>What happens on which day. Plots write far ahead; everyday life is written one day at a time, so memory stays flat.</summary>
public sealed class Diary
{
    private readonly List<Happening>?[] _days;

    internal Diary(WorldParameters parameters)
    {
        Start = parameters.Start;
        _days = new List<Happening>?[parameters.Days];
        Dice = Dice.For(parameters.Seed, "diary");
    }

    /// <summary>First day.</summary>
    public DateOnly Start { get; }

    /// <summary>Number of days.</summary>
    public int Days => _days.Length;

    /// <summary>Rows written so far.</summary>
    public int Rows { get; private set; }

    /// <summary>A reader whose clock runs ahead, and by how much on a day; null while all clocks are right.</summary>
    public Func<Reader, DateTime, TimeSpan>? ClockError { get; set; }

    internal Dice Dice { get; }

    /// <summary>The date of a day counted from 0.</summary>
    public DateOnly DayAt(int index) => Start.AddDays(index);

    /// <summary>A pen whose lines belong to a story, or to everyday life.</summary>
    public Pen PenOf(Story? story) => new(this, story);

    /// <summary>Writes a line, unless it lies outside the days of the records.</summary>
    internal void Add(Happening happening)
    {
        var day = DateOnly.FromDateTime(happening.At).DayNumber - Start.DayNumber;
        if (day < 0 || day >= _days.Length) return;
        (_days[day] ??= []).Add(happening);
        Rows += happening.Rows;
    }

    /// <summary>Takes a day out, in order of time.</summary>
    internal IReadOnlyList<Happening> Take(int day)
    {
        var taken = _days[day];
        _days[day] = null;
        return taken is null ? [] : [.. taken.OrderBy(happening => happening.At)];
    }
}
