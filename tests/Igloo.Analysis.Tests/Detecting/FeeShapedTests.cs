using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

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

    [Fact]
    public void Different_fees_that_are_paid_when_they_are_stated_are_found()
    {
        var finding = Assert.Single(StatedAndPaid(lag: 0.5).Look("F12"));
        Assert.Equal([CaseBuilder.Person("Omar")], finding.Actors());
        Assert.Equal(6, finding.Subjects.Count(subject => subject.Role == ActorRole.Traveller));
        Assert.Equal((6, 12), ((int)finding.Measured, finding.Evidence.Count));
    }

    [Fact]
    public void The_same_fees_paid_at_another_time_are_not_found() => Assert.Empty(StatedAndPaid(lag: 40).Look("F12"));

    [Fact]
    public void A_shop_that_is_paid_when_fees_are_stated_is_a_business() => Assert.Empty(StatedAndPaid(lag: 0.5, EntityKind.Organization).Look("F12"));

    /// <summary>Six travellers state fees of their own, and somebody pays each to one payee; thirty others are paid by the way.</summary>
    private static CaseBuilder StatedAndPaid(double lag, EntityKind payee = EntityKind.Person)
    {
        var built = new CaseBuilder();
        for (var other = 0; other < 120; other++) built.Pays($"payer{other}", $"payee{other % 30}", (other * 7) % 90, 310 + ((other * 37) % 900));
        foreach (var (fee, traveller) in new[] { 2000, 2700, 3600, 4800, 6400, 8500 }.Select((fee, traveller) => (fee, traveller)))
            built.Meets($"E{traveller}", 4 + (traveller * 7), fee, "Post", $"t{traveller}").Pays($"kin{traveller}", "Omar", 4 + (traveller * 7) + lag, fee, payee);
        return built;
    }

    private static CaseBuilder Paid(params int[] amounts)
    {
        var built = new CaseBuilder();
        for (var i = 0; i < amounts.Length; i++) built.Pays($"p{i}", "Omar", 1, amounts[i]);
        return built;
    }
}
