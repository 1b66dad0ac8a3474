using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Tests.Linking;

public sealed class CompactRowsTests
{
    private static readonly CompactRows<char> Rows = CompactRows.Of(3, [(2, 'd'), (0, 'a'), (0, 'b'), (2, 'e')]);

    [Fact]
    public void Rows_keep_the_order_in_which_their_values_came() => Assert.Equal(["ab", "", "de"], Enumerable.Range(0, 3).Select(row => Rows[row].ToString()));

    [Fact]
    public void Values_of_some_rows_are_copied_one_row_after_the_other() => Assert.Equal("deab", Copied([2, 1, 0], room: 9));

    [Fact]
    public void No_more_values_are_copied_than_there_is_room_for() => Assert.Equal("dea", Copied([2, 1, 0], room: 3));

    private static string Copied(int[] rows, int room)
    {
        var into = new char[room];
        return new string(into, 0, Rows.CopyTo(rows, into));
    }
}
