using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>Neighbours give to a roof fund over two weekends.</summary>
internal sealed class Collection : IPlot
{
    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "collection", isNetwork: false,
            "Neighbours give small, uneven sums to a fund: the receiver is an organisation that the client list calls a charity, and no one travels.",
            "unrelated senders, one receiver");
        var town = dice.Pick([.. Land.Towns.Where(town => town.AtBorder)]);
        var fund = story.Cast("receiver", world.Registry.Organisation($"{town.Name} {dice.Pick(Pools.Streets)} Roof Fund", "charity", town));
        story.Others.AddRange(world.Population.Strangers(24, dice));
        var pen = world.Diary.PenOf(story);
        var weekend = Journey.Days(world, 2, dice);
        foreach (var giver in story.Others)
            pen.Pay(giver, fund, dice.Between(2, 16) * 5, dice.Moment(dice.Pick(weekend).AddDays(dice.Between(0, 1)), 9, 20), town);
        return story;
    }
}
