using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>How many matches each sort of meeting brings for the comparisons it costs, counted on a sample of the rows.</summary>
/// <remarks>
/// A sort is the strongest kind of key that two rows share, how many rows have it by powers of two, and how many keys they share: who meets once on a common key is seldom one, who
/// meets thrice mostly is (G. Papadakis et al., Meta-Blocking, TKDE 2014). Which sorts pay differs from set to set, so the data chooses.
/// </remarks>
internal sealed class KeyYield
{
    /// <summary>Comparisons that one match may cost; a sort of meeting that costs more is not followed.</summary>
    private const int MostPerMatch = 50;

    /// <summary>Comparisons that every set may cost, whatever they bring: about two seconds.</summary>
    private const long Free = 1_000_000;

    /// <summary>Comparisons from which a sort can be judged.</summary>
    private const int Enough = 500;

    private const int Sizes = 16;

    /// <summary>So many shared keys and more are counted as one.</summary>
    private const int MostKeys = 8;

    private readonly long[] _compared = new long[Sorts];
    private readonly long[] _matches = new long[Sorts];

    /// <summary>How many sorts of meeting there are.</summary>
    public static int Sorts { get; } = Enum.GetValues<KeyKind>().Length * Sizes * MostKeys;

    /// <summary>All comparisons counted.</summary>
    public long Compared => _compared.Sum();

    /// <summary>The rank of a key that <paramref name="rows"/> rows share: the less, the stronger.</summary>
    public static int RankOf(KeyKind kind, int rows) => ((int)kind * Sizes) + Math.Min(Sizes - 1, BitOperations.Log2((uint)rows));

    /// <summary>What a key of this rank is made of.</summary>
    public static KeyKind KindOf(int rank) => (KeyKind)(rank / Sizes);

    /// <summary>The sort of a meeting on so many keys, the strongest of this rank.</summary>
    public static int SortOf(int rank, int keys) => (rank * MostKeys) + Math.Min(keys, MostKeys) - 1;

    public void Count(int sort, bool isMatch)
    {
        _compared[sort]++;
        if (isMatch) _matches[sort]++;
    }

    public void Add(KeyYield other)
    {
        for (var sort = 0; sort < _compared.Length; sort++) (_compared[sort], _matches[sort]) = (_compared[sort] + other._compared[sort], _matches[sort] + other._matches[sort]);
    }

    /// <summary>The sorts not worth following, and how many matches they may hold.</summary>
    /// <param name="share">The share of all pairs that the sample holds.</param>
    public (bool[] Sorts, double Matches) Dull(double share)
    {
        var (dull, matches) = (new bool[_compared.Length], 0.0);
        if (Compared / share <= Free) return (dull, 0);
        for (var sort = 0; sort < dull.Length; sort++)
        {
            dull[sort] = _compared[sort] >= Enough && _matches[sort] * MostPerMatch < _compared[sort];
            if (dull[sort]) matches += _matches[sort] / share;
        }

        return (dull, matches);
    }
}
