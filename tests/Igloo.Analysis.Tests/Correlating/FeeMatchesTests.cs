using Igloo.Analysis.Correlating;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class FeeMatchesTests
{
    private const long Day = 86_400;
    private const int Payee = 0;
    private const int Payees = 40; // others who are paid by the way

    [Fact]
    public void A_payee_who_gets_each_stated_fee_on_the_day_it_is_stated_is_found_with_those_who_state_it()
    {
        var found = Assert.Single(FeeMatches.Of(Paid(travellers: 6, lag: Day / 2), Stated(6)));
        Assert.Equal((Payee, 6, true), (found.Payee, found.Occasions, found.IsAccepted));
        Assert.Equal([0, 1, 2, 3, 4, 5], found.Travellers);
        Assert.Equal(12, found.Records.Count);
    }

    [Fact]
    public void Thousands_of_payees_whose_sums_nobody_states_do_not_hide_it()
    {
        var others = Enumerable.Range(0, 20_000).Select(i => new PaidSum(500 + i, 1_000 + (i / 4), 20_000, i % 300 * Day, i % 300 * Day, 10_000 + i));
        Assert.Equal(Payee, Assert.Single(FeeMatches.Of([.. Paid(travellers: 3, lag: Day / 2), .. others], Stated(3)), one => one.IsAccepted).Payee);
    }

    [Fact]
    public void The_same_sums_a_month_away_are_not_found() =>
        Assert.DoesNotContain(FeeMatches.Of(Paid(travellers: 6, lag: 40 * Day), Stated(6)), one => one.IsAccepted);

    [Fact]
    public void Two_fees_are_too_few() => Assert.Empty(FeeMatches.Of(Paid(travellers: 2, lag: Day / 2), Stated(2)));

    [Fact]
    public void A_rent_that_happens_to_be_the_fee_of_some_travellers_is_not_found()
    {
        // Ten tenants pay 5,000 on the first day of each month; five travellers state 5,000 at other times.
        var rents = from month in Enumerable.Range(0, 4)
                    from tenant in Enumerable.Range(0, 10)
                    select new PaidSum(100 + tenant, Payee, 500_000, month * 30 * Day, month * 30 * Day, 1_000 + (month * 10) + tenant);
        var fees = Enumerable.Range(0, 5).Select(i => new TravelLeg(i, ((i * 23) + 4) * Day, 500_000, i));
        Assert.DoesNotContain(FeeMatches.Of([.. Others(), .. rents], [.. fees]), one => one.IsAccepted);
    }

    [Fact]
    public void A_party_that_pays_one_price_at_once_is_one_occasion()
    {
        var fees = Enumerable.Range(0, 8).Select(i => new TravelLeg(i, 50 * Day, 500_000, i));
        var paid = Enumerable.Range(0, 8).Select(i => new PaidSum(100 + i, Payee, 500_000, 50 * Day, 50 * Day, 1_000 + i));
        Assert.Empty(FeeMatches.Of([.. Others(), .. paid], [.. fees]));
    }

    [Fact]
    public void The_order_of_records_does_not_show()
    {
        var (paid, stated) = (Paid(6, Day / 2), Stated(6));
        Assert.Equal(FeeMatches.Of(paid, stated)[0].Records, FeeMatches.Of([.. paid.Reverse()], [.. stated.Reverse()])[0].Records);
    }

    /// <summary>Travellers state fees of 5,000, 5,300 … at times ten and eleven days apart.</summary>
    private static TravelLeg[] Stated(int travellers) =>
        [.. Enumerable.Range(0, travellers).Select(i => new TravelLeg(i, TimeOf(i), FeeOf(i), i))];

    private static PaidSum[] Paid(int travellers, long lag) =>
        [.. Others(), .. Enumerable.Range(0, travellers).Select(i => new PaidSum(100 + i, Payee, FeeOf(i), TimeOf(i) + lag, TimeOf(i) + lag, 1_000 + i))];

    private static IEnumerable<PaidSum> Others() =>
        from payee in Enumerable.Range(1, Payees)
        from i in Enumerable.Range(0, 4)
        select new PaidSum(200 + i, payee, 10_000 + (100 * payee), ((29 * i) + payee) * Day, ((29 * i) + payee) * Day, 2_000 + (payee * 4) + i);

    private static long TimeOf(int traveller) => ((traveller * 10) + (traveller * traveller / 3)) * Day;

    private static long FeeOf(int traveller) => 500_000 + (traveller * 30_000);
}
