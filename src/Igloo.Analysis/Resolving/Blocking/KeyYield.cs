using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>How many matches each sort of key brings for the comparisons it costs, counted on a sample of the rows.</summary>
/// <remarks>A sort is a kind of key and the number of rows that share it, by powers of two. Which sorts pay differs from set to set, so the data chooses.</remarks>
internal sealed class KeyYield
{
    /// <summary>Comparisons that one match may cost; a sort of key that costs more is not followed.</summary>
    private const int MostPerMatch = 100;

    /// <summary>Comparisons that every set may cost, whatever they bring: about two seconds.</summary>
    private const long Free = 1_000_000;

    /// <summary>Comparisons from which a sort can be judged.</summary>
    private const int Enough = 2_000;

    private const int Sizes = 16;

    private readonly long[] _compared = new long[Sorts];
    private readonly long[] _matches = new long[Sorts];

    /// <summary>How many sorts of key there are.</summary>
    public static int Sorts { get; } = Enum.GetValues<KeyKind>().Length * Sizes;

    /// <summary>All comparisons counted.</summary>
    public long Compared => _compared.Sum();

    /// <summary>The sort of a key that <paramref name="rows"/> rows share.</summary>
    public static int SortOf(KeyKind kind, int rows) => ((int)kind * Sizes) + Math.Min(Sizes - 1, BitOperations.Log2((uint)rows));

    public void Count(int sort, bool isMatch)
    {
        _compared[sort]++;
        if (isMatch) _matches[sort]++;
    }

    public void Add(KeyYield other)
    {
        for (var sort = 0; sort < _compared.Length; sort++) (_compared[sort], _matches[sort]) = (_compared[sort] + other._compared[sort], _matches[sort] + other._matches[sort]);
    }

    /// <summary>The sorts not worth following, and how many matches they may hold beyond the sample.</summary>
    /// <param name="share">The share of all pairs that the sample holds.</param>
    public (bool[] Sorts, double Matches) Dull(double share)
    {
        var (dull, matches) = (new bool[_compared.Length], 0.0);
        if (Compared / share <= Free) return (dull, 0);
        for (var sort = 0; sort < dull.Length; sort++)
        {
            dull[sort] = _compared[sort] >= Enough && _matches[sort] * MostPerMatch < _compared[sort];
            if (dull[sort]) matches += _matches[sort] * ((1 / share) - 1);
        }

        return (dull, matches);
    }
}
