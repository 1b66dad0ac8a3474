using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Happenings;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>A farm's paymaster brings a crew in by bus, pays every second week, and sends all of them home.</summary>
internal sealed class SeasonalCrew : IPlot
{
    private const int Hands = 12;

    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "seasonal-crew", isNetwork: false,
            "A farm books the buses of its crew there and back and pays each of them wages every second week: the money goes from it to them, and they all live at its lodge.",
            "one payer books for unrelated travellers", "common contact", "pay-out fan");
        var (border, inland) = (Land.Town("Talvera"), dice.Pick([.. Land.Towns.Where(town => !town.AtBorder)]));
        var farm = world.Registry.Organisation($"{dice.Pick(Pools.Family)} Growers", "farm", inland);
        var paymaster = story.Cast("paymaster", world.Registry.Resident(Registry.HomeIn(inland, dice)));
        var lodge = farm.Home with { Unit = "Lodge" };
        var crew = Enumerable.Range(0, Hands).Select(_ => world.Registry.Resident(lodge)).ToList();
        story.Others.Add(farm);
        story.Others.AddRange(crew);
        var pen = world.Diary.PenOf(story);
        var first = world.Diary.DayAt(dice.Between(5, 15));
        pen.Book(crew, paymaster, "DESK", border, inland, first.ToDateTime(new TimeOnly(6, 30)), dice.Moment(first.AddDays(-6), 9, 16));
        for (var payday = first.AddDays(14); payday < first.AddDays(60); payday = payday.AddDays(14)) Payday(pen, paymaster, crew, payday, dice);
        pen.Pay(farm, paymaster, 14_000, dice.Moment(first.AddDays(10), 9, 12), inland);
        pen.Book(crew, paymaster, "DESK", inland, border, first.AddDays(63).ToDateTime(new TimeOnly(14, 0)), dice.Moment(first.AddDays(50), 9, 16));
        return story;
    }

    private static void Payday(Pen pen, Person paymaster, List<Person> crew, DateOnly day, Dice dice)
    {
        foreach (var hand in crew)
        {
            pen.Pay(paymaster, hand, Journey.Near(620, 12, dice), dice.Moment(day, 15, 18), paymaster.Home.Town);
            if (dice.InHundred(40)) pen.Call(hand.Phone, paymaster.Phone, dice.Moment(day.AddDays(-1), 8, 20), dice.Between(20, 200));
        }
    }
}
