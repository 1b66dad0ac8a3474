using Igloo.Ingest.Mapping;

namespace Igloo.Ingest.Tests.Mapping;

public sealed class GlossariesTests
{
    [Fact]
    public void Every_line_names_plain_words_and_what_stands_for_them() =>
        Assert.All(Glossaries.Lines, line => Assert.Matches("^[a-z0-9]+( [a-z0-9]+)*:[^ :]+( [^ :]+)*$", line));

    [Fact]
    public void Every_word_is_read_as_its_line_says() => Assert.All(Glossaries.Lines, line =>
    {
        var plain = line[..line.IndexOf(':', StringComparison.Ordinal)];
        string[] words = [.. plain.Split(' ').Distinct().Order(StringComparer.Ordinal)];
        Assert.All(line[(plain.Length + 1)..].Split(' '), word => Assert.Equal(string.Join(' ', words), HeaderLexicon.Bag(HeaderWords.Of(word))));
    });

    [Theory]
    [InlineData("numer rejestracyjny pojazdu", "plate")]
    [InlineData("szül. ideje", "birth date")]
    [InlineData("дата_на_раждане", "birth date")]
    [InlineData("conducteur_nom", "driver")]
    [InlineData("نام مسافر", "traveler")]
    [InlineData("乘车人姓名", "passenger")]
    public void Headers_of_many_languages_are_plain(string header, string word) =>
        Assert.Contains(word, string.Join(' ', HeaderLexicon.Plain(HeaderWords.Of(header))), StringComparison.Ordinal);
}
