using Igloo.Worlds.Chance;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Folk;

/// <summary>Brings people into the world and gives out what exists once: phone numbers, plates, documents, accounts.</summary>
public sealed class Registry
{
    // Each step is co-prime to the size of its pool and near the golden section of it: every number comes up once, neighbours in time lie far apart.
    private const int PhoneStep = 16_069;
    private const int PlateStep = 65_808_263;
    private const int AccountStep = 55_623_059;
    private const int DocumentStep = 5_562_307;
    private const string PlateLetters = "ABCDEFGHJKLMNPRSTVWXYZ";
    private readonly Dice _dice;
    private readonly DateOnly _start;
    private readonly int _offset;
    private int _people;
    private int _organisations;
    private int _phones;
    private int _plates;
    private int _accounts;

    internal Registry(ulong seed, DateOnly start)
    {
        _dice = Dice.For(seed, "registry");
        _start = start;
        _offset = _dice.Below(20_000);
    }

    /// <summary>Those who hold an account, in the order that they opened it.</summary>
    public List<Party> Clients { get; } = [];

    /// <summary>All vehicles, in the order that they came.</summary>
    public List<Vehicle> Vehicles { get; } = [];

    /// <summary>A town, larger ones likelier.</summary>
    public static Town TownOf(Dice dice)
    {
        var weight = dice.Below(Land.Towns.Sum(town => town.Size));
        return Land.Towns.First(town => (weight -= town.Size) < 0);
    }

    /// <summary>A name by chance alone.</summary>
    public static PersonName NameOf(Dice dice)
    {
        var given = dice.Pick(Pools.Given);
        if (dice.InHundred(25)) given += " " + dice.Pick(Pools.Given);
        return new PersonName(given, dice.Pick(Pools.Family), dice.InHundred(30) ? dice.Pick(Pools.Family) : null);
    }

    /// <summary>A house, or one flat in three.</summary>
    public static Home HomeIn(Town town, Dice dice) =>
        new(dice.Between(1, 240), dice.Pick(Pools.Streets), dice.InHundred(33) ? FormattableString.Invariant($"Flat {dice.Between(1, 24)}") : null, town);

    /// <summary>A person without phone, account or car.</summary>
    public Person Person(PersonName name, int age, Home home) => Person(name, _start.AddYears(-age).AddDays(-_dice.Between(1, 364)), home);

    /// <summary>A person born on a given day, without phone, account or car.</summary>
    public Person Person(PersonName name, DateOnly born, Home home)
    {
        var number = 1_000_000 + (++_people * (long)DocumentStep % 9_000_000);
        return new Person(FormattableString.Invariant($"P-{_people:00000}"), name, born, FormattableString.Invariant($"D{number}"), home);
    }

    /// <summary>A grown-up with a phone and an account.</summary>
    public Person Resident(Home home, PersonName? name = null)
    {
        var person = Person(name ?? NameOf(_dice), _dice.Between(19, 64), home);
        Settle(person);
        return person;
    }

    /// <summary>Gives a phone and an account.</summary>
    public void Settle(Party party)
    {
        PhoneFor(party);
        AccountFor(party);
    }

    /// <summary>Someone on the way: a phone, but no account, car or known home in the region.</summary>
    public Person Traveller(Town towards, int? age = null)
    {
        var person = Person(NameOf(_dice), age ?? _dice.Between(18, 47), HomeIn(towards, _dice));
        if (_dice.InHundred(85)) PhoneFor(person);
        return person;
    }

    /// <summary>An organisation with a phone and an account.</summary>
    public Organisation Organisation(string name, string activity, Town town)
    {
        var organisation = new Organisation(FormattableString.Invariant($"O-{++_organisations:0000}"), name, activity, new Home(_dice.Between(1, 90), _dice.Pick(Pools.Streets), null, town));
        Settle(organisation);
        return organisation;
    }

    /// <summary>Another line.</summary>
    public Phone PhoneFor(Party holder)
    {
        var size = Pools.AreaCodes.Length * 100;
        if (_phones == size) throw new InvalidOperationException($"all {size} numbers kept for fiction are given out; ask for fewer people or fewer encounters");
        var place = (int)(((long)_phones++ * PhoneStep + _offset) % size);
        var phone = new Phone(FormattableString.Invariant($"1{Pools.AreaCodes[place / 100]}55501{place % 100:00}"), holder);
        holder.Phones.Add(phone);
        return phone;
    }

    /// <summary>An account.</summary>
    public void AccountFor(Party holder)
    {
        holder.Account = FormattableString.Invariant($"AC{10_000_000 + (++_accounts * (long)AccountStep % 90_000_000)}");
        Clients.Add(holder);
    }

    /// <summary>A car, registered so many days before the first day (negative: after).</summary>
    public Vehicle VehicleFor(Party owner, int daysAgo)
    {
        var letters = PlateLetters.Length;
        var place = (++_plates * (long)PlateStep + _offset) % ((long)letters * letters * letters * 10_000);
        var head = place / 10_000;
        var plate = FormattableString.Invariant($"{PlateLetters[(int)(head / letters / letters)]}{PlateLetters[(int)(head / letters % letters)]}{PlateLetters[(int)(head % letters)]}{place % 10_000:0000}");
        var vehicle = new Vehicle(plate, owner, _start.AddDays(-daysAgo));
        owner.Vehicles.Add(vehicle);
        Vehicles.Add(vehicle);
        return vehicle;
    }
}
