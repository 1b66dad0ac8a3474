using Igloo.Worlds.Agencies;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Tests.Agencies;

public sealed class SpellingTests
{
    private static readonly PersonName Name = new("Lucía Ana", "Núñez", "Wójcik");
    private static readonly Person Person = new("P-1", Name, new DateOnly(1990, 4, 7), "D1", new Home(1, "Mill Lane", null, Land.Town("Lumen")));

    [Fact]
    public void A_counter_prints_capitals_without_accents() =>
        Assert.All(Hundred(spelling => spelling.Counter(Person)), name => Assert.Matches("^[A-Z ]+$", name));

    [Fact]
    public void A_counter_mostly_drops_the_second_family_name_but_not_always() =>
        Assert.InRange(Hundred(spelling => spelling.Counter(Person)).Count(name => name.Contains("WOJ", StringComparison.Ordinal)), 5, 40);

    [Fact]
    public void Day_and_month_of_a_birth_date_change_places_now_and_then()
    {
        var dates = Hundred(spelling => spelling.Born(new DateOnly(1990, 4, 7)));
        Assert.Equal([new DateOnly(1990, 4, 7), new DateOnly(1990, 7, 4)], dates.Distinct().Order());
    }

    [Fact]
    public void A_birth_date_that_cannot_be_read_the_other_way_stays() =>
        Assert.Equal([new DateOnly(1990, 4, 27)], Hundred(spelling => spelling.Born(new DateOnly(1990, 4, 27))).Distinct());

    [Fact]
    public void A_plate_keeps_its_letters_and_digits_in_every_shape()
    {
        var plates = Hundred(spelling => spelling.Plate(new Vehicle("KVA4821", Person, new DateOnly(2024, 1, 1)))).Distinct().ToList();
        Assert.Equal(["KVA 4821", "KVA-4821", "kva4821"], plates.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_phone_has_each_agencys_own_shape()
    {
        var phone = new Phone("12025550134", Person);
        Assert.Equal("(202) 555-0134", Spelling.National(phone));
        Assert.Equal("202-555-0134", Spelling.Dashed(phone));
        Assert.Equal("+1 202 555 0134", Spelling.International(phone));
    }

    private static List<T> Hundred<T>(Func<Spelling, T> write)
    {
        var spelling = new Spelling(Dice.For(1, "spelling"));
        return [.. Enumerable.Range(0, 100).Select(_ => write(spelling))];
    }
}
