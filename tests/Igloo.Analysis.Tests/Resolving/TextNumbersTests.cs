using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Each distinct text has one number.</summary>
public sealed class TextNumbersTests
{
    private const int Longest = 20;

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
