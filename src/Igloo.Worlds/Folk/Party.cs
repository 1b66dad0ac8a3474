using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Folk;

/// <summary>A phone line and who holds it.</summary>
/// <param name="Digits">Country code and number, digits only.</param>
/// <param name="Holder">Who holds it.</param>
public sealed record Phone(string Digits, Party Holder);

/// <summary>A house or flat.</summary>
public sealed record Home(int Number, string Street, string? Unit, Town Town)
{
    /// <summary>On one line.</summary>
    public string OneLine => Unit is null ? FormattableString.Invariant($"{Number} {Street}, {Town.Name}") : FormattableString.Invariant($"{Number} {Street} {Unit}, {Town.Name}");
}

/// <summary>Someone who can call, pay and own: a person or an organisation.</summary>
public abstract class Party(string id, Home home)
{
    /// <summary>Who it truly is; only the answer tells it.</summary>
    public string Id { get; } = id;

    /// <summary>Where they live or sit.</summary>
    public Home Home { get; } = home;

    /// <summary>Full name, correctly written.</summary>
    public abstract string Name { get; }

    /// <summary>Lines held, the everyday one first; may be empty.</summary>
    public List<Phone> Phones { get; } = [];

    /// <summary>Account number, or null.</summary>
    public string? Account { get; set; }

    /// <summary>Cars and vans owned.</summary>
    public List<Vehicle> Vehicles { get; } = [];

    /// <summary>The everyday line.</summary>
    public Phone Phone => Phones[0];
}

/// <summary>A business, school, shelter or club.</summary>
public sealed class Organisation(string id, string name, string activity, Home home) : Party(id, home)
{
    /// <inheritdoc/>
    public override string Name { get; } = name;

    /// <summary>What it does, as the bank's client list says.</summary>
    public string Activity { get; } = activity;
}

/// <summary>A person.</summary>
public sealed class Person(string id, PersonName name, DateOnly born, string document, Home home) : Party(id, home)
{
    /// <inheritdoc/>
    public override string Name => Names.Full;

    /// <summary>The parts of the name.</summary>
    public PersonName Names { get; } = name;

    /// <summary>Date of birth.</summary>
    public DateOnly Born { get; } = born;

    /// <summary>Number of the document shown when paying.</summary>
    public string Document { get; } = document;

    /// <summary>Age in whole years on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        var years = day.Year - Born.Year;
        return Born.AddYears(years) > day ? years - 1 : years;
    }
}

/// <summary>A person's name: given names, family name, and a second family name where people keep two.</summary>
public sealed record PersonName(string Given, string Family, string? SecondFamily)
{
    /// <summary>In order.</summary>
    public string Full => SecondFamily is null ? $"{Given} {Family}" : $"{Given} {Family} {SecondFamily}";
}

/// <summary>A vehicle with its plate, without hyphen or space.</summary>
public sealed record Vehicle(string Plate, Party Owner, DateOnly Registered);
