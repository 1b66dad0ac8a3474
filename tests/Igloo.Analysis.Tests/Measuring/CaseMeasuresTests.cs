using Igloo.Analysis.Measuring;
using Igloo.Analysis.Tests.Linking;

namespace Igloo.Analysis.Tests.Measuring;

public sealed class CaseMeasuresTests
{
    [Fact]
    public void A_go_between_of_two_circles_stands_on_most_ways_and_holds_them_together()
    {
        var measured = CaseMeasures.Of(TwoCircles().Graph().Network());
        var between = measured.Single(one => one.Entity == CaseBuilder.Phone("between"));
        Assert.Equal(between, measured.MaxBy(one => one.Betweenness));
        Assert.Equal(1_000_000, between.Control);
        Assert.Equal((9, 2, 16L), (between.ComponentSize, between.Degree, between.PairsParted));
        Assert.NotNull(between.Persistence);
    }

    [Fact]
    public void One_of_many_in_a_circle_parts_nobody() =>
        Assert.Equal(0, CaseMeasures.Of(TwoCircles().Graph().Network()).Single(one => one.Entity == CaseBuilder.Phone("a3")).PairsParted);

    [Fact]
    public void Two_circles_are_two_communities()
    {
        var communities = CaseMeasures.Of(TwoCircles(size: 8).Graph().Network()).ToDictionary(one => one.Entity, one => one.Community);
        Assert.Equal(communities[CaseBuilder.Phone("a1")], communities[CaseBuilder.Phone("a3")]);
        Assert.NotEqual(communities[CaseBuilder.Phone("a1")], communities[CaseBuilder.Phone("b1")]);
    }

    [Fact]
    public void Whoever_is_linked_to_nothing_has_no_figures() =>
        Assert.DoesNotContain(CaseMeasures.Of(TwoCircles().Known("Alone").Graph().Network()), one => one.Entity == CaseBuilder.Person("Alone"));

    [Fact]
    public void An_empty_case_has_none() => Assert.Empty(CaseMeasures.Of(new CaseBuilder().Graph().Network()));

    [Fact]
    public void The_order_of_rows_does_not_show() =>
        Assert.Equal(CaseMeasures.Of(TwoCircles().Graph().Network()), CaseMeasures.Of(TwoCircles().Shuffled(seed: 3).Network()));

    /// <summary>Two circles who all ring each other, and one phone that rings one of each.</summary>
    private static CaseBuilder TwoCircles(int size = 4)
    {
        var built = new CaseBuilder();
        foreach (var circle in new[] { "a", "b" })
            for (var i = 0; i < size; i++)
                for (var j = i + 1; j < size; j++) built.Calls($"{circle}{i}", $"{circle}{j}", i + j);
        return built.Calls("between", "a0", 2).Calls("between", "b0", 9);
    }
}
