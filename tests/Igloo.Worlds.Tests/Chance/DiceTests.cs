using CsCheck;
using Igloo.Worlds.Chance;

namespace Igloo.Worlds.Tests.Chance;

public sealed class DiceTests
{
    [Fact]
    public void A_seed_rolls_the_same_on_every_runtime()
    {
        var dice = Dice.For(20250301, "example");
        Assert.Equal([375, 335, 380, 820, 254], Enumerable.Range(0, 5).Select(_ => dice.Below(1_000)));
    }

    [Fact]
    public void Each_purpose_and_each_number_has_dice_of_its_own()
    {
        var rolls = new[] { Dice.For(1, "calls"), Dice.For(1, "calls", 1), Dice.For(1, "tips"), Dice.For(2, "calls") }.Select(Ten).ToList();
        Assert.Equal(rolls.Count, rolls.Distinct().Count());
    }

    [Fact]
    public void A_roll_never_leaves_its_range() =>
        Gen.Select(Gen.ULong, Gen.Int[-50, 50], Gen.Int[0, 100]).Sample((seed, least, width) =>
        {
            var dice = Dice.For(seed, "range");
            Assert.InRange(dice.Between(least, least + width), least, least + width);
            Assert.InRange(dice.Around(least, width), least - width, least + width);
        });

    [Fact]
    public void Drawing_gives_different_items_of_the_list() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 20]).Sample((seed, count) =>
        {
            var drawn = Dice.For(seed, "draw").Draw([.. Enumerable.Range(0, 20)], count);
            Assert.Equal(count, drawn.Distinct().Count());
            Assert.All(drawn, item => Assert.InRange(item, 0, 19));
        });

    [Fact]
    public void Drawing_more_than_there_are_is_refused() =>
        Assert.Contains("cannot draw 3 of 2", Assert.Throws<ArgumentOutOfRangeException>(() => Dice.For(1, "draw").Draw([1, 2], 3)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_side_comes_up_about_as_often()
    {
        var dice = Dice.For(3, "fair");
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++) counts[dice.Below(6)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_500, 10_500));
    }

    private static string Ten(Dice dice) => string.Join(' ', Enumerable.Range(0, 10).Select(_ => dice.Below(1_000)));
}
