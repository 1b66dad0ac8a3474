using Igloo.Worlds.Chance;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Patterns;

/// <summary>Cards at shops: some passed on for another after a break, beside neighbours who use the same corner shops and newcomers to a street.</summary>
internal sealed class Cards(PatternParameters world, Dice dice, RowFile file, List<Planted> planted)
{
    private const int Street = 10; // shops of one neighbourhood
    private readonly int _shops = Math.Max(100, world.People / 20);
    private readonly List<(DateTime At, string Card, int Shop)> _purchases = [];
    private int _cards;

    public void Live()
    {
        for (var i = 0; i < world.People / 3; i++) Shop(NewCard(), Habits(), 0, world.Days);
        for (var i = 0; i < world.Plants; i++)
        {
            TakeOver();
            Newcomer();
        }

        foreach (var (at, card, shop) in _purchases.OrderBy(one => one.At).ThenBy(one => one.Card, StringComparer.Ordinal))
            file.Append([Cell.Time(at, "yyyy-MM-ddTHH:mm:ssZ"), FormattableString.Invariant($"Shop {shop:0000}"), Cell.Money(dice.Between(3, 200)), card]);
    }

    /// <summary>A card is used no more; days later another is used at most of the same shops, corner shop and favourites across town alike.</summary>
    private void TakeOver()
    {
        var (before, after, ends, habits) = (NewCard(), NewCard(), dice.Between(world.Days / 3, world.Days * 2 / 3), Habits());
        Shop(before, habits, 0, ends);
        Shop(after, [.. habits.Where(_ => !dice.InHundred(15)), dice.Below(_shops)], ends + dice.Between(1, 5), world.Days);
        planted.Add(new Planted("card takeover", null, [before, after]));
    }

    /// <summary>Someone leaves a street, and days later another moves in: the same corner shops, other places across town.</summary>
    private void Newcomer()
    {
        var (before, after, ends, habits) = (NewCard(), NewCard(), dice.Between(world.Days / 3, world.Days * 2 / 3), Habits());
        var corner = habits.Where(shop => shop / Street == habits[0] / Street).Take(habits.Length / 2).ToArray();
        Shop(before, habits, 0, ends);
        Shop(after, [.. corner, .. Habits().Take(habits.Length - corner.Length)], ends + dice.Between(1, 5), world.Days);
        planted.Add(new Planted("newcomer", "card takeover", [before, after]));
    }

    // Some of the corner shops, and places across town that few of the neighbours go to.
    private int[] Habits()
    {
        var first = dice.Below(_shops / Street) * Street;
        return [.. dice.Draw([.. Enumerable.Range(first, Street)], dice.Between(3, 6)), .. Enumerable.Range(0, dice.Between(3, 5)).Select(_ => dice.Below(_shops))];
    }

    private void Shop(string card, int[] habits, int from, int until)
    {
        var most = dice.Between(1, 3); // a day
        for (var day = from; day < until; day++)
            for (var i = dice.Below(most + 1); i > 0; i--)
                _purchases.Add((dice.Moment(world.Start.AddDays(day), 8, 21), card, dice.InHundred(10) ? dice.Below(_shops) : dice.Pick(habits)));
    }

    private string NewCard() => FormattableString.Invariant($"{4_000_000 + _cards++:0000000}");
}
