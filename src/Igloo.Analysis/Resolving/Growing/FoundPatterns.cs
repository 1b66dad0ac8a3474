namespace Igloo.Analysis.Resolving;

/// <summary>The patterns of pairs that were found, by their rows: what was compared once need not be again. Immutable.</summary>
internal sealed class FoundPatterns
{
    private readonly List<int> _others;
    private readonly List<ulong> _patterns;

    // Where the pairs of each lesser row begin.
    private readonly int[] _starts;

    /// <param name="pairs">The pairs, ordered by their lesser row, which comes first.</param>
    /// <param name="rows">More than the number of any row.</param>
    public FoundPatterns(PairSet pairs, int rows)
    {
        (_others, _patterns, _starts) = (pairs.B, pairs.Patterns, new int[rows + 1]);
        foreach (var row in pairs.A) _starts[row + 1]++;
        for (var row = 0; row < rows; row++) _starts[row + 1] += _starts[row];
    }

    /// <summary>The pattern of two rows, if they were found to be a pair.</summary>
    public bool TryGet(int a, int b, out ulong pattern)
    {
        if (a > b) (a, b) = (b, a);
        for (var i = _starts[a]; i < _starts[a + 1]; i++)
        {
            if (_others[i] != b) continue;
            pattern = _patterns[i];
            return true;
        }

        pattern = Pattern.Empty;
        return false;
    }
}
