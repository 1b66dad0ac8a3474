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
}
