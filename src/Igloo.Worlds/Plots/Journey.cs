using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots;

/// <summary>Small steps that several plots share.</summary>
internal static class Journey
{
    private const int TeenagerPercent = 6;

    /// <summary>A group of strangers on the way, each with someone inland who pays for them.</summary>
    public static List<(Person Traveller, Person Sponsor)> Party(CaseWorld world, int size, Dice dice)
    {
        var sponsors = world.Population.Strangers(size, dice, person => !person.Home.Town.AtBorder);
        return [.. sponsors.Select(sponsor => (world.Registry.Traveller(sponsor.Home.Town, dice.InHundred(TeenagerPercent) ? dice.Between(14, 17) : null), sponsor))];
    }

    /// <summary>The posts within reach of a border town.</summary>
    public static Post PostNear(Town town, Dice dice)
    {
        var near = Land.Posts.OrderBy(post => Math.Abs(post.Longitude - town.Longitude)).Take(3).ToList();
        return dice.Pick(near);
    }

    /// <summary>A sum as people pay it: near the agreed one, in whole tens.</summary>
    public static decimal Near(int agreed, int percent, Dice dice) => dice.Around(agreed, agreed * percent / 100) / 10 * 10;

    /// <summary>So many days of the case, spread over it in order, the first few and last few left out.</summary>
    public static List<DateOnly> Days(CaseWorld world, int count, Dice dice)
    {
        const int Margin = 4;
        var span = world.Diary.Days - (2 * Margin);
        return [.. Enumerable.Range(0, count).Select(i => world.Diary.DayAt(Margin + Math.Clamp(((2 * i) + 1) * span / (2 * count) + dice.Between(-2, 2), 0, span - 1)))];
    }

    /// <summary>Every traveller who has a phone rings a number once or twice in the hours before.</summary>
    public static void RingBefore(Happenings.Pen pen, IEnumerable<Person> travellers, Phone number, DateTime at, Dice dice)
    {
        foreach (var traveller in travellers)
        {
            if (traveller.Phones.Count == 0) continue;
            pen.Call(traveller.Phone, number, at.AddMinutes(-dice.Between(90, 1_500)), dice.Between(20, 240));
            if (dice.InHundred(50)) pen.Call(number, traveller.Phone, at.AddMinutes(-dice.Between(30, 300)), dice.Between(10, 120));
        }
    }
}
