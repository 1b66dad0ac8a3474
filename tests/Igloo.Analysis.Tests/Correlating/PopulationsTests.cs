using CsCheck;
using Igloo.Analysis.Correlating;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class PopulationsTests
{
    private const int History = 4;

    private static readonly Gen<Deed[]> Deeds =
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 40], Gen.Long[0, 1_000]).Array[1, 200].Select(all => all.Select((one, i) => new Deed(one.Item1, one.Item2, one.Item3, i)).ToArray());

    [Fact]
    public void Those_whom_habits_link_over_others_are_one_population() =>
        Assert.Equal([[0, 1, 2]], Parted([.. Steady(0, 10), .. Steady(1, 10, 11), .. Steady(2, 11)], least: 1));

    [Fact]
    public void Those_who_share_no_habit_are_two() =>
        Assert.Equal([[0, 1], [2, 3]], Parted([.. Steady(0, 10), .. Steady(1, 10), .. Steady(2, 11), .. Steady(3, 11)], least: 2));

    [Fact]
    public void Populations_of_too_few_long_histories_go_together_as_one_more() =>
        Assert.Equal([[0, 1], [2, 3]], Parted([.. Steady(0, 10), .. Steady(1, 10), .. Steady(2, 11), .. Steady(3, 12)], least: 2));

    [Fact]
    public void A_history_short_by_one_deed_is_not_long() =>
        Assert.Single(Populations.Of([.. Steady(0, 10).Take(History - 1), .. Steady(1, 11)], History, 2));

    [Fact]
    public void Every_deed_is_in_one_population() => Deeds.Sample(deeds =>
        Assert.Equal(deeds.OrderBy(deed => deed.Record), Populations.Of(deeds, History, 3).SelectMany(own => own).OrderBy(deed => deed.Record)));

    [Fact]
    public void Neither_order_nor_the_numbers_of_habits_nor_whole_weeks_show() => Deeds.Sample(deeds => Assert.Equal(
        Parted(deeds, 3), Parted([.. deeds.Reverse().Select(deed => deed with { Trait = 90 - deed.Trait, Time = deed.Time + (3 * 7 * 86_400) })], 3)));

    private static IEnumerable<Deed> Steady(int entity, params int[] habits) =>
        habits.SelectMany(habit => Enumerable.Range(0, History).Select(i => new Deed(entity, habit, i * 86_400, (entity * 100) + (habit * 10) + i)));

    private static int[][] Parted(Deed[] deeds, double least) =>
        [.. Populations.Of(deeds, History, least).Select(own => own.Select(deed => deed.Entity).Distinct().Order().ToArray()).OrderBy(own => own[0])];
}
