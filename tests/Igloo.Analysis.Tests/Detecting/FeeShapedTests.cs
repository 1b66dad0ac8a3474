using Igloo.Analysis.Tests.Linking;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class FeeShapedTests
{
    [Fact]
    public void Six_payers_of_about_one_sum_are_found()
    {
        var finding = Assert.Single(Paid(1000, 1000, 1050, 950, 1000, 1100).Look("F12"));
        Assert.Equal(6, finding.Measured);
        Assert.Equal([CaseBuilder.Person("Omar")], finding.Actors());
        Assert.Equal("6 payers each paid one payee about 1000 USD (within 10 %) in 30 days.", finding.Because);
    }

    [Fact]
    public void Five_payers_are_not_found() => Assert.Empty(Paid(1000, 1000, 1000, 1000, 1000).Look("F12"));

    [Fact]
    public void A_sum_just_outside_the_spread_does_not_count()
    {
        Assert.Single(Paid(900, 1000, 1000, 1000, 1000, 1100).Look("F12"));
        Assert.Empty(Paid(899, 1000, 1000, 1000, 1000, 1100).Look("F12"));
    }

    [Fact]
    public void One_payer_six_times_pays_rent()
    {
        var rent = new CaseBuilder();
        for (var day = 1; day <= 6; day++) rent.Pays("p1", "Omar", day, 1000);
        Assert.Empty(rent.Look("F12"));
    }

    [Fact]
    public void Three_payers_of_a_fee_that_an_encounter_states_are_found()
    {
        var finding = Assert.Single(Paid(1000, 1000, 1000).Meets("E1", 2, fee: 1100, "Post", "t1").Look("F12"));
        Assert.Contains("1 encounter rows state a fee of about that sum", finding.Because, StringComparison.Ordinal);
        Assert.Equal(4, finding.Evidence.Count);
    }

    [Fact]
    public void Three_payers_of_another_sum_than_the_stated_fee_are_not_found() =>
        Assert.Empty(Paid(1000, 1000, 1000).Meets("E1", 2, fee: 1101, "Post", "t1").Look("F12"));

    [Fact]
    public void Two_payers_of_a_stated_fee_are_not_found() => Assert.Empty(Paid(1000, 1000).Meets("E1", 2, fee: 1000, "Post", "t1").Look("F12"));

    [Fact]
    public void Dues_of_a_club_are_too_small_to_be_a_fee()
    {
        Assert.Empty(Paid(299, 299, 299, 299, 299, 299).Look("F12"));
        Assert.Single(Paid(300, 300, 300, 300, 300, 300).Look("F12"));
    }

    [Fact]
    public void Family_remittances_of_different_sums_are_not_found() => Assert.Empty(Paid(300, 420, 610, 800, 1000, 1300, 350).Look("F12"));

    [Fact]
    public void The_sixth_after_thirty_days_is_too_late()
    {
        var slow = Paid(1000, 1000, 1000, 1000, 1000);
        Assert.Empty(slow.Pays("late", "Omar", 31, 1000).Look("F12"));
        Assert.Single(slow.Pays("soon", "Omar", 30.9, 1000).Look("F12"));
    }

    private static CaseBuilder Paid(params int[] amounts)
    {
        var built = new CaseBuilder();
        for (var i = 0; i < amounts.Length; i++) built.Pays($"p{i}", "Omar", 1, amounts[i]);
        return built;
    }
}
