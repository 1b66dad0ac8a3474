using CsCheck;
using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Tests.Graphs;

public sealed class ArrangementTests
{
    // 0-2-4, 1-3-5 and 6-7; nobody is next to 8.
    private static Arrangement Apart => GraphGen.Of(9, "0-2 2-4 1-3 3-5 6-7").Arranged.Arrangement;

    [Fact]
    public void Nodes_that_hang_together_stand_side_by_side_in_their_order()
    {
        Assert.Equal([0, 2, 4, 1, 3, 5, 6, 7, 8], Apart.Numbers());
        Assert.Equal([0, 3, 6, 8, 9], Apart.Starts.ToArray());
    }

    [Fact]
    public void Nodes_stay_where_they_are_when_most_edges_hang_together()
    {
        var (arrangement, rows) = GraphGen.Of(6, "0-2 2-4 1-3").Arranged;
        Assert.Equal([0, 1, 2, 3, 4, 5], arrangement.Numbers());
        Assert.Equal([0, 6], arrangement.Starts.ToArray());
        Assert.Equal([0, 4], rows.Of(2).ToArray());
    }

    [Fact]
    public void Parts_of_a_component_stay_side_by_side_a_level_above()
    {
        // By place: 0, 2 and 4 are parts 0, 1 and 1; 1, 3 and 5 are part 2; 6 and 7 are part 3; 8 is part 4.
        var above = Apart.Above([0, 1, 1, 2, 2, 2, 3, 3, 4], 5);
        Assert.Equal([0, 2, 3, 4, 5], above.Starts.ToArray());
        Assert.Equal([0, 2, 1, 3, 4], above.Numbers()); // by their least nodes: part 0 has 0, part 2 has 1, part 1 has 2
    }

    [Fact]
    public void Nodes_are_grouped_by_component_in_the_order_given() => Assert.Equal([2, 0, 1, 4, 5, 3, 7, 6, 8], Apart.Grouped([4, 3, 5, 0, 2, 1, 7, 8, 6]));

    [Fact]
    public void Arranged_rows_tell_the_same_neighbours_ascending_with_their_weights() => GraphGen.Any.Sample(graph =>
    {
        var plain = graph.WithoutDirections();
        var (arrangement, rows) = plain.Arranged;
        var numbers = arrangement.Numbers();
        for (var place = 0; place < rows.Nodes; place++)
        {
            Assert.Equal(plain.Out.Of(numbers[place]).ToArray(), rows.Of(place).ToArray().Select(neighbour => numbers[neighbour]));
            Assert.Equal(rows.Of(place).ToArray().Order(), rows.Of(place).ToArray());
            Assert.Equal(plain.Out.WeightsOf(numbers[place]).ToArray(), rows.WeightsOf(place).ToArray());
        }
    });

    [Fact]
    public void What_was_arranged_is_restored() => GraphGen.Any.Sample(graph =>
    {
        var arrangement = graph.WithoutDirections().Arranged.Arrangement;
        int[] numbers = [.. Enumerable.Range(0, graph.Nodes)];
        Assert.Equal(arrangement.Numbers(), arrangement.Arranged<int>(numbers));
        Assert.Equal(numbers, arrangement.Restored<int>(arrangement.Arranged<int>(numbers)));
    });
}
