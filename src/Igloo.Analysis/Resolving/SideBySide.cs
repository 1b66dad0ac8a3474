using System.Collections.Concurrent;

namespace Igloo.Analysis.Resolving;

/// <summary>Work that several threads share: what each does has places of its own, so that threads cannot show.</summary>
internal static class SideBySide
{
    /// <summary>Does pieces of work, each begun in its turn; the longest should be the first.</summary>
    /// <param name="threads">How many threads may work; <see langword="null"/> for one.</param>
    /// <param name="pieces">The pieces.</param>
    public static void Do(ParallelOptions? threads, params Action[] pieces)
    {
        if (threads is null) Array.ForEach(pieces, piece => piece());
        else Parallel.ForEach(Partitioner.Create(pieces, EnumerablePartitionerOptions.NoBuffering), threads, piece => piece());
    }

    /// <summary>Makes things, each begun in its turn; the longest to make should be the first.</summary>
    public static T[] Made<T>(ParallelOptions? threads, params Func<T>[] making)
    {
        var made = new T[making.Length];
        Do(threads, [.. making.Select<Func<T>, Action>((make, i) => () => made[i] = make())]);
        return made;
    }

    /// <summary>Goes through the numbers below <paramref name="count"/> in ranges of so many, of which the last may be shorter.</summary>
    /// <param name="threads">How many threads may work; <see langword="null"/> for one.</param>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="atATime">Numbers in a range.</param>
    /// <param name="work">Does a range: from a number, to one after the last.</param>
    public static void InRanges(ParallelOptions? threads, int count, int atATime, Action<int, int> work)
    {
        if (threads is null || count <= atATime) work(0, count);
        else Parallel.ForEach(Partitioner.Create(0, count, atATime), threads, range => work(range.Item1, range.Item2));
    }

    /// <summary>The same with something that each thread needs for itself: whoever is done with a range leaves it to the next.</summary>
    public static void InRanges<T>(ParallelOptions? threads, int count, int atATime, Func<T> own, Action<T, int, int> work)
    {
        var idle = new ConcurrentBag<T>();
        InRanges(threads, count, atATime, (from, to) =>
        {
            var mine = idle.TryTake(out var left) ? left : own();
            work(mine, from, to);
            idle.Add(mine);
        });
    }
}
