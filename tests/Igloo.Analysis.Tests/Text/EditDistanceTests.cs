using CsCheck;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Tests.Text;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char["abc"], 0, 9];

    [Theory]
    [InlineData("garcia", "garcia", 0)]
    [InlineData("garcia", "gracia", 1)]
    [InlineData("garcia", "garca", 1)]
    [InlineData("garcia", "garzia", 1)]
    [InlineData("garcia", "barca", 2)]
    [InlineData("", "abc", 3)]
    public void A_slip_is_a_letter_in_out_changed_or_swapped(string a, string b, int slips) => Assert.Equal(slips, EditDistance.Between(a, b));

    [Fact]
    public void The_distance_is_the_same_from_either_side() =>
        Gen.Select(Word, Word).Sample((a, b) => EditDistance.Between(a, b) == EditDistance.Between(b, a));

    [Fact]
    public void No_distance_means_equal() =>
        Gen.Select(Word, Word).Sample((a, b) => (EditDistance.Between(a, b) == 0) == (a == b));

    [Fact]
    public void The_quick_answer_for_one_slip_agrees_with_the_count() =>
        Gen.Select(Word, Word).Sample((a, b) => EditDistance.IsOne(a, b) == (EditDistance.Between(a, b) == 1));

    [Fact]
    public void Long_texts_are_measured_like_short_ones() =>
        Assert.Equal(1, EditDistance.Between("x" + new string('a', 300) + "y", "z" + new string('a', 300) + "y"));
}
