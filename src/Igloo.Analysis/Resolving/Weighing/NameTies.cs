namespace Igloo.Analysis.Resolving;

/// <summary>How much more often a given and a family name go together than if everybody chose the two apart. Immutable.</summary>
/// <remarks>
/// The ratio of the people who bear both to those expected, (n + 1) / (E + 1): the mean of the Poisson rate of the pair under a gamma distribution about 1
/// (DuMouchel, "Bayesian Data Mining in Large Frequency Tables", The American Statistician 53, 1999, eq. 8), which is as if one bearer had been expected and seen.
/// So two rare names that meet once tell little, and two common ones much. Names that avoid each other count as chosen apart: what is misspelt seems to avoid all.
/// Only counts of the names at hand are read; no group of names is guessed.
/// </remarks>
/// <param name="given">Who bears each given name.</param>
/// <param name="family">Who bears each family name.</param>
/// <param name="whole">Who bears each whole name.</param>
internal sealed class NameTies(Holders given, Holders family, Holders whole)
{
    /// <summary>log2 of the greater ratio of two rows.</summary>
    public float Log2(in RowPair pair)
    {
        var ofA = Log2(in pair.A, pair.Own);
        return AreSame(in pair) ? ofA : Math.Max(ofA, Log2(in pair.B, pair.Own));
    }

    /// <summary>log2 of the ratio for the names of a row, 0 or more, when <paramref name="own"/> of their bearers are the pair itself.</summary>
    public float Log2(in RowValues row, int own)
    {
        if (row[RowValues.Given] < 0 || row[RowValues.Family] < 0) return 0;
        var together = whole.OthersOf(row[RowValues.Whole], own);
        var expected = given.OthersOf(row[RowValues.Given], own) / given.Total * (family.OthersOf(row[RowValues.Family], own) / family.Total) * whole.Total;
        return together <= expected ? 0 : (float)Math.Log2((together + 1) / (expected + 1));
    }

    private static bool AreSame(in RowPair pair) =>
        pair.A[RowValues.Whole] == pair.B[RowValues.Whole] && pair.A[RowValues.Given] == pair.B[RowValues.Given] && pair.A[RowValues.Family] == pair.B[RowValues.Family];
}
