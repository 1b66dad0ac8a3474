namespace Igloo.Analysis.Resolving;

/// <summary>How many different somebodies hold each value of a type, and what that makes of the chance that a stranger does.</summary>
internal sealed class Holders(int[] counts)
{
    /// <summary>Counts whose logarithm is worked out beforehand.</summary>
    private const int Tabled = 1024;

    private readonly float[] _log2 = new float[Tabled];
    private double _assumed, _least, _total;

    /// <summary>Sets what small sets are helped out with.</summary>
    /// <param name="total">All holders of all values.</param>
    /// <param name="assumed">The chance assumed before any data.</param>
    /// <param name="weight">Holders that the assumption weighs as much as.</param>
    /// <param name="least">The least chance of any value.</param>
    public Holders Against(int total, double assumed, double weight, double least)
    {
        (_assumed, _least, _total) = (assumed * weight, least, total + weight);
        for (var count = 0; count < Tabled; count++) _log2[count] = Of(count);
        return this;
    }

    /// <summary>log2 of the chance that a stranger holds <paramref name="value"/>, when <paramref name="own"/> of its holders are the pair itself.</summary>
    public float Log2(int value, int own)
    {
        var strangers = Math.Max(0, counts[value] - own);
        return strangers < Tabled ? _log2[strangers] : Of(strangers);
    }

    private float Of(int strangers) => (float)Math.Log2(Math.Min(1, Math.Max((strangers + _assumed) / _total, _least)));
}
