using Igloo.Worlds.Agencies;
using Igloo.Worlds.Chance;

namespace Igloo.Worlds.Daily;

/// <summary>What the public tells the police all day: mostly nothing to do with the border.</summary>
internal sealed class Telling(CaseWorld world) : Habit(world)
{
    private static readonly string[] Channels = ["phone", "web form", "front desk"];

    private static readonly string[] Tales =
    [
        "Loud music from {home} in {place} again last night until two in the morning, nobody answers the door.",
        "A parked car with plate {plate} has stood half on the pavement in {place} for a week and blocks the pram way.",
        "Caller lost a wallet on the bus near {place} and asks whether it was handed in. Can be reached on {phone}.",
        "Teenagers sing that coyote song under the bridge in {place} every evening; it is only a song, but it is loud.",
        "The neighbour at {home} has many visitors at the weekend. Caller then says it was a birthday.",
        "A lorry with plate {plate} dropped gravel on the road out of {place}; two windscreens are cracked.",
        "Someone from {phone} keeps calling and offers cheap roof repairs in {place}.",
        "A dog runs loose between {place} and the old quarry. It is friendly.",
        "Street lamp out at {home}, {place}. Third time this month.",
        "Caller joked that half the town would hide in a van to miss the match in {place}; asked not to waste the line.",
        "Car {plate} drives too fast past the school in {place} every morning.",
        "It was very hot on the bus out of {place}; caller asks the bus line to repair the cooling.",
        "Someone paints over the road signs near {place}. A car with plate {plate} was seen there, but that may be chance.",
        "Caller wants to know how long the gate near {place} is open on holidays.",
        "The bins at {home} have not been emptied for two weeks.",
        "A wallet with no papers was found at the market in {place}; finder's number is {phone}.",
        "Two people were waiting for hours at the bus stop in {place} with bags; the bus had been cancelled.",
    ];

    public override int Once(DateOnly day, Dice dice)
    {
        var person = dice.Pick(World.Population.Adults);
        var narrative = dice.Pick(Tales)
            .Replace("{home}", $"{person.Home.Number} {person.Home.Street}", StringComparison.Ordinal)
            .Replace("{place}", person.Home.Town.Name, StringComparison.Ordinal)
            .Replace("{plate}", Spelling.Hyphened(dice.Pick(World.Population.Vehicles)), StringComparison.Ordinal)
            .Replace("{phone}", Spelling.Dashed(person.Phone), StringComparison.Ordinal);
        Pen.Tip(dice.Moment(day, 6, 23), dice.Pick(Channels), person.Home.Town.Name, narrative);
        return 1;
    }
}
