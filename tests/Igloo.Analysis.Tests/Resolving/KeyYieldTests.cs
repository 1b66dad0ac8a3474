using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Which meetings are worth a comparison is told by those of a sample.</summary>
public sealed class KeyYieldTests
{
    private const double Share = 1.0 / 64;

    private static readonly int Names = KeyYield.RankOf(KeyKind.Names, 3);

    private static readonly (int Once, int Thrice) Sorts = (KeyYield.SortOf(Names, 1), KeyYield.SortOf(Names, 3));

    [Fact]
    public void A_sort_of_meeting_that_costs_more_than_fifty_comparisons_for_a_match_is_not_followed() =>
        Assert.True(Counted((Sorts.Once, 51_000, 1_000)).Dull(Share).Sorts[Sorts.Once]);

    [Fact]
    public void One_that_costs_fifty_is_followed() => Assert.False(Counted((Sorts.Once, 50_000, 1_000)).Dull(Share).Sorts[Sorts.Once]);

    [Fact]
    public void Whoever_meets_on_more_keys_of_the_same_rank_is_judged_apart()
    {
        var dull = Counted((Sorts.Once, 51_000, 10), (Sorts.Thrice, 1_000, 900)).Dull(Share).Sorts;
        Assert.True(dull[Sorts.Once]);
        Assert.False(dull[Sorts.Thrice]);
    }

    [Fact]
    public void What_was_seen_too_seldom_to_judge_is_followed() =>
        Assert.False(Counted((Sorts.Once, 499, 0), (Sorts.Thrice, 50_000, 50_000)).Dull(Share).Sorts[Sorts.Once]);

    [Fact]
    public void A_set_of_a_million_comparisons_follows_everything() =>
        Assert.DoesNotContain(true, Counted((Sorts.Once, 15_625, 0)).Dull(Share).Sorts);

    [Fact]
    public void Matches_that_may_be_missed_are_those_of_the_sample_taken_for_all() => Assert.Equal(64 * 10, Counted((Sorts.Once, 51_000, 10)).Dull(Share).Matches, 9);

    [Fact]
    public void A_stronger_kind_of_key_has_the_lesser_rank_and_so_has_a_key_of_fewer_rows()
    {
        Assert.True(KeyYield.RankOf(KeyKind.Document, 200) < KeyYield.RankOf(KeyKind.Name, 2));
        Assert.True(KeyYield.RankOf(KeyKind.Name, 3) < KeyYield.RankOf(KeyKind.Name, 4));
        Assert.Equal(KeyKind.Name, KeyYield.KindOf(KeyYield.RankOf(KeyKind.Name, 1_000_000)));
    }

    private static KeyYield Counted(params (int Sort, int Compared, int Matches)[] sorts)
    {
        var yield = new KeyYield();
        foreach (var (sort, compared, matches) in sorts)
            for (var i = 0; i < compared; i++) yield.Count(sort, i < matches);
        return yield;
    }
}
