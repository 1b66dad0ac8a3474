using Igloo.Analysis.Detecting;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class AttainableChancesTests
{
    [Fact]
    public void Tests_that_can_never_reach_a_chance_cost_nothing()
    {
        // Three even tosses never come below an eighth.
        var attainable = With((tests: 1_000_000, trials: 3, probability: 0.5), (tests: 1, trials: 10, probability: 0.1));
        Assert.Equal(1e-4, attainable.GreatestDiscovery([1e-4, 0.2, 1], 0.05));
    }

    [Fact]
    public void Tests_that_can_reach_it_are_counted_each()
    {
        var attainable = With((tests: 1_000_000, trials: 20, probability: 0.1));
        Assert.Equal(0, attainable.GreatestDiscovery([1e-4, 0.2, 1], 0.05));
        Assert.Equal(1e-12, attainable.GreatestDiscovery([1e-12, 0.2, 1], 0.05));
    }

    [Fact]
    public void A_hundred_that_are_as_rare_may_have_five_false_ones_among_them()
    {
        var attainable = With((tests: 400, trials: 1, probability: 0.01));
        Assert.Equal(0.01, attainable.GreatestDiscovery(Enumerable.Repeat(0.01, 100), 0.05));
        Assert.Equal(0, attainable.GreatestDiscovery(Enumerable.Repeat(0.01, 70), 0.05));
    }

    [Fact]
    public void Nothing_observed_is_nothing_found() => Assert.Equal(0, With((10, 5, 0.5)).GreatestDiscovery([], 0.05));

    [Theory]
    [InlineData(12, 0.3)]
    [InlineData(400, 0.01)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(0, 0.5)]
    public void Tails_of_all_counts_are_those_of_each(int trials, double probability)
    {
        var tails = Chance.OfAtLeastEach(trials, probability);
        Assert.Equal(trials + 1, tails.Length);
        for (var count = 0; count <= trials; count++) Assert.Equal(Chance.OfAtLeast(count, trials, probability), tails[count], 9);
    }

    private static AttainableChances With(params (int tests, int trials, double probability)[] counts)
    {
        var attainable = new AttainableChances();
        foreach (var (tests, trials, probability) in counts) attainable.Add(Chance.OfAtLeastEach(trials, probability), 1, 1, tests);
        return attainable;
    }
}
