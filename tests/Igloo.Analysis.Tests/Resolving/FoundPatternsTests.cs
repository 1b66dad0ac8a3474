using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>What was compared once need not be again.</summary>
public sealed class FoundPatternsTests
{
    private readonly FoundPatterns _found;

    public FoundPatternsTests()
    {
        var pairs = new PairSet();
        pairs.Add(0, 3, 1);
        pairs.Add(2, 5, 2);
        pairs.Add(2, 3, 3);
        _found = new FoundPatterns(pairs, rows: 6);
    }

    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(3, 0, 1)]
    [InlineData(2, 5, 2)]
    [InlineData(3, 2, 3)]
    public void The_pattern_of_a_pair_is_found_whichever_row_comes_first(int a, int b, ulong pattern)
    {
        Assert.True(_found.TryGet(a, b, out var found));
        Assert.Equal(pattern, found);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(5, 3)]
    [InlineData(1, 4)]
    public void Rows_that_are_no_pair_have_none(int a, int b) => Assert.False(_found.TryGet(a, b, out _));
}
