using CsCheck;

namespace Igloo.Storage.Tests;

public sealed class WordBucketsTests
{
    private const int Count = 4_096;

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Char.AlphaNumeric.Array[1, 12].Select(letters => new string(letters)),
        Gen.Char['0', '9'].Array[1, 12].Select(digits => new string(digits)),
        Gen.Char['Ա', '힣'].Array[1, 5].Select(letters => new string(letters)),
        Gen.Select(Gen.Char['0', '9'], Gen.Char['Ա', '힣'].Array[0, 8], (digit, letters) => digit + new string(letters)));

    [Fact]
    public void A_word_stands_where_its_beginning_is_looked_for_however_often_it_comes()
    {
        var buckets = new WordBuckets(Count);
        Words.Array[1, 50].Sample(words =>
        {
            foreach (var word in words.Concat(words))
                Assert.Equal(Buckets.Of(SearchWords.Beginning(word).ToString(), Count), buckets.Of(word));
        }, threads: 1);
    }

    [Theory]
    [InlineData("ABC", "ABCD", true)]
    [InlineData("ABC", "ABD", false)]
    [InlineData("123456", "1234567", true)]
    [InlineData("123456", "123457", false)]
    [InlineData("1A", "1A0", false)]
    public void Words_stand_together_when_they_begin_alike(string one, string other, bool areTogether)
    {
        var buckets = new WordBuckets(Count);
        Assert.Equal(areTogether, buckets.Of(one) == buckets.Of(other));
    }
}
