using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Tests.Linking;

public sealed class CompactRowsTests
{
    private static readonly CompactRows<char> Rows = CompactRows.Of(3, [(2, 'd'), (0, 'a'), (0, 'b'), (2, 'e')]);

    [Fact]
    public void Rows_keep_the_order_in_which_their_values_came() => Assert.Equal(["ab", "", "de"], Enumerable.Range(0, 3).Select(row => Rows[row].ToString()));
}
