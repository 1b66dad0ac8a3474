namespace Igloo.Analysis.Detecting;

/// <summary>The median.</summary>
internal static class Middle
{
    /// <summary>The middle of the values; the mean of the two in the middle of an even number.</summary>
    public static double Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
