using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>How often a stranger bears a name spelt like another.</summary>
public sealed class AlikeNamesTests
{
    private readonly NameTokens _words = new();

    [Fact]
    public void Those_who_bear_a_name_that_is_close_are_counted_and_the_bearers_of_the_name_itself_are_not() =>
        Assert.Equal(.3, Of(("KHANH", 50), ("THANH", 30), ("OTILIA", 20)).ChanceOf(_words.NumberOf("KHANH")), .02);

    [Fact]
    public void A_name_like_no_other_has_no_neighbours() =>
        Assert.Equal(0, Of(("KHANH", 50), ("THANH", 30), ("OTILIA", 20)).ChanceOf(_words.NumberOf("OTILIA")));

    [Fact]
    public void A_name_that_one_alone_bears_is_taken_for_a_slip_and_not_for_a_neighbour() =>
        Assert.Equal(0, Of(("KHANH", 50), ("THANH", 1), ("OTILIA", 49)).ChanceOf(_words.NumberOf("KHANH")));

    [Fact]
    public void A_name_that_came_after_the_count_has_the_neighbours_that_were_counted()
    {
        var names = Of(("THANH", 30), ("OTILIA", 70));
        Assert.Equal(.3, names.ChanceOf(_words.NumberOf("KHANH")), .02);
    }

    private AlikeNames Of(params (string Word, int Bearers)[] names)
    {
        foreach (var (word, _) in names) _words.NumberOf(word);
        var bearers = new Holders([.. names.Select(name => name.Bearers)]).Against(names.Sum(name => name.Bearers), assumed: .004, least: 1e-4, areSomebodies: true);
        return new AlikeNames(_words, bearers);
    }
}
