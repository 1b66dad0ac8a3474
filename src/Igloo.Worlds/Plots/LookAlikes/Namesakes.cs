using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>Twins, a parent and child of one name, and strangers who happen to be namesakes.</summary>
internal sealed class Namesakes : IPlot
{
    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "namesakes", isNetwork: false,
            "Twins share birth date and home, a parent and a child share name and home, two strangers share a common name: six people, each with their own phone and account.",
            "same person in many places");
        var registry = world.Registry;
        var (twins, elder) = (Registry.HomeIn(Registry.TownOf(dice), dice), Registry.HomeIn(Registry.TownOf(dice), dice));
        var (family, shared) = (Registry.NameOf(dice), Registry.NameOf(dice));
        var first = registry.Resident(twins, family);
        var second = registry.Person(family with { Given = dice.Pick([.. Pools.Given.Where(given => given != family.Given)]) }, first.Born, twins);
        var parent = registry.Person(shared, 58, elder);
        var child = registry.Person(shared, 31, elder);
        foreach (var person in new[] { second, parent, child }) registry.Settle(person);
        var common = Registry.NameOf(dice);
        Person[] all = [first, second, parent, child, registry.Resident(Registry.HomeIn(Land.Town("Ostrel"), dice), common), registry.Resident(Registry.HomeIn(Land.Town("Ashgrove"), dice), common)];
        foreach (var person in all) Live(world, story, story.Cast("namesake", person), dice);
        return story;
    }

    private static void Live(CaseWorld world, Story story, Person person, Dice dice)
    {
        var pen = world.Diary.PenOf(story);
        foreach (var day in Journey.Days(world, 3, dice))
        {
            pen.Pay(person, dice.Pick(world.Population.Businesses), dice.Between(4, 60) * 5, dice.Moment(day, 9, 18), person.Home.Town);
            pen.Call(person.Phone, dice.Pick(world.Population.Adults).Phone, dice.Moment(day, 9, 21), dice.Between(20, 600));
            pen.Book([person], person, "WEB", person.Home.Town, dice.Pick([.. Land.Towns.Where(town => town != person.Home.Town)]), dice.Moment(day.AddDays(4), 6, 20), dice.Moment(day, 10, 20));
        }
    }
}
