using Igloo.Analysis.Correlating;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class CoincidencesTests
{
    private const long Day = 86_400;

    [Fact]
    public void A_card_that_is_used_where_one_car_stands_is_linked_to_it()
    {
        var (cards, cars) = Town(people: 20, days: 10);
        var found = Coincidences.Between(cards, cars);
        Assert.Equal(20, found.Count(one => one.IsAccepted));
        Assert.All(found.Where(one => one.IsAccepted), one => Assert.Equal(one.A, one.B));
        Assert.All(found.Where(one => one.IsAccepted), one => Assert.True(one.Chance < 0.01 && one.Margin > 0));
    }

    [Fact]
    public void Cards_without_a_car_are_linked_to_none()
    {
        var (cards, cars) = Town(people: 20, days: 10);
        var others = cards with { Presences = [.. cards.Presences.Select(presence => presence with { Place = (presence.Place * 7 + 3) % 12 })] };
        Assert.DoesNotContain(Coincidences.Between(others, cars), one => one.IsAccepted);
    }

    [Fact]
    public void Two_colleagues_at_one_table_are_only_candidates_for_one_card()
    {
        // Cars 0 and 1 go everywhere together: card 0 could be of either.
        var (cards, cars) = Town(people: 20, days: 10);
        var twin = cars with { Presences = [.. cars.Presences.Where(presence => presence.Entity != 1), .. cars.Presences.Where(presence => presence.Entity == 0).Select(presence => presence with { Entity = 1, Record = presence.Record + 10_000 })] };
        Assert.DoesNotContain(Coincidences.Between(cards, twin), one => one.IsAccepted && one.B is 0 or 1);
    }

    [Fact]
    public void Two_vehicles_that_pass_post_after_post_on_four_days_are_a_convoy()
    {
        var found = Assert.Single(Coincidences.Between(Road, Road), one => one.IsAccepted);
        Assert.Equal((CoincidenceKind.Convoy, 0, 1, 4), (found.Kind, found.A, found.B, found.Occasions));
        Assert.Equal(12, found.Records.Count);
    }

    [Fact]
    public void One_trip_behind_each_other_is_one_occasion_and_no_convoy()
    {
        var trip = Road with { Presences = [.. Road.Presences.Where(presence => presence.From < Day || presence.Entity > 1)] };
        Assert.DoesNotContain(Coincidences.Between(trip, trip), one => one.IsAccepted);
    }

    [Fact]
    public void A_crowd_tells_nothing()
    {
        // A hundred cars at one rank at the same hour, every day.
        var rank = new PresenceSource("rank", "vehicle.plate", [.. Names(100)], [.. from day in Range(10) from car in Range(100) select new Presence(car, 0, day * Day, (day * Day) + 60, -1, (day * 100) + car)]);
        Assert.DoesNotContain(Coincidences.Between(rank, rank), one => one.IsAccepted);
    }

    [Fact]
    public void A_taxi_rank_makes_no_companions()
    {
        // Thirty taxis that come and go by lot: everyone meets everyone as often as chance says.
        var random = new Random(3);
        var rank = new PresenceSource("rank", "vehicle.plate", [.. Names(30)], [.. from day in Range(40) from car in Range(30) where random.Next(3) == 0 select At(car, 0, (day * Day) + random.Next(40_000), (day * 30) + car)]);
        Assert.DoesNotContain(Coincidences.Between(rank, rank), one => one.IsAccepted);
    }

    [Fact]
    public void Taxis_that_meet_at_their_rank_only_are_no_companions_in_a_large_town()
    {
        // Among thousands, those of one rank meet far more often than two by lot: because of the rank, not of each other.
        var random = new Random(5);
        var town = new PresenceSource("town", "vehicle.plate", [.. Names(2000)],
        [
            .. from i in Range(20_000) select At(50 + random.Next(1950), 1 + random.Next(200), random.Next((int)(30 * Day)), i),
            .. from day in Range(30) from taxi in Range(50) select At(taxi, 0, (day * Day) + random.Next((int)Day), 100_000 + (day * 50) + taxi),
        ]);
        Assert.DoesNotContain(Coincidences.Between(town, town), one => one.IsAccepted);
    }

    [Fact]
    public void Two_who_stay_at_one_place_again_and_again_are_a_co_stay()
    {
        var random = new Random(4);
        var house = new PresenceSource("stays", "phone", [.. Names(40)],
        [
            .. from stay in Range(10) from phone in Range(2) select new Presence(phone, 99, stay * 5 * Day, (stay * 5 * Day) + 10_800, -1, (stay * 2) + phone),
            .. from i in Range(400) let phone = 2 + random.Next(38) select new Presence(phone, random.Next(30), i * 3_000, (i * 3_000) + 5_000, -1, 1000 + i),
        ]);
        Assert.Equal(CoincidenceKind.CoStay, Assert.Single(Coincidences.Between(house, house), one => one.IsAccepted).Kind);
    }

    [Fact]
    public void Equal_amounts_on_one_day_link_a_loyalty_number_to_its_card()
    {
        var random = new Random(6);
        var buys = Range(300).Select(i => (Person: i % 30, Place: random.Next(8), Day: (long)(i / 30), Cents: 300L + random.Next(3000))).ToArray();
        var cards = new PresenceSource("cards", "account.number", [.. Names(30)], [.. buys.Select((buy, i) => new Presence(buy.Person, buy.Place, (buy.Day * Day) + (i * 60), (buy.Day * Day) + (i * 60), buy.Cents, i))]);
        var loyalty = new PresenceSource("loyalty", "account.number", [.. Names(30)], [.. buys.Select((buy, i) => new Presence(29 - buy.Person, buy.Place, buy.Day * Day, (buy.Day * Day) + Day - 1, buy.Cents, i))]);
        var found = Coincidences.Between(cards, loyalty).Where(one => one.IsAccepted).ToArray();
        Assert.Equal(30, found.Length);
        Assert.All(found, one => Assert.Equal(29, one.A + one.B));
    }

    [Fact]
    public void The_order_of_rows_does_not_show()
    {
        var (cards, cars) = Town(people: 8, days: 5);
        var backwards = Coincidences.Between(cards with { Presences = [.. cards.Presences.Reverse()] }, cars with { Presences = [.. cars.Presences.Reverse()] });
        Assert.Equal(
            Coincidences.Between(cards, cars).Select(one => (one.A, one.B, one.Chance, one.Margin)),
            backwards.Select(one => (one.A, one.B, one.Chance, one.Margin)));
    }

    /// <summary>Each person goes to places by lot, three times a day; there the car stands for an hour and the card is used once.</summary>
    private static (PresenceSource Cards, PresenceSource Cars) Town(int people, int days)
    {
        var random = new Random(1);
        var visits = (from day in Range(days) from visit in Range(3) from person in Range(people)
                      select (Person: person, Place: random.Next(12), Time: (day * Day) + 20_000 + (visit * 15_000) + random.Next(9_000))).ToArray();
        return (
            new PresenceSource("cards", "account.number", [.. Names(people)], [.. visits.Select((visit, i) => At(visit.Person, visit.Place, visit.Time + 1_800, i))]),
            new PresenceSource("cars", "vehicle.number", [.. Names(people)], [.. visits.Select((visit, i) => new Presence(visit.Person, visit.Place, visit.Time, visit.Time + 3_600, -1, i))]));
    }

    /// <summary>Cars 0 and 1 pass three posts a minute apart on four days; two hundred others pass ten posts by lot.</summary>
    private static PresenceSource Road { get; } = MakeRoad();

    private static PresenceSource MakeRoad()
    {
        var random = new Random(2);
        var presences = new List<Presence>();
        foreach (var day in Range(4))
            foreach (var post in Range(3))
                foreach (var car in Range(2)) presences.Add(At(car, post, (day * 10 * Day) + 40_000 + (post * 1_800) + (car * 60), presences.Count));
        foreach (var _ in Range(4000)) presences.Add(At(2 + random.Next(200), random.Next(10), random.Next((int)(40 * Day)), presences.Count));
        return new PresenceSource("road", "vehicle.plate", [.. Names(202)], presences);
    }

    private static Presence At(int entity, int place, long time, int record) => new(entity, place, time, time, -1, record);

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static IEnumerable<string> Names(int count) => Range(count).Select(i => $"N{i}");
}
