using Igloo.Worlds.Chance;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Patterns;

/// <summary>Phones: some taken over by another after a break, some relaying, beside relatives with like contacts, switchboards and talkative friends.</summary>
internal sealed class Talks(PatternParameters world, Dice dice, RowFile file, List<Planted> planted)
{
    private const int Circle = 12; // people who know each other
    private int _numbers;

    public void Live()
    {
        var everyone = Enumerable.Range(0, world.People).Select(_ => NewNumber()).ToArray();
        for (var i = 0; i < everyone.Length; i++) Talk(everyone[i], Contacts(everyone, i), 0, world.Days);
        for (var i = 0; i < world.Plants; i++)
        {
            TakeOver(everyone);
            Relative(everyone);
            Relay(everyone);
            Friends(everyone);
        }

        for (var i = 0; i < Math.Max(1, world.Plants / 10); i++) Switchboard(everyone);
    }

    /// <summary>A phone falls silent; days later a new one calls most of the same people.</summary>
    private void TakeOver(string[] everyone)
    {
        var (before, after, ends) = (NewNumber(), NewNumber(), dice.Between(world.Days / 3, world.Days * 2 / 3));
        var contacts = Contacts(everyone, dice.Below(everyone.Length));
        Talk(before, contacts, 0, ends);
        Talk(after, [.. contacts.Where(_ => !dice.InHundred(15)), dice.Pick(everyone), dice.Pick(everyone)], ends + dice.Between(1, 5), world.Days);
        planted.Add(new Planted("takeover", null, [before, after]));
    }

    /// <summary>Someone moves away, and days later a younger relative gets a first phone: some of the same family and friends, and as many of their own.</summary>
    private void Relative(string[] everyone)
    {
        var (before, after, ends) = (NewNumber(), NewNumber(), dice.Between(world.Days / 3, world.Days * 2 / 3));
        var contacts = Contacts(everyone, dice.Below(everyone.Length));
        var family = contacts.Take(contacts.Length / 3).ToArray();
        Talk(before, contacts, 0, ends);
        Talk(after, [.. family, .. Contacts(everyone, dice.Below(everyone.Length)).Take(contacts.Length - family.Length)], ends + dice.Between(1, 5), world.Days);
        planted.Add(new Planted("relative", "takeover", [before, after]));
    }

    /// <summary>What one says to a second, the second passes on to a third within a few minutes, again and again.</summary>
    private void Relay(string[] everyone)
    {
        string[] chain = [NewNumber(), NewNumber(), NewNumber()];
        foreach (var number in chain) Talk(number, Contacts(everyone, dice.Below(everyone.Length)), 0, world.Days);
        for (var i = dice.Between(5, 9); i > 0; i--)
        {
            var at = dice.Moment(world.Start.AddDays(dice.Below(world.Days)), 0, 23);
            Call(chain[0], chain[1], at);
            Call(chain[1], chain[2], at.AddSeconds(dice.Between(60, 240)));
        }

        planted.Add(new Planted("relay", null, chain));
    }

    /// <summary>Friends who ring each other all day long.</summary>
    private void Friends(string[] everyone)
    {
        string[] friends = [.. Enumerable.Range(0, 4).Select(_ => NewNumber())];
        foreach (var friend in friends)
        {
            Talk(friend, Contacts(everyone, dice.Below(everyone.Length)), 0, world.Days);
            for (var day = 0; day < world.Days; day++)
                for (var i = 0; i < 3; i++) Call(friend, dice.Pick([.. friends.Where(other => other != friend)]), dice.Moment(world.Start.AddDays(day), 8, 22));
        }

        planted.Add(new Planted("friends", "relay", friends));
    }

    /// <summary>An office whose operator rings whoever is wanted at once.</summary>
    private void Switchboard(string[] everyone)
    {
        var (office, staff) = (NewNumber(), Enumerable.Range(0, 15).Select(_ => NewNumber()).ToArray());
        for (var day = 0; day < world.Days; day++)
            for (var i = 0; i < 40; i++)
            {
                var at = dice.Moment(world.Start.AddDays(day), 8, 17);
                Call(dice.Pick(everyone), office, at);
                Call(office, dice.Pick(staff), at.AddSeconds(dice.Between(20, 90)));
            }

        planted.Add(new Planted("switchboard", "relay", [office, .. staff]));
    }

    private void Talk(string number, string[] contacts, int from, int until)
    {
        var most = dice.Between(2, 6); // calls a day
        for (var day = from; day < until; day++)
            for (var calls = dice.Below(most + 1); calls > 0; calls--) TalkOnce(number, contacts, day);
    }

    // Some contacts are dearer than others, and nearly half of the calls come from them.
    private void TalkOnce(string number, string[] contacts, int day)
    {
        var contact = contacts[Math.Min(dice.Below(contacts.Length), dice.Below(contacts.Length))];
        var at = dice.Moment(world.Start.AddDays(day), 7, 22);
        if (dice.InHundred(45)) Call(contact, number, at);
        else Call(number, contact, at);
    }

    // Most are of one's own circle, some from anywhere.
    private string[] Contacts(string[] everyone, int person)
    {
        var first = person / Circle * Circle;
        var circle = Enumerable.Range(first, Math.Min(Circle, everyone.Length - first)).Where(other => other != person).Select(other => everyone[other]).ToArray();
        return [.. dice.Draw(circle, Math.Min(circle.Length, dice.Between(4, 8))), .. Enumerable.Range(0, dice.Between(2, 5)).Select(_ => dice.Pick(everyone))];
    }

    private void Call(string caller, string called, DateTime at) =>
        file.Append([caller, called, Cell.Time(at, "yyyy-MM-ddTHH:mm:ssZ"), Cell.Count(dice.Between(10, 400))]);

    private string NewNumber() => FormattableString.Invariant($"+1202{5_550_000 + _numbers++:0000000}");
}
