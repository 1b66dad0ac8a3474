using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;

namespace Igloo.Worlds.Patterns;

/// <summary>Names for people who need nothing else.</summary>
internal static class Names
{
    public static string Of(Dice dice) => $"{dice.Pick(Pools.Given)} {Surname(dice)} {Surname(dice)}";

    public static string Surname(Dice dice) => dice.Pick(Pools.Family);
}
