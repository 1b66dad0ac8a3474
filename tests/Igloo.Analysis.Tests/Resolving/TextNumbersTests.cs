using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Each distinct text has one number.</summary>
public sealed class TextNumbersTests
{
    private const int Longest = 20;

    /// <summary>Texts of a few blocks.</summary>
    private const int Many = 100_000;

    [Fact]
    public void A_text_seen_again_has_the_number_it_had()
    {
        var texts = new PackedTexts();
        var first = Numbers(texts);
        Assert.Equal(first, Numbers(texts));
        Assert.Equal(Each().Count(), texts.Count);
    }

    [Fact]
    public void Texts_that_differ_in_length_or_in_one_sign_have_two_numbers() => Assert.Distinct(Numbers(new PackedTexts()));

    [Theory]
    [InlineData(char.MaxValue - 1)]
    [InlineData(char.MaxValue)]
    [InlineData(1_000_000)]
    public void A_text_of_any_length_stands_among_short_ones_and_is_read_whole(int length)
    {
        var (texts, whole) = (new PackedTexts(), new string('a', length - 1) + 'b');
        int[] numbers = [texts.NumberOf("before"), texts.NumberOf(whole), texts.NumberOf("after"), texts.NumberOf(whole)];
        Assert.Equal([0, 1, 2, 1], numbers);
        Assert.Equal(["before", whole, "after"], [texts[0].ToString(), texts.MemoryOf(1).ToString(), texts[2].ToString()]);
        Assert.Equal([whole, "before"], [texts.Ordered([1, 0])[0].ToString(), texts.Ordered([1, 0])[1].ToString()]);
    }

    [Fact]
    public void More_texts_than_fit_into_one_block_keep_their_numbers()
    {
        var texts = new PackedTexts();
        for (var i = 0; i < Many; i++) texts.NumberOf($"text {i}");
        Assert.Equal(Many, texts.Count);
        for (var i = 0; i < Many; i++) Assert.Equal($"text {i}", texts[i]);
    }

    private static List<int> Numbers(PackedTexts texts) => [.. Each().Select(text => texts.NumberOf(text))];

    // Of every length up to the longest one of the same sign, and one with another sign at each place.
    private static IEnumerable<string> Each()
    {
        for (var length = 0; length <= Longest; length++)
        {
            yield return new string('a', length);
            for (var place = 0; place < length; place++) yield return new string('a', place) + 'b' + new string('a', length - place - 1);
        }
    }
}
