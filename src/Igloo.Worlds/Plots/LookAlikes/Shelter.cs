using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>A shelter's help line that group after group rings, after they were met.</summary>
internal sealed class Shelter : IPlot
{
    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "shelter", isNetwork: false,
            "Travellers ring the shelter after they were met, never before; residents ring it too, it hardly ever rings out, and the client list calls it a shelter.",
            "common contact of separate encounters");
        var town = dice.Pick([.. Land.Towns.Where(town => town.AtBorder)]);
        var shelter = story.Cast("help line", world.Registry.Organisation($"{dice.Pick(Pools.Streets)} Shelter", "shelter", town));
        var pen = world.Diary.PenOf(story);
        foreach (var day in Journey.Days(world, 6, dice))
        {
            var group = Enumerable.Range(0, dice.Between(2, 5)).Select(_ => world.Registry.Traveller(Registry.TownOf(dice))).ToList();
            story.Others.AddRange(group);
            var met = dice.Moment(day, 0, 22);
            pen.Meet("referral", group, Journey.PostNear(town, dice), met);
            foreach (var traveller in group.Where(traveller => traveller.Phones.Count > 0))
                pen.Call(traveller.Phone, shelter.Phone, met.AddHours(dice.Between(6, 60)), dice.Between(60, 900));
        }

        foreach (var resident in world.Population.Strangers(30, dice))
            pen.Call(resident.Phone, shelter.Phone, dice.Moment(world.Diary.DayAt(dice.Below(world.Diary.Days)), 8, 21), dice.Between(60, 900));
        return story;
    }
}
