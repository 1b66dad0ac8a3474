using System.Numerics;

namespace Igloo.Worlds.Chance;

/// <summary>Our own dice (PCG32, O'Neill 2014), so that a seed means the same case on every runtime, today and in ten years.</summary>
public sealed class Dice
{
    private const ulong Multiplier = 6364136223846793005;
    private readonly ulong _increment;
    private ulong _state;

    private Dice(ulong state, ulong stream)
    {
        _increment = (stream << 1) | 1;
        _state = state;
        Roll();
    }

    /// <summary>Dice of their own for one purpose: more rolls for calls never change what is paid.</summary>
    public static Dice For(ulong seed, string purpose, int number = 0)
    {
        var stream = 14695981039346656037UL;
        foreach (var letter in purpose) stream = (stream ^ letter) * 1099511628211UL;
        return new Dice(Mixed(seed ^ Mixed((ulong)number + 1)), Mixed(stream));
    }

    /// <summary>0 to <paramref name="sides"/> - 1.</summary>
    public int Below(int sides)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sides, 1);
        return (int)(((ulong)Roll() * (ulong)sides) >> 32);
    }

    /// <summary><paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Near <paramref name="middle"/>, never further than <paramref name="spread"/>: four dice summed, so the middle is likeliest.</summary>
    public int Around(int middle, int spread)
    {
        var sum = 0;
        for (var i = 0; i < 4; i++) sum += Between(-spread, spread);
        return middle + (sum / 4);
    }

    /// <summary>True in <paramref name="percent"/> of a hundred rolls.</summary>
    public bool InHundred(int percent) => Below(100) < percent;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A time of the day between two hours, both included.</summary>
    public DateTime Moment(DateOnly day, int fromHour, int toHour) =>
        day.ToDateTime(TimeOnly.MinValue).AddHours(fromHour).AddSeconds(Below(((toHour - fromHour) * 3600) + 1));

    /// <summary>As many different items as asked, in chance order.</summary>
    public List<T> Draw<T>(IReadOnlyList<T> items, int count)
    {
        if (count > items.Count) throw new ArgumentOutOfRangeException(nameof(count), count, $"cannot draw {count} of {items.Count}");
        var rest = new List<T>(items);
        for (var i = 0; i < count; i++)
        {
            var j = Between(i, rest.Count - 1);
            (rest[i], rest[j]) = (rest[j], rest[i]);
        }

        rest.RemoveRange(count, rest.Count - count);
        return rest;
    }

    private uint Roll()
    {
        var old = _state;
        _state = (old * Multiplier) + _increment;
        return BitOperations.RotateRight((uint)(((old >> 18) ^ old) >> 27), (int)(old >> 59));
    }

    private static ulong Mixed(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
