using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Daily;

/// <summary>Calls to friends, shops and wrong numbers.</summary>
internal sealed class Talking(CaseWorld world) : Habit(world)
{
    public override int Once(DateOnly day, Dice dice)
    {
        var caller = dice.Pick(World.Population.Adults);
        var called = dice.Below(100) switch
        {
            < 82 => (Party)World.Population.FriendOf(caller, dice),
            < 95 => dice.Pick(World.Population.Businesses),
            _ => dice.Pick(World.Population.Adults),
        };
        var at = dice.Moment(day, 7, 22);
        if (dice.InHundred(30)) Pen.Text(caller.Phone, called.Phone, at);
        else Pen.Call(caller.Phone, called.Phone, at, dice.InHundred(15) ? 0 : dice.Between(5, 30) * dice.Between(1, 30));
        return 1;
    }
}

/// <summary>Drives to work, to the next town and back, and now and then the whole road.</summary>
internal sealed class Driving(CaseWorld world) : Habit(world)
{
    private readonly HashSet<Vehicle> _out = [];
    private DateOnly _today;

    public override int Once(DateOnly day, Dice dice)
    {
        var car = AtHome(day, dice);
        var roads = Land.Roads.Where(road => road.Passes(car.Owner.Home.Town)).ToList();
        var road = dice.Pick(roads);
        var home = car.Owner.Home.Town;
        var to = dice.InHundred(80) ? Neighbour(road, home, dice) : dice.Pick([.. road.Stops.Select(stop => stop.Town).Where(town => town != home)]);
        var before = World.Diary.Rows;
        var arrival = Pen.Drive(car, road, home, to, dice.Moment(day, 5, 15), dice.Between(70, 98));
        if (dice.InHundred(70)) Pen.Drive(car, road, to, home, arrival.AddMinutes(dice.Between(30, 240)), dice.Between(70, 98));
        return World.Diary.Rows - before;
    }

    // A car goes out once a day, else it would be in two places at the same time.
    private Vehicle AtHome(DateOnly day, Dice dice)
    {
        var cars = World.Population.Vehicles;
        if (day != _today || _out.Count == cars.Count) _out.Clear();
        _today = day;
        var car = dice.Pick(cars);
        while (!_out.Add(car)) car = dice.Pick(cars);
        return car;
    }

    private static Town Neighbour(Road road, Town home, Dice dice)
    {
        var at = road.Stops.Select(stop => stop.Town).ToList().IndexOf(home);
        var next = dice.InHundred(50) ? at + 1 : at - 1;
        return road.Stops[next < 0 ? 1 : next == road.Stops.Count ? at - 1 : next].Town;
    }
}

/// <summary>Rent, shopping, debts among friends, money to family; more of it at the end of the month.</summary>
internal sealed class Paying(CaseWorld world) : Habit(world)
{
    public override int Once(DateOnly day, Dice dice)
    {
        var payer = dice.Pick(World.Population.Adults);
        var at = dice.Moment(day, 8, 20);
        if (dice.InHundred(40))
        {
            var shop = dice.Pick(World.Population.Businesses);
            Pen.Pay(payer, shop, dice.Between(300, 90_000) / 100m, at, shop.Home.Town);
            return 1;
        }

        var friend = World.Population.FriendOf(payer, dice);
        Pen.Pay(payer, friend, day.Day >= 25 ? dice.Between(5, 60) * 10 : dice.Between(2, 80) * 5, at, friend.Home.Town);
        return 1;
    }
}

/// <summary>People who buy a seat for themselves, or for the two or three of a household.</summary>
internal sealed class Travelling(CaseWorld world) : Habit(world)
{
    public override int Once(DateOnly day, Dice dice)
    {
        var payer = dice.Pick(World.Population.Adults);
        List<Person> travellers = [payer];
        if (dice.InHundred(25)) travellers.Add(World.Population.FriendOf(payer, dice));
        var to = dice.Pick([.. Land.Towns.Where(town => town != payer.Home.Town)]);
        var departure = day.AddDays(dice.Between(1, 12));
        Pen.Book(travellers, payer, dice.InHundred(70) ? "WEB" : "DESK", payer.Home.Town, to, dice.Moment(departure, 5, 21), dice.Moment(day, 7, 22));
        return travellers.Count;
    }
}

/// <summary>People who cross on their own account, alone or as a family, are met, and ring someone they know.</summary>
internal sealed class Crossing(CaseWorld world) : Habit(world)
{
    private static readonly string[] Kinds = ["interdiction", "interdiction", "interdiction", "referral", "rescue"];

    public override int Once(DateOnly day, Dice dice)
    {
        var towards = Registry.TownOf(dice);
        var group = new List<Person> { World.Registry.Traveller(towards) };
        var size = dice.Below(100) switch { < 45 => 1, < 75 => 2, < 90 => 3, _ => 5 };
        while (group.Count < size)
        {
            group.Add(dice.InHundred(60)
                ? World.Registry.Person(group[0].Names with { Given = dice.Pick(Pools.Given) }, dice.Between(4, 60), group[0].Home)
                : World.Registry.Traveller(towards));
        }

        var met = dice.Moment(day, 0, 22);
        Pen.Meet(dice.Pick(Kinds), group, dice.Pick(Land.Posts), met);
        if (group[0].Phones.Count == 0 || dice.InHundred(50)) return group.Count;
        Pen.Call(group[0].Phone, dice.Pick(World.Population.Adults).Phone, met.AddMinutes(dice.Between(-400, 90)), dice.Between(20, 600));
        return group.Count + 1;
    }
}
