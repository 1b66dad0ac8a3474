using Igloo.Analysis.Correlating;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class BurstsTests
{
    private const long Hour = 3600;
    private const long Day = 24 * Hour;
    private const int People = 60;
    private const int Days = 120;
    private const int Boss = 0;

    [Fact]
    public void Forty_calls_in_three_days_of_one_who_else_calls_every_other_day_are_a_burst()
    {
        var found = Assert.Single(Bursts.Of([.. Lives(), .. Busy(Boss, from: 50, days: 3, calls: 40)]), burst => burst.IsAccepted && burst.Entity == Boss);
        Assert.InRange(found.From, 50 * Day, 51 * Day);
        Assert.InRange(found.To, 52 * Day, 54 * Day);
        Assert.True(found.Occasions > 10 * found.Expected / 2 && found.Chance < 1e-4);
        Assert.True(found.Records.Count >= 40);
    }

    [Fact]
    public void Even_lives_have_no_burst() => Assert.DoesNotContain(Bursts.Of([.. Lives()]), burst => burst.IsAccepted);

    [Fact]
    public void Four_calls_more_on_one_day_are_no_burst() =>
        Assert.DoesNotContain(Bursts.Of([.. Lives(), .. Busy(Boss, from: 50, days: 1, calls: 4)]), burst => burst.IsAccepted);

    [Fact]
    public void A_holiday_on_which_all_call_is_nobodys_burst() =>
        Assert.DoesNotContain(
            Bursts.Of([.. Lives(), .. Enumerable.Range(0, People).SelectMany(person => Busy(person, from: 60, days: 2, calls: 16))]), burst => burst.IsAccepted);

    [Fact]
    public void A_payday_of_ones_own_every_month_is_no_burst() =>
        Assert.DoesNotContain(
            Bursts.Of([.. Lives(), .. Enumerable.Range(0, 4).SelectMany(month => Busy(Boss, from: 5 + (30 * month), days: 1, calls: 14))]),
            burst => burst.IsAccepted && burst.Entity == Boss);

    [Fact]
    public void A_season_in_which_all_grow_is_nobodys_burst() =>
        Assert.DoesNotContain(
            Bursts.Of([.. Lives(), .. Enumerable.Range(0, People).SelectMany(person => Busy(person, from: 80, days: 40, calls: 60))]), burst => burst.IsAccepted);

    [Fact]
    public void A_new_phone_that_is_used_from_one_day_on_is_no_burst() =>
        Assert.DoesNotContain(Bursts.Of([.. Lives(), .. Busy(People + 5, from: 70, days: 50, calls: 60)]), burst => burst.IsAccepted);

    [Fact]
    public void A_talk_in_thirty_calls_within_the_hour_is_one_occasion() =>
        Assert.DoesNotContain(
            Bursts.Of([.. Lives(), .. Enumerable.Range(0, 30).Select(call => (new Transfer(Boss, 7, (50 * Day) + (call * 100L)), 90_000 + call))]),
            burst => burst.IsAccepted && burst.Entity == Boss);

    [Fact]
    public void Neither_order_nor_whole_days_show()
    {
        (Transfer Transfer, int Record)[] told = [.. Lives(), .. Busy(Boss, from: 50, days: 3, calls: 40)];
        (Transfer Transfer, int Record)[] later = [.. told.Reverse().Select(one => (one.Transfer with { Time = one.Transfer.Time + (9 * Day) }, one.Record))];
        Assert.Equal(
            Bursts.Of(told).Select(burst => (burst.Entity, burst.From + (9 * Day), burst.Occasions, burst.Chance, burst.IsAccepted)),
            Bursts.Of(later).Select(burst => (burst.Entity, burst.From, burst.Occasions, burst.Chance, burst.IsAccepted)));
    }

    [Fact]
    public void Nothing_is_found_in_nothing() => Assert.Empty(Bursts.Of([]));

    /// <summary>Everyone calls somebody every other day or so, by day.</summary>
    private static IEnumerable<(Transfer Transfer, int Record)> Lives()
    {
        var random = new Random(3);
        for (var person = 0; person < People; person++)
            for (var day = 0; day < Days; day++)
                if (random.Next(4) == 0)
                    yield return (new Transfer(person, (person + 1 + random.Next(People - 1)) % People, (day * Day) + (8 * Hour) + random.Next(12 * (int)Hour)), (person * Days) + day);
    }

    /// <summary>So many calls more of one, by day, to many.</summary>
    private static (Transfer Transfer, int Record)[] Busy(int person, int from, int days, int calls)
    {
        var random = new Random(person);
        return
        [
            .. Enumerable.Range(0, calls).Select(call => (
                new Transfer(person, 1_000 + (person * 100) + call, ((from + (call * days / calls)) * Day) + (8 * Hour) + random.Next(12 * (int)Hour)), 10_000 + (person * 1_000) + call)),
        ];
    }
}
