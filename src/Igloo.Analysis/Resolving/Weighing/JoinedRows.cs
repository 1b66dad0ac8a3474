using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;

namespace Igloo.Analysis.Resolving;

/// <summary>How many pairs of rows stand behind pairs of different rows: a row that ten hold alike counts ten times.</summary>
internal sealed class JoinedRows
{
    private readonly int[] _copies;
    private readonly double[] _oddsOfEqual;

    /// <param name="places">The entity of each row, named after one of its rows.</param>
    /// <param name="firstOf">The first of each row's equals.</param>
    /// <param name="oddsOfEqual">log2 odds that a row and its equals are one, at the first of them.</param>
    public JoinedRows(int[] places, int[] firstOf, double[] oddsOfEqual)
    {
        (_copies, _oddsOfEqual) = (new int[places.Length], oddsOfEqual);
        var sizes = new int[places.Length];
        for (var row = 0; row < places.Length; row++)
        {
            sizes[places[row]]++;
            if (places[row] == places[firstOf[row]]) _copies[firstOf[row]]++;
        }

        Pairs = sizes.Sum(size => PairsAmong(size));
    }

    /// <summary>All pairs of rows of one entity.</summary>
    public double Pairs { get; }

    /// <summary>The chance of log2 odds.</summary>
    public static double Chance(double odds) => 1 / (1 + PowerOfTwo.Of(-odds));

    /// <summary>The pairs of rows behind a pair of different rows.</summary>
    public double PairsOf(int a, int b) => (double)_copies[a] * _copies[b];

    /// <summary>Of the pairs of equal rows that are one, how many are expected to be right and how many there are.</summary>
    public (double Right, double All) OfEqual()
    {
        double right = 0, all = 0;
        for (var row = 0; row < _copies.Length; row++)
        {
            if (_copies[row] < 2) continue;
            right += Chance(_oddsOfEqual[row]) * PairsAmong(_copies[row]);
            all += PairsAmong(_copies[row]);
        }

        return (right, all);
    }

    /// <summary>Of the pairs of rows that ties made one, how many are expected to be right: all those across the two sides of a tie as often as the tie is.</summary>
    /// <param name="ties">The ties of different rows, in the order in which they were made.</param>
    /// <remarks>The strongest come first, so whatever else stands between two rows is surer than the tie that brought their sides together.</remarks>
    public double RightOf(IReadOnlyList<RowTie> ties)
    {
        var (groups, rows, right) = (new UnionFind(_copies.Length), Array.ConvertAll(_copies, copies => (double)copies), 0.0);
        foreach (var tie in ties)
        {
            var (a, b) = (groups.Find(tie.A), groups.Find(tie.B));
            right += (tie.Kind == TieKind.Decision ? 1 : Chance(tie.Log2Odds)) * rows[a] * rows[b];
            groups.Join(a, b);
            rows[groups.Find(a)] = rows[a] + rows[b];
        }

        return right;
    }

    private static double PairsAmong(int rows) => rows * (rows - 1.0) / 2;
}
