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
    public void A_card_whose_user_has_the_same_round_each_day_is_linked_to_the_one_car_that_has_it_too()
    {
        var found = Coincidences.Between(Rounds(first: 0), Rounds(first: 0, stay: 1_800));
        Assert.All(found.Where(one => one.IsAccepted), one => Assert.Equal(one.A, one.B));
        Assert.InRange(found.Count(one => one.IsAccepted), 15, 20);
        Assert.All(found.Where(one => one.IsAccepted), one => Assert.True(one.Chance < 0.01 && one.Margin > 0));
    }

    [Fact]
    public void A_card_whose_user_has_no_car_is_linked_to_none_of_those_who_keep_the_same_cafe() =>
        Assert.DoesNotContain(Coincidences.Between(Rounds(first: 0), Rounds(first: 20, stay: 1_800)), one => one.IsAccepted);

    [Fact]
    public void Two_vehicles_that_pass_post_after_post_on_four_days_are_a_convoy()
    {
        var found = Assert.Single(Coincidences.Between(Road, Road), one => one.IsAccepted);
        Assert.Equal((CoincidenceKind.Convoy, 0, 1, 4), (found.Kind, found.A, found.B, found.Occasions));
        Assert.Equal(12, found.Records.Count);
    }

    [Fact]
    public void Commuters_who_pass_the_same_posts_at_the_same_hour_each_workday_are_no_convoy()
    {
        var source = Commuters(hoursChange: false);
        Assert.DoesNotContain(Coincidences.Between(source, source), one => one.IsAccepted);
    }

    [Fact]
    public void The_same_two_at_an_hour_that_changes_each_day_are_a_convoy()
    {
        var source = Commuters(hoursChange: true);
        Assert.Equal((0, 1), Coincidences.Between(source, source).Where(one => one.IsAccepted).Select(one => (one.A, one.B)).Single());
    }

    [Fact]
    public void A_routine_hides_no_journeys_beside_it()
    {
        var both = Commuters(hoursChange: false) with { Presences = [.. Commuters(hoursChange: false).Presences, .. Journeys()] };
        var found = Assert.Single(Coincidences.Between(both, both), one => one.IsAccepted);
        Assert.Equal((0, 1, 7), (found.A, found.B, found.Occasions));
        Assert.All(found.Records, record => Assert.True(record.A >= 100_000));
    }

    [Fact]
    public void Forty_who_come_on_paydays_are_no_companions()
    {
        // Every second Friday at noon forty drive to the bank, among a town of others.
        var random = new Random(8);
        var bank = new PresenceSource("bank", "vehicle.plate", [.. Names(500)],
        [
            .. from payday in Range(13) from car in Range(40) where random.Next(10) > 0 select At(car, 0, (payday * 14 * Day) + 43_200 + random.Next(1_500), (payday * 40) + car),
            .. from i in Range(8_000) select At(random.Next(500), 1 + random.Next(50), random.Next((int)(180 * Day)), 10_000 + i),
        ]);
        Assert.DoesNotContain(Coincidences.Between(bank, bank), one => one.IsAccepted);
    }

    [Fact]
    public void Weekly_riders_of_one_coach_are_no_companions_although_each_ride_is_a_group_of_its_own()
    {
        var rides = Rides(weekly: true);
        Assert.DoesNotContain(Coincidences.Between(rides, rides), one => one.IsAccepted);
        var changing = Rides(weekly: false);
        Assert.Single(Coincidences.Between(changing, changing), one => one is { IsAccepted: true, A: 0, B: 1 });
    }

    [Fact]
    public void Two_cars_of_one_address_are_candidates_only()
    {
        var family = Road with { Ties = [.. Range(202).Select(car => (IReadOnlyList<int>)(car < 2 ? [7] : [100 + car]))] };
        var found = Assert.Single(Coincidences.Between(family, family), one => (one.A, one.B) == (0, 1));
        Assert.False(found.IsAccepted);
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
            .. from stay in Range(10) from phone in Range(2) let begins = (stay * 5 * Day) + (stay * 7_200) select new Presence(phone, 99, begins, begins + 10_800, -1, (stay * 2) + phone),
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

    /// <summary>Twenty people, each at one of four cafés each morning and at places by lot later on: what is seen of each, one time in five not.</summary>
    private static PresenceSource Rounds(int first, int stay = 0)
    {
        var (lives, seen, presences) = (new Random(17), new Random(first + stay), new List<Presence>());
        foreach (var person in Range(40))
            foreach (var day in Range(14))
                foreach (var (place, time) in new[] { (person % 4, 27_000 + lives.Next(1_200)), (4 + lives.Next(6), 43_000 + lives.Next(1_800)), (10 + lives.Next(12), 60_000 + lives.Next(18_000)) })
                    if (seen.Next(5) > 0 && person >= first && person < first + 20)
                        presences.Add(new Presence(person - first, place, (day * Day) + time - (stay / 2), (day * Day) + time + (stay / 2), -1, presences.Count));
        return new PresenceSource($"rounds {stay}", stay > 0 ? "vehicle.number" : "account.number", [.. Names(20)], presences);
    }

    /// <summary>Cars 0 and 1 pass three posts a minute apart on four days, each day at another hour; two hundred others pass ten posts by lot.</summary>
    private static PresenceSource Road { get; } = MakeRoad();

    private static PresenceSource MakeRoad()
    {
        var random = new Random(2);
        var presences = new List<Presence>();
        foreach (var day in Range(4))
            foreach (var post in Range(3))
                foreach (var car in Range(2)) presences.Add(At(car, post, (day * 10 * Day) + (day * 17_000) + 20_000 + (post * 1_800) + (car * 60), presences.Count));
        foreach (var _ in Range(4000)) presences.Add(At(2 + random.Next(200), random.Next(10), random.Next((int)(40 * Day)), presences.Count));
        return new PresenceSource("road", "vehicle.plate", [.. Names(202)], presences);
    }

    /// <summary>Cars 0 and 1 pass three posts on 28 days, some minutes apart, at seven or at an hour that changes; two hundred others pass by lot.</summary>
    private static PresenceSource Commuters(bool hoursChange)
    {
        var random = new Random(7);
        var presences = new List<Presence>();
        foreach (var day in Range(28))
        {
            var leaves = (day * Day) + (hoursChange ? random.Next(70_000) : 25_000);
            foreach (var car in Range(2))
            {
                var late = random.Next(180);
                foreach (var post in Range(3)) presences.Add(At(car, post, leaves + late + (post * 900), presences.Count));
            }
        }

        foreach (var _ in Range(4000)) presences.Add(At(2 + random.Next(200), random.Next(20), random.Next((int)(28 * Day)), presences.Count));
        return new PresenceSource("posts", "vehicle.plate", [.. Names(202)], presences);
    }

    /// <summary>Seven journeys of cars 0 and 1 past posts that are on no one's way to work.</summary>
    private static IEnumerable<Presence> Journeys() =>
        from journey in Range(7) from post in Range(3) from car in Range(2)
        select At(car, 30 + (journey * 3) + post, (journey * 3 * Day) + 50_000 + (journey * 3_000) + (post * 900) + (car * 60), 100_000 + (journey * 10) + (post * 2) + car);

    /// <summary>Two hundred on coaches of twenty; riders 0 and 1 are on eight together: the same coach each Monday, or any.</summary>
    private static PresenceSource Rides(bool weekly)
    {
        var random = new Random(11);
        var presences = new List<Presence>();
        var sites = new Dictionary<int, int>();
        foreach (var day in Range(56))
            foreach (var line in Range(6))
            {
                var ride = 1000 + (day * 6) + line;
                sites[ride] = line;
                if (weekly ? day % 7 == 0 && line == 0 : day % 7 == day / 7 % 7 && line == day / 7 % 6)
                    foreach (var rider in Range(2)) presences.Add(At(rider, ride, (day * Day) + (line * 9_000), presences.Count));
                foreach (var rider in Range(18)) presences.Add(At(2 + random.Next(200), ride, (day * Day) + (line * 9_000), presences.Count));
            }

        return new PresenceSource("rides", "person.name.full", [.. Names(202)], presences) { Sites = sites };
    }

    private static Presence At(int entity, int place, long time, int record) => new(entity, place, time, time, -1, record);

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static IEnumerable<string> Names(int count) => Range(count).Select(i => $"N{i}");
}
