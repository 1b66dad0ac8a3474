using Igloo.Analysis.Correlating;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class MilestonesTests
{
    private const long Hour = 3_600;
    private const long Day = 24 * Hour;
    private static readonly int[] Uneven = [3, 12, 17, 29, 41, 50, 58]; // days on no weekday or date in common

    [Fact]
    public void A_payment_within_hours_after_each_leg_is_found()
    {
        var found = Assert.Single(Milestones.Of([.. Others(), .. Paid(after: Hour)], [.. Strangers(), .. Legs(0)]), one => one.IsAccepted);
        Assert.Equal((1, 0, 7), (found.Payer, found.Payee, found.Occasions));
        Assert.Equal([0], found.Travellers);
        Assert.Equal(14, found.Records.Count);
    }

    [Fact]
    public void Who_travel_as_one_are_told_together()
    {
        var found = Assert.Single(Milestones.Of([.. Others(), .. Paid(after: Hour)], [.. Strangers(), .. Legs(0), .. Legs(1)]), one => one.IsAccepted);
        Assert.Equal([0, 1], found.Travellers);
    }

    [Fact]
    public void Payments_before_each_leg_are_not_found() =>
        Assert.DoesNotContain(Milestones.Of([.. Others(), .. Paid(after: -Hour)], [.. Strangers(), .. Legs(0)]), one => one.IsAccepted);

    [Fact]
    public void Payments_two_days_later_are_not_found() =>
        Assert.DoesNotContain(Milestones.Of([.. Others(), .. Paid(after: 2 * Day)], [.. Strangers(), .. Legs(0)]), one => one.IsAccepted);

    [Fact]
    public void A_wage_each_Friday_after_the_coach_home_is_not_found()
    {
        var fridays = Enumerable.Range(0, 8).Select(week => (4 + (7 * week)) * Day).ToArray();
        var legs = fridays.Select((day, i) => new TravelLeg(0, day + (15 * Hour), -1, i));
        var wages = fridays.Select((day, i) => new PaidSum(1, 0, 65_000, day + (17 * Hour), day + (17 * Hour), 100 + i));
        Assert.DoesNotContain(Milestones.Of([.. Others(), .. wages], [.. Strangers(), .. legs]), one => one.IsAccepted);
    }

    [Fact]
    public void A_firm_that_pays_all_on_the_mornings_when_they_travel_is_not_found()
    {
        var wages = from person in Enumerable.Range(0, 60)
                    from day in Uneven
                    select new PaidSum(1, 1_000 + person, 65_000, (day * Day) + (9 * Hour), (day * Day) + (9 * Hour), 5_000 + (person * 60) + day);
        var legs = Enumerable.Range(0, 60).SelectMany(person => Legs(person));
        Assert.DoesNotContain(Milestones.Of([.. Others(), .. wages], [.. Strangers(), .. legs]), one => one.IsAccepted);
    }

    [Fact]
    public void A_firm_that_pays_two_on_the_mornings_when_one_travels_is_not_found_where_all_others_are_many()
    {
        var wages = from person in Enumerable.Range(0, 2)
                    from day in Uneven
                    select new PaidSum(1, 1_000 + person, 65_000, TimeOf(day) + Hour, TimeOf(day) + Hour, 5_000 + (person * 60) + day);
        Assert.DoesNotContain(Milestones.Of([.. Others(), .. wages], [.. Strangers(), .. Legs(0)]), one => one.IsAccepted);
    }

    [Fact]
    public void Nothing_is_found_in_nothing()
    {
        Assert.Empty(Milestones.Of([], []));
        Assert.Empty(Milestones.Of(Others(), []));
        Assert.Empty(Milestones.Of([], [.. Legs(0)]));
    }

    private static IEnumerable<TravelLeg> Legs(int traveller) => Uneven.Select((day, i) => new TravelLeg(traveller, TimeOf(day), -1, (traveller * 10) + i));

    private static IEnumerable<PaidSum> Paid(long after) => Uneven.Select((day, i) => new PaidSum(1, 0, 50_000, TimeOf(day) + after, TimeOf(day) + after, 1_000 + i));

    private static long TimeOf(int day) => (day * Day) + ((6 + (day % 11)) * Hour);

    private static IEnumerable<TravelLeg> Strangers()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 200).Select(i => new TravelLeg(100 + (i / 4), random.NextInt64(60 * Day), -1, 1_000 + i))];
    }

    private static PaidSum[] Others()
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, 200).Select(i => Other(i, random.NextInt64(60 * Day)))];
    }

    private static PaidSum Other(int i, long time) => new(100 + (i / 4), 200 + (i / 4), 10_000, time, time, 10_000 + i);
}
