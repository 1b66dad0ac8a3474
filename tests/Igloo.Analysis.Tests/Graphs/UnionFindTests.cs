using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Tests.Graphs;

/// <summary>Sets that only ever join.</summary>
public sealed class UnionFindTests
{
    [Fact]
    public void Each_item_is_known_by_the_least_of_its_set_and_one_that_never_joined_by_itself()
    {
        var sets = new UnionFind(8);
        foreach (var (a, b) in new[] { (7, 6), (3, 5), (6, 3), (2, 1) }) sets.Join(a, b);
        Assert.Equal([0, 1, 1, 3, 4, 3, 3, 3], sets.FindAll());
        Assert.Equal(sets.FindAll(), Enumerable.Range(0, 8).Select(sets.Find));
    }
}
