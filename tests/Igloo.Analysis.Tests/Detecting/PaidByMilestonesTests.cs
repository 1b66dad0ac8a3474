using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class PaidByMilestonesTests
{
    private static readonly int[] Uneven = [3, 12, 17, 29, 41, 50, 58]; // days on no weekday or date in common

    [Fact]
    public void A_payment_within_hours_after_each_leg_is_found()
    {
        var finding = Assert.Single(Journey("Omar").Look("F11"));
        Assert.Equal((7, 14), ((int)finding.Measured, finding.Evidence.Count));
        Assert.Equal(RuleFamily.Money, finding.Family);
    }

    [Fact]
    public void Only_who_is_paid_is_given_a_part_and_the_traveller_is_protected()
    {
        var finding = Assert.Single(Journey("Omar").Look("F11"));
        Assert.Equal([CaseBuilder.Person("Omar")], finding.Actors());
        Assert.Contains(new Subject(CaseBuilder.Person("traveller"), ActorRole.Traveller), finding.Subjects);
        Assert.Contains(new Subject(CaseBuilder.Person("aunt"), ActorRole.Unknown), finding.Subjects);
    }

    [Fact]
    public void Money_sent_to_the_traveller_is_not_found() => Assert.Empty(Journey("traveller").Look("F11"));

    [Fact]
    public void Money_sent_to_who_shares_an_address_with_the_traveller_is_not_found() =>
        Assert.Empty(Journey("Omar").Holds("Omar", EntityKind.Place, "12 Elm").Holds("traveller", EntityKind.Place, "12 Elm").Look("F11"));

    [Fact]
    public void Payments_two_days_later_are_not_found() => Assert.Empty(Journey("Omar", after: 2).Look("F11"));

    [Fact]
    public void Two_legs_are_not_found() => Assert.Empty(Journey("Omar", legs: 2).Look("F11"));

    [Fact]
    public void Fewer_legs_than_asked_for_are_not_found()
    {
        Assert.Single(Journey("Omar").Look("F11", ("legs", 7)));
        Assert.Empty(Journey("Omar").Look("F11", ("legs", 8)));
    }

    [Fact]
    public void A_bus_line_that_is_paid_is_a_business() => Assert.Empty(Journey("Bus line", payeeKind: EntityKind.Organization).Look("F11"));

    /// <summary>Sixty days in which others travel and pay by lot, and one journey each leg of which is paid.</summary>
    internal static CaseBuilder Journey(string payee, double after = 0.05, int legs = 7, EntityKind payeeKind = EntityKind.Person)
    {
        var random = new Random(9);
        var built = new CaseBuilder();
        for (var other = 0; other < 200; other++)
            built.Pays($"payer{other % 40}", $"payee{other % 30}", random.NextDouble() * 60).Meets($"E{other}", random.NextDouble() * 60, $"t{other % 50}");
        foreach (var day in Uneven.Take(legs))
            built.Meets($"leg {day}", day + (day % 10 * 0.03), "traveller").Pays("aunt", payee, day + (day % 10 * 0.03) + after, 400, payeeKind);
        return built;
    }
}
