using Igloo.Worlds.Chance;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Patterns;

/// <summary>People on coaches, as checks on the road write them down: companions among changing groups, beside families, weekly riders and those who share one journey.</summary>
internal sealed class Rides
{
    private static readonly string[] Towns = ["Ashford", "Brill", "Corran", "Dunmore", "Elsing", "Farrow", "Gale", "Holt", "Ivel", "Jarrow", "Kell", "Lorn"];
    private readonly PatternParameters _world;
    private readonly Dice _dice;
    private readonly RowFile _file;
    private readonly RowFile _people;
    private readonly List<Planted> _planted;
    private readonly HashSet<string> _names = [];
    private readonly List<(string Rider, int Day, int Line)> _seats = [];
    private readonly int _lines;

    public Rides(PatternParameters world, Dice dice, RowFile file, RowFile people, List<Planted> planted)
    {
        (_world, _dice, _file, _people, _planted) = (world, dice, file, people, planted);
        _lines = Math.Max(20, world.People / 250); // some twenty people on each ride
    }

    public void Live()
    {
        for (var i = 0; i < _world.People / 2; i++) Travel([NewRider()], _dice.Between(1, 6) * _world.Days / 60);
        for (var i = 0; i < _world.Plants; i++)
        {
            _planted.Add(new Planted("companions", null, Travel([NewRider(), NewRider()], _dice.Between(5, 8))));
            Plant("family", Family());
            Plant("weekly riders", WeeklyRiders());
            Plant("one journey", Travel([NewRider(), NewRider()], 1));
        }

        foreach (var (rider, day, line) in _seats.OrderBy(seat => (seat.Day, seat.Line)).ThenBy(seat => seat.Rider, StringComparer.Ordinal)) Write(rider, day, line);
    }

    private void Plant(string kind, string[] riders) => _planted.Add(new Planted(kind, "companions", riders));

    /// <summary>Together on journeys of any line and day.</summary>
    private string[] Travel(string[] riders, int journeys)
    {
        for (var i = 0; i < journeys; i++) Ride(riders, _dice.Below(_world.Days), _dice.Below(_lines));
        return riders;
    }

    private string[] Family()
    {
        var home = FormattableString.Invariant($"{_dice.Between(1, 9_999)} {Names.Surname(_dice)} Street");
        return Travel([.. Enumerable.Range(0, _dice.Between(2, 4)).Select(_ => NewRider(home))], _dice.Between(3, 6));
    }

    /// <summary>Two who work in another town and take the same coach on the same day of each week.</summary>
    private string[] WeeklyRiders()
    {
        string[] riders = [NewRider(), NewRider()];
        var (weekday, line) = (_dice.Below(5), _dice.Below(_lines));
        for (var day = weekday; day < _world.Days; day += 7)
            foreach (var rider in riders)
                if (!_dice.InHundred(10)) Ride([rider], day, line);
        return riders;
    }

    private void Ride(string[] riders, int day, int line)
    {
        foreach (var rider in riders) _seats.Add((rider, day, line));
    }

    private void Write(string rider, int day, int line)
    {
        var departure = _world.Start.AddDays(day).ToDateTime(TimeOnly.MinValue).AddMinutes((5 * 60) + (line * 47 % (17 * 60)));
        _file.Append([FormattableString.Invariant($"C{day:000}-{line:0000}"), rider, Towns[line % Towns.Length], Cell.Time(departure, "yyyy-MM-ddTHH:mm:ssZ")]);
    }

    private string NewRider(string? home = null)
    {
        var name = Names.Of(_dice);
        while (!_names.Add(name)) name = Names.Of(_dice);
        _people.Append([name, home ?? FormattableString.Invariant($"{_dice.Between(1, 9_999)} {Names.Surname(_dice)} Road")]);
        return name;
    }
}
