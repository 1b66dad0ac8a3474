using Igloo.Ingest.Mapping;

namespace Igloo.Ingest.Tests.Mapping;

/// <summary>English words that begin or end as words of other languages do.</summary>
public sealed class EnglishAloneTests
{
    [Theory]
    [InlineData("market")] // Marke
    [InlineData("custom")] // custo
    [InlineData("sensor")] // senso
    [InlineData("exposed")] // exposé
    [InlineData("depends")] // dep. and end
    [InlineData("with")] // withdrawal
    public void A_word_that_only_looks_like_a_foreign_one_means_itself(string word) => Assert.Equal([word], HeaderLexicon.Plain([word]));

    [Theory]
    [InlineData("marke", "make")]
    [InlineData("senders", "sender")]
    [InlineData("telefonu", "phone")]
    [InlineData("cameras", "camera")]
    public void A_foreign_word_and_a_known_word_with_an_ending_mean_what_they_did(string word, string plain) => Assert.Equal([plain], HeaderLexicon.Plain([word]));

    [Fact]
    public void The_market_that_a_guest_belongs_to_is_no_make_of_a_car() =>
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(Drop.Text("CONF_NO,GUEST_NAME,ARR_DATE,DEP_DATE,ROOM,MARKET", "20012345,\"RUIZ,ANA\",31-MAY-24,02-JUN-24,101,TRANS", "20012346,\"PAZ,LUIS\",01-JUN-24,03-JUN-24,102,GROUP")).Column("MARKET").Decision);

    [Fact]
    public void No_word_stands_there_that_the_lexicon_explains() => Assert.DoesNotContain(Glossaries.EnglishAlone, word => HeaderLexicon.Plain([word]) is not [var only] || only != word);
}
