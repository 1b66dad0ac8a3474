namespace Igloo.Storage.Tests;

public sealed class ArtefactCacheTests
{
    [Fact]
    public void What_was_used_longest_ago_goes_when_the_budget_is_spent()
    {
        var cache = new ArtefactCache(budget: 10);
        cache.Keep("a", "1", "A", 4);
        cache.Keep("b", "1", "B", 4);
        cache.Find("a");
        cache.Keep("c", "1", "C", 4);
        Assert.Equal("A", cache.Find("a")?.Value);
        Assert.Null(cache.Find("b"));
        Assert.Equal("C", cache.Find("c")?.Value);
    }

    [Fact]
    public void A_value_larger_than_the_budget_is_not_kept()
    {
        var cache = new ArtefactCache(budget: 10);
        cache.Keep("small", "1", "S", 10);
        cache.Keep("large", "1", "L", 11);
        Assert.Null(cache.Find("large"));
        Assert.NotNull(cache.Find("small"));
    }

    [Fact]
    public void A_value_kept_again_takes_the_place_of_the_first()
    {
        var cache = new ArtefactCache(budget: 10);
        cache.Keep("a", "1", "old", 6);
        cache.Keep("a", "2", "new", 6);
        Assert.Equal(("2", "new"), cache.Find("a"));
    }
}
