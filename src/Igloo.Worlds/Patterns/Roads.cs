using Igloo.Worlds.Chance;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Patterns;

/// <summary>Vehicles before plate readers: convoys among commuters, shifts, taxis, timetables, paydays, families and holiday traffic.</summary>
internal sealed class Roads
{
    private const int Stretch = 900; // a quarter of an hour from one reader to the next
    private readonly PatternParameters _world;
    private readonly Dice _dice;
    private readonly RowFile _reads;
    private readonly RowFile _registrations;
    private readonly List<Planted> _planted;
    private readonly int _readers;
    private int _vehicles;

    public Roads(PatternParameters world, Dice dice, RowFile reads, RowFile registrations, List<Planted> planted)
    {
        (_world, _dice, _reads, _registrations, _planted) = (world, dice, reads, registrations, planted);
        _readers = Math.Max(60, world.People / 40);
    }

    public void Live()
    {
        for (var i = 0; i < _world.People / 4; i++) RoundAbout(NewVehicle(), 20);
        for (var i = 0; i < _world.People / 20; i++) Commute([NewVehicle()], sharesRoad: false);
        for (var i = 0; i < _world.Plants; i++)
        {
            Convoy();
            Plant("commuters", Commute([NewVehicle(), NewVehicle()], sharesRoad: true));
            Plant("family cars", FamilyCars());
            Plant("one holiday road", HolidayRoad());
            Plant("timetable", Timetable());
        }

        for (var i = 0; i < Math.Max(1, _world.Plants / 10); i++)
        {
            Plant("taxi rank", TaxiRank());
            Plant("shift", Shift());
            Plant("payday", Payday());
        }
    }

    private void Plant(string kind, string[] plates) => _planted.Add(new Planted(kind, "convoy", plates));

    /// <summary>A scout and a load pass reader after reader, the scout some minutes ahead, on several nights at roads and hours that change.</summary>
    private void Convoy()
    {
        string[] plates = [NewVehicle(), NewVehicle()];
        foreach (var plate in plates) RoundAbout(plate, 10);
        foreach (var day in _dice.Draw([.. Enumerable.Range(1, _world.Days - 2)], _dice.Between(4, 7)))
        {
            var (first, time) = (_dice.Below(_readers), At(day, _dice.Between(0, 23), _dice.Below(60)));
            var ahead = _dice.Between(60, 240);
            for (var i = 0; i < _dice.Between(3, 5); i++)
            {
                Read(plates[0], first + i, time.AddSeconds(i * Stretch));
                Read(plates[1], first + i, time.AddSeconds((i * Stretch) + ahead + _dice.Around(0, 40)));
            }
        }

        _planted.Add(new Planted("convoy", null, plates));
    }

    /// <summary>To work and back on workdays, past the same readers at the same hour, each on their own.</summary>
    private string[] Commute(string[] plates, bool sharesRoad)
    {
        var (first, length, morning) = (_dice.Below(_readers), _dice.Between(2, 4), _dice.Between(5 * 60, 9 * 60));
        foreach (var plate in plates)
        {
            var (punctual, worked) = (_dice.Between(2, 15), _dice.Between(7 * 60, 9 * 60));
            RoundAbout(plate, 8);
            for (var day = 0; day < _world.Days; day++)
            {
                if (!IsWorkday(day) || _dice.InHundred(12)) continue;
                var leaves = At(day, 0, _dice.Around(morning, punctual));
                Pass(plate, first, length, leaves);
                Pass(plate, first + length - 1, -length, leaves.AddMinutes(sharesRoad ? 8 * 60 : worked));
            }
        }

        return plates;
    }

    /// <summary>Two cars of one household go on outings together at weekends, to other places at other hours.</summary>
    private string[] FamilyCars()
    {
        var home = Address();
        string[] plates = [NewVehicle(home), NewVehicle(home)];
        foreach (var plate in plates) RoundAbout(plate, 15);
        for (var day = 0; day < _world.Days; day++)
        {
            if (IsWorkday(day) || !_dice.InHundred(50)) continue;
            var (first, leaves) = (_dice.Below(_readers), At(day, _dice.Between(8, 18), _dice.Below(60)));
            foreach (var plate in plates) Pass(plate, first, 3, leaves.AddSeconds(_dice.Below(120)));
        }

        return plates;
    }

    /// <summary>Two strangers behind each other for hours on one holiday.</summary>
    private string[] HolidayRoad()
    {
        string[] plates = [NewVehicle(), NewVehicle()];
        var (first, leaves) = (_dice.Below(_readers), At(_dice.Below(_world.Days), _dice.Between(6, 10), 0));
        foreach (var plate in plates)
        {
            RoundAbout(plate, 20);
            Pass(plate, first, 10, leaves.AddSeconds(_dice.Below(200)));
        }

        return plates;
    }

    /// <summary>Two lorries on lines that meet at the same readers by timetable, five or six days a week.</summary>
    private string[] Timetable()
    {
        string[] plates = [NewVehicle(), NewVehicle()];
        var (first, hour) = (_dice.Below(_readers), _dice.Between(4, 20));
        for (var day = 0; day < _world.Days; day++)
            foreach (var plate in plates)
                if (day % 7 != 6 && !_dice.InHundred(10)) Pass(plate, first, 5, At(day, hour, _dice.Below(4)));
        return plates;
    }

    /// <summary>Taxis that come back to one rank all day, in shifts of their own.</summary>
    private string[] TaxiRank()
    {
        string[] plates = [.. Enumerable.Range(0, _dice.Between(20, 40)).Select(_ => NewVehicle())];
        var rank = _dice.Below(_readers);
        foreach (var plate in plates)
        {
            var begins = _dice.Between(0, 15);
            for (var day = 0; day < _world.Days; day++)
            {
                if (_dice.InHundred(25)) continue;
                for (var fare = 0; fare < 4; fare++) Read(plate, rank, At(day, begins, (fare * 120) + _dice.Below(120)));
                Read(plate, _dice.Below(_readers), At(day, begins, _dice.Below(480)));
            }
        }

        return plates;
    }

    /// <summary>Workers of one gate whose early, late and night shifts take turns by the week.</summary>
    private string[] Shift()
    {
        string[] plates = [.. Enumerable.Range(0, _dice.Between(9, 24)).Select(_ => NewVehicle())];
        var gate = _dice.Below(_readers);
        for (var i = 0; i < plates.Length; i++)
        {
            RoundAbout(plates[i], 10);
            for (var day = 0; day < _world.Days; day++)
            {
                if (!IsWorkday(day) || _dice.InHundred(10)) continue;
                var begins = 6 + (((day / 7) + i) % 3 * 8);
                Read(plates[i], gate, At(day, begins, -_dice.Between(2, 15)));
                Read(plates[i], gate, At(day, begins + 8, _dice.Between(2, 15)));
            }
        }

        return plates;
    }

    /// <summary>Everyone of a firm drives to the bank at noon on payday, and now and then on another day.</summary>
    private string[] Payday()
    {
        string[] plates = [.. Enumerable.Range(0, _dice.Between(20, 40)).Select(_ => NewVehicle())];
        var bank = _dice.Below(_readers);
        foreach (var plate in plates)
        {
            RoundAbout(plate, 15);
            for (var day = 0; day < _world.Days; day++)
                if (day % 14 == 4 ? _dice.InHundred(90) : _dice.InHundred(2)) Read(plate, bank, At(day, 12, _dice.Below(25)));
        }

        return plates;
    }

    private void RoundAbout(string plate, int reads)
    {
        for (var i = 0; i < reads; i++) Read(plate, _dice.Below(_readers), At(_dice.Below(_world.Days), _dice.Between(5, 22), _dice.Below(60)));
    }

    private void Pass(string plate, int first, int length, DateTime leaves)
    {
        for (var i = 0; i < Math.Abs(length); i++) Read(plate, first + (Math.Sign(length) * i), leaves.AddSeconds((i * Stretch) + _dice.Below(60)));
    }

    private void Read(string plate, int reader, DateTime at) =>
        _reads.Append([plate, FormattableString.Invariant($"R{(reader + _readers) % _readers:0000}"), Cell.Time(at, "yyyy-MM-ddTHH:mm:ssZ")]);

    private string NewVehicle(string? address = null)
    {
        var number = _vehicles++;
        var plate = FormattableString.Invariant($"{(char)('A' + (number / 17_576_0 % 26))}{(char)('A' + (number / 6_760 % 26))}{(char)('A' + (number / 260 % 26))}{number % 10_000:0000}");
        _registrations.Append([plate, Names.Of(_dice), address ?? Address(), "2019-05-04"]);
        return plate;
    }

    private string Address() => FormattableString.Invariant($"{_dice.Between(1, 9_999)} {Names.Surname(_dice)} Street");

    private DateTime At(int day, int hour, int minute) => _world.Start.AddDays(day).ToDateTime(TimeOnly.MinValue).AddHours(hour).AddMinutes(minute).AddSeconds(_dice.Below(60));

    private static bool IsWorkday(int day) => day % 7 < 5;
}
