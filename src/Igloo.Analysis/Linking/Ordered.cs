namespace Igloo.Analysis.Linking;

/// <summary>Looks into ordered numbers.</summary>
internal static class Ordered
{
    /// <summary>How many are less than a value.</summary>
    public static int Below<T>(ReadOnlySpan<T> ascending, T value) where T : IComparable<T>
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (ascending[middle].CompareTo(value) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>How many lie from one number to another, both counted in.</summary>
    public static int Between(ReadOnlySpan<long> ascending, long first, long last) => Below(ascending, last + 1) - Below(ascending, first);

    /// <summary>The first of each run: numbers that lie more than <paramref name="reach"/> beyond the first of the run before.</summary>
    public static List<long> Runs(ReadOnlySpan<long> ascending, long reach)
    {
        var runs = new List<long>();
        foreach (var number in ascending)
            if (runs.Count == 0 || number > runs[^1] + reach) runs.Add(number);
        return runs;
    }
}
