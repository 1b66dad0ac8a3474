using Igloo.Analysis.Resolving;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>The names of a column, each different one once.</summary>
public sealed class NameColumnTests
{
    private readonly NameTokens _words = new();

    [Theory]
    [InlineData("Robert", "Harrow")]
    [InlineData("Robert Jr", "Harrow")]
    [InlineData("Robert", "Harrow Sr")]
    [InlineData("Robert Jr", "Harrow III")]
    [InlineData("", "Harrow Jr")]
    [InlineData("Robert", "")]
    [InlineData("", "")]
    public void Two_names_joined_are_what_they_are_written_as_one(string given, string family)
    {
        var (whole, givens, families) = (Names(), Names(), Names());
        var written = whole.Add(NameWords.Of(NameWords.Of(given), NameWords.Of(family)));
        Assert.Equal(written, whole.AddJoined(givens, givens.Add(NameWords.Of(given)), families, families.Add(NameWords.Of(family))));
    }

    [Theory]
    [InlineData("Robert Jr", "Robert")]
    [InlineData("Robert Jr", "Robert Sr")]
    [InlineData("Robert", "Roberto")]
    public void Names_of_two_generations_or_of_other_words_stay_two_when_they_are_joined(string one, string other)
    {
        var (whole, givens, families) = (Names(), Names(), Names());
        var family = families.Add(NameWords.Of("Harrow"));
        var (a, b) = (whole.AddJoined(givens, givens.Add(NameWords.Of(one)), families, family), whole.AddJoined(givens, givens.Add(NameWords.Of(other)), families, family));
        Assert.NotEqual(a, b);
        Assert.Equal(NameWords.Of(one).Generation, whole[a].Generation);
    }

    private NameColumn Names() => new(1, _words);
}
