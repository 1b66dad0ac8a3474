using CsCheck;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Tests.Text;

public sealed class JaroWinklerTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char["abcd"], 0, 12];

    // Winkler's own examples.
    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dwayne", "duane", 0.8400)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "abc", 0)]
    public void Known_pairs_have_their_published_likeness(string a, string b, double likeness) => Assert.Equal(likeness, JaroWinkler.Of(a, b), 4);

    [Fact]
    public void The_likeness_is_the_same_from_either_side() =>
        Gen.Select(Word, Word).Sample((a, b) => JaroWinkler.Of(a, b).Equals(JaroWinkler.Of(b, a)));

    [Fact]
    public void The_likeness_lies_between_0_and_1_and_is_1_only_for_equal_words() =>
        Gen.Select(Word, Word).Sample((a, b) => JaroWinkler.Of(a, b) is >= 0 and <= 1 && (JaroWinkler.Of(a, b) > 0.999999) == (a == b));

    [Fact]
    public void Words_longer_than_64_letters_do_not_throw() =>
        Assert.InRange(JaroWinkler.Of(new string('a', 200), new string('a', 201)), 0.9, 1);
}
