using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Given and family names that go together more often than chance has it.</summary>
public sealed class NameTiesTests
{
    // Of 1,000 people 101 bear the given name 0 and 101 the family name 0, so that chance has ten of the others bear both.
    [Theory]
    [InlineData(55, 5)]
    [InlineData(11, 1)]
    [InlineData(3, 1)]
    public void The_ratio_is_of_who_bears_both_to_whom_chance_has_bear_both_and_never_below_one(int both, double ratio) =>
        Assert.Equal(ratio, Ratio(given: 101, family: 101, both), .01);

    [Fact]
    public void Two_rare_names_that_are_met_together_once_more_tell_little() => Assert.InRange(Ratio(given: 2, family: 2, both: 2), 1.9, 2);

    [Fact]
    public void A_name_alone_goes_with_none() => Assert.Equal(0, Ties(101, 101, 101).Log2(Row(0, -1), own: 1));

    private static double Ratio(int given, int family, int both) => Math.Pow(2, Ties(given, family, both).Log2(Row(0, 0), own: 1));

    private static NameTies Ties(int given, int family, int both) => new(Of(given), Of(family), Of(both));

    private static Holders Of(int bearers) => new Holders([bearers]).Against(total: 1_001, assumed: .004, least: 1e-4, areSomebodies: true);

    private static RowValues Row(int given, int family)
    {
        var row = default(RowValues);
        (row[RowValues.Given], row[RowValues.Family], row[RowValues.Whole]) = (given, family, 0);
        return row;
    }
}
