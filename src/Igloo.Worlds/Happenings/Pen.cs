using Igloo.Worlds.Answers;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Happenings;

/// <summary>Writes what people do into the diary, for one story or for everyday life.</summary>
public readonly struct Pen(Diary diary, Story? story)
{
    private const string LocatorLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>One calls the other.</summary>
    public void Call(Phone from, Phone to, DateTime at, int seconds) => diary.Add(new Call(from, to, at, seconds, "voice", story));

    /// <summary>One texts the other.</summary>
    public void Text(Phone from, Phone to, DateTime at) => diary.Add(new Call(from, to, at, 0, "sms", story));

    /// <summary>One pays the other, who takes the money out in a town.</summary>
    public void Pay(Party payer, Party payee, decimal amount, DateTime at, Town payOut) =>
        diary.Add(new Payment(payer, payee, amount, at, payer.Home.Town, payOut, FormattableString.Invariant($"MT{diary.Dice.Between(10_000_000, 99_999_999)}"), story));

    /// <summary>Buys seats for travellers under one locator.</summary>
    public void Book(IReadOnlyList<Person> travellers, Party payer, string agent, Town from, Town to, DateTime departure, DateTime at)
    {
        var locator = Locator();
        foreach (var traveller in travellers) diary.Add(new Booking(locator, traveller, payer, agent, from, to, departure, at, story));
    }

    /// <summary>The border police meets a group.</summary>
    public void Meet(string kind, IReadOnlyList<Person> people, Post post, DateTime at, Vehicle? conveyance = null, int? fee = null) =>
        diary.Add(new Encounter(kind, people, post, at, conveyance, fee, story));

    /// <summary>Somebody tells the police.</summary>
    public void Tip(DateTime at, string channel, string place, string narrative, Party? about = null) =>
        diary.Add(new Tip(at, channel, place, narrative, about, story));

    /// <summary>Drives from one town of a road to another, past its readers.</summary>
    /// <returns>When the vehicle arrives.</returns>
    public DateTime Drive(Vehicle vehicle, Road road, Town from, Town to, DateTime start, int kilometresAnHour)
    {
        var (begin, end) = (road.KilometreOf(from), road.KilometreOf(to));
        var inland = end > begin;
        foreach (var reader in inland ? road.Readers : road.Readers.Reverse())
        {
            if (reader.Kilometre < Math.Min(begin, end) || reader.Kilometre > Math.Max(begin, end)) continue;
            var seen = start + After(Math.Abs(reader.Kilometre - begin), kilometresAnHour);
            seen += diary.ClockError?.Invoke(reader, seen) ?? TimeSpan.Zero;
            diary.Add(new PlateRead(vehicle, reader, seen, inland ? "N" : "S", story));
        }

        return start + After(Math.Abs(end - begin), kilometresAnHour);
    }

    private static TimeSpan After(int kilometres, int kilometresAnHour) => TimeSpan.FromSeconds(kilometres * 3600L / kilometresAnHour);

    private string Locator()
    {
        Span<char> letters = stackalloc char[6];
        foreach (ref var letter in letters) letter = LocatorLetters[diary.Dice.Below(LocatorLetters.Length)];
        return letters.ToString();
    }
}
