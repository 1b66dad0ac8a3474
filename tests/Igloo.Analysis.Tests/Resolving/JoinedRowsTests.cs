using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>How many of the pairs that ties made one are expected to be right.</summary>
public sealed class JoinedRowsTests
{
    private const float Even = 0, Sure = 60;

    [Fact]
    public void Two_rows_are_right_as_often_as_their_tie_is() => Assert.Equal(.5, Right([0, 0], [0, 1], Tie(0, 1, Even)), 6);

    [Fact]
    public void Rows_that_no_tie_joined_are_no_pair() => Assert.Equal(0, Right([0, 1, 2], [0, 1, 2]));

    [Fact]
    public void Each_pair_is_right_as_often_as_the_tie_that_brought_its_sides_together() =>
        Assert.Equal(1 + (2 * .5), Right([0, 0, 0], [0, 1, 2], Tie(0, 1, Sure), Tie(1, 2, Even)), 6);

    [Fact]
    public void What_was_joined_before_a_weak_tie_is_none_the_less_sure() =>
        Assert.Equal(2 + (4 * .5), Right([0, 0, 0, 0], [0, 1, 2, 3], Tie(0, 1, Sure), Tie(2, 3, Sure), Tie(0, 3, Even)), 6);

    [Fact]
    public void A_row_that_two_hold_alike_counts_twice() =>
        Assert.Equal(2 * .5, Right([0, 0, 0], [0, 0, 2], Tie(0, 2, Even)), 6);

    [Fact]
    public void A_row_alike_that_is_somebody_for_itself_counts_not() =>
        Assert.Equal(.5, Right([0, 1, 0], [0, 0, 2], Tie(0, 2, Even)), 6);

    [Fact]
    public void What_a_person_decided_is_certain() =>
        Assert.Equal(1, Right([0, 0], [0, 1], new RowTie(0, 1, TieKind.Decision, Even, 1)));

    private static double Right(int[] places, int[] firstOf, params RowTie[] ties) => new JoinedRows(places, firstOf, new double[places.Length]).RightOf(ties);

    private static RowTie Tie(int a, int b, float odds) => new(a, b, TieKind.Evidence, odds, 1);
}
