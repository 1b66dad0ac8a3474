using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Graphs;

/// <summary>Deals numbered pieces of work to as many workers as there are processors, each with arrays of its own that serve all of its pieces.</summary>
/// <remarks>Which worker does which piece is left to chance, so what workers keep must add up to the same in any order: integers, or values by piece.</remarks>
internal static class Workers
{
    // Long enough that dealing costs nothing, short enough that nobody waits long for the last.
    private const int RangeLength = 1 << 14;

    // Without a bound the thread pool adds a thread each time pieces take long, and each would need a processor of its own.
    private static readonly ParallelOptions Bounded = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Does each piece once, on no more threads than there are processors.</summary>
    public static void For(int pieces, Action<int> body) => Parallel.For(0, pieces, Bounded, body);

    /// <summary>Does the numbers from 0 to before <paramref name="count"/> in ranges, each given by its first and the number behind its last.</summary>
    public static void ForRanges(int count, Action<int, int> body) => SideBySide.InRanges(Bounded, count, RangeLength, body);

    public static void Run<T>(int pieces, Func<T> own, Action<T, int> body, Action<T> done)
    {
        var (next, gate) = (-1, new Lock());
        For(Math.Min(pieces, Environment.ProcessorCount), _ =>
        {
            var kept = own();
            for (var piece = Interlocked.Increment(ref next); piece < pieces; piece = Interlocked.Increment(ref next)) body(kept, piece);
            lock (gate) done(kept);
        });
    }
}
