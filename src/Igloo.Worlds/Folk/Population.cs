using Igloo.Worlds.Chance;

namespace Igloo.Worlds.Folk;

/// <summary>The residents, household by household, and the businesses that they deal with.</summary>
public sealed class Population
{
    private const int Neighbours = 30;
    private const int FriendsEach = 6;
    private readonly ulong _seed;
    private readonly Registry _registry;
    private readonly Dictionary<string, int> _place = [];
    private readonly HashSet<Person> _cast = [];

    internal Population(WorldParameters parameters, Registry registry)
    {
        _seed = parameters.Seed;
        _registry = registry;
        var dice = Dice.For(_seed, "population");
        var people = 0;
        while (people < parameters.People) people += Household(dice);
        foreach (var town in Lands.Land.Towns)
            for (var i = 0; i < 1 + (parameters.People / 2_000) + (town.Size / 3); i++)
                Businesses.Add(registry.Organisation($"{town.Name} {Pools.Shops[(i + town.Size) % Pools.Shops.Length]}", "shop", town));
        for (var i = 0; i < Adults.Count; i++) _place[Adults[i].Id] = i;
    }

    /// <summary>Residents with a phone and an account; neighbours stand near each other.</summary>
    public List<Person> Adults { get; } = [];

    /// <summary>Shops and offices.</summary>
    public List<Organisation> Businesses { get; } = [];

    /// <summary>Cars of residents.</summary>
    public List<Vehicle> Vehicles { get; } = [];

    /// <summary>One of the few people that a resident keeps in touch with: mostly neighbours, some far away.</summary>
    public Person FriendOf(Person person, Dice dice)
    {
        var own = Dice.For(_seed, person.Id, dice.Below(FriendsEach));
        var place = own.InHundred(70) ? _place[person.Id] + own.Between(-Neighbours, Neighbours) : own.Below(Adults.Count);
        var friend = Adults[Math.Clamp(place, 0, Adults.Count - 1)];
        return friend == person ? Adults[(_place[person.Id] + 1) % Adults.Count] : friend;
    }

    /// <summary>So many adults of different homes and families, none of whom any plot has asked for before: plots never meet in a bystander.</summary>
    /// <exception cref="InvalidOperationException">The region is too small.</exception>
    public List<Person> Strangers(int count, Dice dice, Func<Person, bool>? where = null)
    {
        var strangers = new List<Person>();
        var homes = new HashSet<Home>();
        var names = new HashSet<string>();
        for (var tries = 0; strangers.Count < count; tries++)
        {
            if (tries > 100_000) throw new InvalidOperationException($"the region is too small for {count} strangers; ask for more people");
            var person = dice.Pick(Adults);
            if (where?.Invoke(person) == false || _cast.Contains(person) || homes.Contains(person.Home) || names.Contains(person.Names.Family)) continue;
            strangers.Add(person);
            _cast.Add(person);
            homes.Add(person.Home);
            names.Add(person.Names.Family);
        }

        return strangers;
    }

    private int Household(Dice dice)
    {
        var home = Registry.HomeIn(Registry.TownOf(dice), dice);
        var head = Registry.NameOf(dice);
        var size = dice.Between(1, 5);
        for (var i = 0; i < size; i++) Member(i, head, home, dice);
        return size;
    }

    private void Member(int place, PersonName head, Home home, Dice dice)
    {
        var name = place == 0 ? head : new PersonName(dice.Pick(Pools.Given), head.Family, head.SecondFamily);
        if (place > 1 && dice.InHundred(60))
        {
            _registry.Person(name, dice.Between(3, 17), home);
            return;
        }

        var adult = _registry.Resident(home, name);
        Adults.Add(adult);
        if (dice.InHundred(45)) Vehicles.Add(_registry.VehicleFor(adult, dice.Between(60, 3_000)));
    }
}
