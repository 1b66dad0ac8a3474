using Igloo.Analysis.Correlating;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class ImpostorsTests
{
    private const int People = 120;
    private const long Day = 86_400;
    private const long Week = 7 * Day;

    [Fact]
    public void No_impostor_is_as_like_as_one_goes_on_where_all_have_friends_of_their_own() =>
        Assert.Equal(1.0 / (1 + People), Of(Lives(friends: 100_000)).Chance(0, 10), 9);

    [Fact]
    public void Impostors_are_as_like_where_people_draw_their_friends_from_few() =>
        Assert.True(Of(Lives(friends: 20)).Chance(0, 10) > 2.0 / (1 + People));

    [Fact]
    public void A_family_that_shares_all_of_its_friends_brings_forth_no_impostor_for_its_circle_tells_nothing()
    {
        var families = Lives(friends: 100_000).Select(deed => deed with { Trait = (deed.Entity / 3 * 6) + (deed.Record % 6) }).ToArray();
        Assert.Equal(1.0 / (1 + People), Of(families).Chance(1, 10), 9);
    }

    [Fact]
    public void The_best_of_many_is_likelier_to_be_as_like_than_the_best_of_few_and_more_evidence_is_rarer()
    {
        var impostors = Of(Lives(friends: 20));
        Assert.True(impostors.Chance(1, 1) < impostors.Chance(1, 50));
        Assert.True(impostors.Chance(6, 10) < impostors.Chance(0, 10));
    }

    [Fact]
    public void Neither_order_nor_ids_nor_whole_weeks_show()
    {
        var lives = Lives(friends: 20);
        Deed[] told = [.. lives.Reverse().Select(deed => deed with { Entity = 700 - deed.Entity, Trait = 900_000 - deed.Trait, Time = deed.Time + (5 * Week) })];
        foreach (var nats in new[] { 0.0, 1, 2, 5 }) Assert.Equal(Of(lives).Chance(nats, 10), Of(told).Chance(nats, 10), 9);
    }

    private static Impostors Of(Deed[] deeds)
    {
        var behaviours = new Behaviours(deeds, 5);
        return new Impostors(behaviours, new Steady(behaviours, 5));
    }

    /// <summary>Sixty days of two calls: each calls six friends, drawn from so many.</summary>
    private static Deed[] Lives(int friends)
    {
        var random = new Random(4);
        return
        [
            .. Enumerable.Range(0, People).SelectMany(person =>
            {
                int[] own = [.. Enumerable.Range(0, 6).Select(_ => 1_000 + random.Next(friends))];
                return Enumerable.Range(0, 120).Select(call => new Deed(person, own[random.Next(6)], (call / 2 * Day) + random.Next((int)Day), (person * 120) + call));
            }),
        ];
    }
}
