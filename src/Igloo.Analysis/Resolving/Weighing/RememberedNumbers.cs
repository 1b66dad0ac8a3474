namespace Igloo.Analysis.Resolving;

/// <summary>A number for each value, worked out when it is first asked for. Thread-safe: whoever works one out works out the same, so threads need not wait for each other.</summary>
/// <param name="values">How many values are remembered; one that came later is worked out each time.</param>
/// <param name="work">Works out the number of a value, which is never NaN.</param>
internal sealed class RememberedNumbers(int values, Func<int, float> work)
{
    // NaN of a value that nobody has asked of.
    private readonly float[] _numbers = [.. Enumerable.Repeat(float.NaN, values)];

    /// <summary>The number of a value.</summary>
    public float Of(int value)
    {
        if (value >= _numbers.Length) return work(value);
        if (float.IsNaN(_numbers[value])) _numbers[value] = work(value);
        return _numbers[value];
    }
}
