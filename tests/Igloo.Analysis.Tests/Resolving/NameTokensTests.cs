using CsCheck;
using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>How two words of names stand to each other.</summary>
public sealed class NameTokensTests
{
    // A word and one made of it by a few changes, so that many pairs are nearly close.
    private static readonly Gen<(string, string)> Words =
        Gen.Select(Gen.String[Gen.Char["AEIMNRST"], 1, 10], Gen.Select(Gen.Int[0, 10], Gen.Char["AEIMNRST"], Gen.Int[0, 2]).Array[0, 3], (word, changes) => (word, changes.Aggregate(word, Changed)));

    [Fact]
    public void Whether_words_are_close_is_what_their_relation_says() =>
        Words.Sample(pair =>
        {
            var tokens = new NameTokens();
            var (a, b) = (tokens.NumberOf(pair.Item1), tokens.NumberOf(pair.Item2));
            return AreClose(tokens, a, b) == (tokens.Relate(a, b) == WordRelation.Close);
        });

    [Theory]
    [InlineData("KHANH", "THANH", true)]
    [InlineData("GUTIERREZ", "GUTIERES", true)]
    [InlineData("LINH", "MINH", true)]
    [InlineData("LIN", "MIN", false)]
    [InlineData("MARIA", "JUANA", false)]
    [InlineData("WILLIAM", "BILL", false)]
    public void A_slip_in_a_word_that_is_not_short_is_close_and_a_nickname_is_not(string a, string b, bool expected)
    {
        var tokens = new NameTokens();
        Assert.Equal(expected, AreClose(tokens, tokens.NumberOf(a), tokens.NumberOf(b)));
    }

    private static bool AreClose(NameTokens tokens, int a, int b) => tokens.AreClose(a, tokens.SignsOf(a), b, tokens.SignsOf(b));

    private static string Changed(string word, (int At, char Letter, int How) change)
    {
        var at = Math.Min(change.At, word.Length);
        return change.How switch
        {
            0 => word.Insert(at, change.Letter.ToString()),
            1 when word.Length > 1 => word.Remove(Math.Min(at, word.Length - 1), 1),
            _ => word[..at] + change.Letter + (at < word.Length ? word[(at + 1)..] : ""),
        };
    }
}
