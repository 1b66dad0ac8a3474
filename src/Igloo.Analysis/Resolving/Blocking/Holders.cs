namespace Igloo.Analysis.Resolving;

/// <summary>How many different somebodies hold each value of a type, and what that makes of the chance that a stranger does.</summary>
/// <remarks>
/// The chance that the next stranger holds a value which m strangers and one of the pair hold is (m + 1 - d) / holders (Pitman and Yor, "The Two-Parameter
/// Poisson–Dirichlet Distribution", 1997). The discount d is the share of values that stay with one holder, n1 / (n1 + 2 n2) of the values seen once and twice
/// (Ney, Essen and Kneser, "On Structuring Probabilistic Dependences", 1994): where few values are shared, as documents, sharing one says much; where
/// many are, on purpose or by chance, it says less, whatever the number of rows.
/// </remarks>
internal sealed class Holders(int[] counts)
{
    /// <summary>Counts whose logarithm is worked out beforehand.</summary>
    private const int Tabled = 1024;

    /// <summary>Values seen that the assumed chance weighs as much as: a few, since it is a round estimate.</summary>
    private const double AssumedValues = 10;

    private readonly float[] _log2 = new float[Tabled];
    private double _kept, _least, _total;

    /// <summary>Works out the chances.</summary>
    /// <param name="total">All holders of all values.</param>
    /// <param name="assumed">The chance assumed before any data.</param>
    /// <param name="least">The least chance of any value.</param>
    /// <param name="areSomebodies">Whether the holders are different people, as far as is known; rows alone say nothing of how many people share a value.</param>
    public Holders Against(int total, double assumed, double least, bool areSomebodies)
    {
        // One minus the discount. In a set of few holders the assumed chance of a rare value is all there is: holders × chance over holders.
        var (ones, twos) = areSomebodies ? OnesAndTwos() : (0, 0);
        _kept = ((2 * twos) + (AssumedValues * Math.Min(1, total * assumed))) / (ones + (2 * twos) + AssumedValues);
        (_least, _total) = (least, Math.Max(1, total - 1));
        for (var count = 0; count < Tabled; count++) _log2[count] = Of(count);
        return this;
    }

    /// <summary>log2 of the chance that a stranger holds <paramref name="value"/>, when <paramref name="own"/> of its holders are the pair itself.</summary>
    public float Log2(int value, int own)
    {
        var strangers = OthersOf(value, own);
        return strangers < Tabled ? _log2[strangers] : Of(strangers);
    }

    /// <summary>The least that <see cref="Log2"/> says of any value.</summary>
    public float LeastLog2 => _log2[0];

    /// <summary>Whether somebody else than the pair holds <paramref name="value"/>.</summary>
    public bool HasOthers(int value, int own) => CountOf(value) > own;

    /// <summary>The values that more than one somebody holds, the commonest first, and at most <paramref name="most"/> of them.</summary>
    public int[] Commonest(int most)
    {
        int[] shared = [.. Enumerable.Range(0, counts.Length).Where(value => counts[value] > 1)];
        Array.Sort(shared, (x, y) => counts[x] != counts[y] ? counts[y].CompareTo(counts[x]) : x.CompareTo(y));
        return shared.Length > most ? shared[..most] : shared;
    }

    /// <summary>How many hold <paramref name="value"/> when <paramref name="own"/> of its holders are the pair itself.</summary>
    public int OthersOf(int value, int own) => Math.Max(0, CountOf(value) - own);

    /// <summary>All holders of all values, but for one of a pair.</summary>
    public double Total => _total;

    // A value that came after the count has no holder in it.
    private int CountOf(int value) => value < counts.Length ? counts[value] : 0;

    private float Of(int strangers) => (float)Math.Log2(Math.Min(1, Math.Max((strangers + _kept) / _total, _least)));

    private (double Ones, double Twos) OnesAndTwos()
    {
        double ones = 0, twos = 0;
        foreach (var count in counts)
        {
            if (count == 1) ones++;
            else if (count == 2) twos++;
        }

        return (ones, twos);
    }
}
