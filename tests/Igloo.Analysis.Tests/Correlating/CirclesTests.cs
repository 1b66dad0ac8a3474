using Igloo.Analysis.Correlating;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class CirclesTests
{
    private const int Shops = 6; // of a street
    private const int Streets = 20;

    [Fact]
    public void The_shops_of_a_street_are_one_circle_and_those_of_another_are_not_of_it()
    {
        var circles = new Circles(Town());
        for (var street = 0; street < Streets; street++)
            Assert.Single(Enumerable.Range(street * Shops, Shops).Select(circles.Of).Distinct());
        Assert.Equal(Streets, Enumerable.Range(0, Streets * Shops).Select(circles.Of).Distinct().Count());
    }

    [Fact]
    public void Shops_that_everybody_draws_at_random_are_of_no_circle()
    {
        var random = new Random(3);
        var circles = new Circles([.. Enumerable.Range(0, 400).Select(_ => Enumerable.Range(0, 4).Select(_ => random.Next(120)).Distinct().Order().ToArray())]);
        Assert.True(Enumerable.Range(0, 120).CountBy(circles.Of).Max(circle => circle.Value) <= 3);
    }

    [Fact]
    public void A_habit_that_nobody_has_is_a_circle_of_its_own() =>
        Assert.DoesNotContain(new Circles(Town()).Of(999_999), Enumerable.Range(0, Streets * Shops).Select(new Circles(Town()).Of));

    [Fact]
    public void The_order_of_people_does_not_show()
    {
        var (one, other) = (new Circles(Town()), new Circles([.. Town().Reverse()]));
        Assert.Equal(Enumerable.Range(0, Streets * Shops).Select(one.Of), Enumerable.Range(0, Streets * Shops).Select(other.Of));
    }

    [Fact]
    public void Other_numbers_for_the_same_habits_give_the_same_circles()
    {
        var (one, other) = (new Circles(Town()), new Circles([.. Town().Select(habits => habits.Select(Renamed).Order().ToArray())]));
        for (var a = 0; a < Streets * Shops; a++)
            for (var b = 0; b < a; b++) Assert.Equal(one.Of(a) == one.Of(b), other.Of(Renamed(a)) == other.Of(Renamed(b)));
    }

    private static int Renamed(int habit) => 5_000 - habit;

    /// <summary>Twenty people in each street, who use four of its six shops and one of any street.</summary>
    private static int[][] Town()
    {
        var random = new Random(2);
        return
        [
            .. Enumerable.Range(0, Streets * 20).Select(person =>
            {
                int[] shops = [.. Enumerable.Range(person % Streets * Shops, Shops)];
                random.Shuffle(shops);
                return shops.Take(4).Append(random.Next(Streets * Shops)).Distinct().Order().ToArray();
            }),
        ];
    }
}
