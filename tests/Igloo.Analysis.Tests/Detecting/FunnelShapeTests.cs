using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class FunnelShapeTests
{
    [Fact]
    public void Who_gathers_from_five_and_passes_it_on_to_two_is_found()
    {
        var finding = Assert.Single(Funnel(payers: 5).Look("F21"));
        Assert.Equal((5, 7), ((int)finding.Measured, finding.Evidence.Count));
        Assert.Contains("passed 90 % of it on to 2 others", finding.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_hand_that_gathers_is_given_a_part()
    {
        var finding = Assert.Single(Funnel(payers: 5).Look("F21"));
        Assert.Equal([CaseBuilder.Person("Omar")], finding.Actors());
        Assert.Equal(8, finding.Subjects.Count);
    }

    [Fact]
    public void Four_payers_are_not_found() => Assert.Empty(Funnel(payers: 4).Look("F21"));

    [Fact]
    public void One_payee_is_not_found() => Assert.Empty(Funnel(payers: 5, payees: 1).Look("F21"));

    [Fact]
    public void Less_than_most_of_it_passed_on_is_not_found()
    {
        Assert.Single(Funnel(payers: 5, passedOn: 800).Look("F21"));
        Assert.Empty(Funnel(payers: 5, passedOn: 799).Look("F21"));
    }

    [Fact]
    public void Longer_than_a_month_is_not_found()
    {
        Assert.Single(Funnel(payers: 5, days: 29).Look("F21"));
        Assert.Empty(Funnel(payers: 5, days: 31).Look("F21"));
    }

    [Fact]
    public void A_treasurer_who_has_other_dealings_has_another_shape() =>
        Assert.Empty(Funnel(payers: 5).Pays("friend", "p1", 3).Look("F21"));

    [Fact]
    public void A_shop_that_pays_its_suppliers_is_a_business()
    {
        var shop = new CaseBuilder();
        foreach (var payer in DetectorTest.People(6)) shop.Pays(payer, "Shop", 1, 200, EntityKind.Organization);
        Assert.Empty(shop.Look("F21"));
    }

    internal static CaseBuilder Funnel(int payers, int payees = 2, decimal passedOn = 900, double days = 10)
    {
        var built = new CaseBuilder();
        foreach (var payer in DetectorTest.People(payers)) built.Pays(payer, "Omar", 1, 1000m / payers);
        for (var payee = 0; payee < payees; payee++) built.Pays("Omar", $"payee{payee}", 1 + days, passedOn / payees);
        return built;
    }
}
