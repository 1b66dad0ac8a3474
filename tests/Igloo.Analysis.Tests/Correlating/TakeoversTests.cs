using Igloo.Analysis.Correlating;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class TakeoversTests
{
    private const long Day = 86_400;
    private const int Phones = 150;
    private const int Cards = 300;

    [Fact]
    public void A_phone_that_goes_silent_and_comes_back_under_another_number_is_taken_over()
    {
        var found = Assert.Single(Takeovers.Of(Swapped(contactsKept: true)), one => one.IsAccepted);
        Assert.Equal((0, Phones), (found.Before, found.After));
        Assert.True(found.Chance <= 0.01 && found.Margin > 0 && found.Began > found.Ended);
        Assert.NotEmpty(found.Records);
    }

    [Fact]
    public void A_new_phone_with_other_contacts_takes_over_nothing() =>
        Assert.DoesNotContain(Takeovers.Of(Swapped(contactsKept: false)), one => one.IsAccepted);

    [Fact]
    public void A_family_member_who_calls_the_same_people_stays_a_candidate_at_most()
    {
        // Families of three share their contacts, so an impostor is as like as a successor.
        var deeds = Swapped(contactsKept: true, familySize: 3);
        Assert.DoesNotContain(Takeovers.Of(deeds), one => one.IsAccepted);
        Assert.Contains(Takeovers.Of(deeds), one => (one.Before, one.After) == (0, Phones));
    }

    [Fact]
    public void A_younger_relative_who_shares_some_of_the_contacts_takes_over_nothing()
    {
        // Each second phone is of a sibling who shares half of the contacts of the phone before; the new one shares a third.
        var deeds = Swapped(contactsKept: true).Select(deed => deed switch
        {
            { Trait: >= 100_000 } => deed,
            { Entity: Phones } => deed.Trait % 3 == 0 ? deed : deed with { Trait = deed.Trait + 50_000 },
            _ => deed.Entity % 2 == 1 && deed.Trait % 2 == 0 ? deed with { Trait = deed.Trait - 6 } : deed,
        }).ToArray();
        Assert.DoesNotContain(Takeovers.Of(deeds), one => one.IsAccepted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Friends_from_elsewhere_tell_who_of_a_family_goes_on_and_the_family_itself_does_not(bool friendsKept)
    {
        // Families of five share contacts 0 to 2 of six; 3 to 5 are friends of each one's own. The new phone keeps the family, and the friends or not.
        var deeds = Swapped(contactsKept: true).Select(deed => deed switch
        {
            { Trait: >= 100_000 } => deed,
            { Entity: Phones, Trait: >= 3 } => friendsKept ? deed : deed with { Trait = deed.Trait + 50_000 },
            { Entity: < Phones } => deed.Trait % 6 < 3 ? deed with { Trait = (deed.Entity / 5 * 30) + (deed.Trait % 6) } : deed,
            _ => deed,
        }).ToArray();
        Assert.Equal(friendsKept, Takeovers.Of(deeds).Any(one => (one.Before, one.After, one.IsAccepted) == (0, Phones, true)));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(5, true)]
    [InlineData(2, false)]
    [InlineData(1, false)]
    public void One_who_keeps_most_contacts_goes_on_and_a_sibling_who_shares_two_does_not(int kept, bool goesOn)
    {
        var deeds = Swapped(contactsKept: true).Select(deed => deed is { Entity: Phones, Trait: < 100_000 } && deed.Trait >= kept ? deed with { Trait = deed.Trait + 50_000 } : deed).ToArray();
        Assert.Equal(goesOn, Takeovers.Of(deeds).Any(one => (one.Before, one.After, one.IsAccepted) == (0, Phones, true)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Shops_across_town_tell_whose_card_goes_on_and_the_corner_shops_of_a_street_do_not(bool acrossKept)
    {
        // Whoever uses one of a street's shops uses most of them, so sharing four tells hardly more than sharing one.
        Assert.Equal(acrossKept, Takeovers.Of(Streets(acrossKept)).Any(one => (one.Before, one.After, one.IsAccepted) == (0, Cards, true)));
    }

    [Fact]
    public void A_number_that_many_thousands_call_hides_no_takeover()
    {
        var swapped = Swapped(contactsKept: true);
        const int Help = 999_999;
        var callers = Enumerable.Range(0, 25_000).Select(i => new Deed(1_000 + i, Help, i * 200L, swapped.Length + i));
        Deed[] helped = [.. swapped, .. callers, .. new[] { 0, Phones }.Select((phone, i) => new Deed(phone, Help, ((i * 31) + 5) * Day, 90_000 + i))];
        var found = Assert.Single(Takeovers.Of(helped), one => one.IsAccepted);
        Assert.Equal((0, Phones), (found.Before, found.After));
    }

    [Fact]
    public void The_order_of_deeds_does_not_show() =>
        Assert.Equal(Told(Swapped(contactsKept: true)), Told([.. Swapped(contactsKept: true).Reverse()]));

    [Fact]
    public void With_few_identifiers_nothing_is_accepted_at_one_in_a_hundred()
    {
        var few = Swapped(contactsKept: true).Where(deed => deed.Entity is < 20 or Phones).ToArray();
        Assert.DoesNotContain(Takeovers.Of(few), one => one.IsAccepted);
    }

    [Fact]
    public void Two_phones_in_use_at_the_same_time_are_no_takeover()
    {
        var deeds = Swapped(contactsKept: true).Select(deed => deed.Entity == Phones ? deed with { Time = deed.Time - (20 * Day) } : deed).ToArray();
        Assert.DoesNotContain(Takeovers.Of(deeds), one => one.After == Phones && one.Before == 0);
    }

    private static IEnumerable<(int Before, int After, double Score, double Chance, bool IsAccepted)> Told(Deed[] deeds) =>
        Takeovers.Of(deeds).Select(one => (one.Before, one.After, one.Score, one.Chance, one.IsAccepted));

    /// <summary>Sixty days of calls: everyone calls six contacts of their own (or of the family); phone 0 ends on day 28 and another begins on day 31.</summary>
    private static Deed[] Swapped(bool contactsKept, int familySize = 1)
    {
        var random = new Random(9);
        var deeds = new List<Deed>();
        for (var phone = 0; phone <= Phones; phone++)
        {
            var home = phone < Phones ? phone / familySize : contactsKept ? 0 : 5_000;
            var (first, last) = phone switch { 0 => (0, 28), Phones => (31, 60), _ => (0, 60) };
            for (var day = first; day < last; day++)
                for (var call = 0; call < 2; call++)
                    deeds.Add(new Deed(phone, random.Next(5) == 0 ? 100_000 + random.Next(20) : (home * 6) + random.Next(6), (day * Day) + random.Next((int)Day), deeds.Count));
        }

        return [.. deeds];
    }

    /// <summary>Sixty days of cards in ten streets: each uses four shops of six in its street, four across town, and anywhere now and then; card 0 ends on day 28, another of its street begins on day 31.</summary>
    private static Deed[] Streets(bool acrossKept)
    {
        var random = new Random(5);
        var deeds = new List<Deed>();
        int[] Corner(int card) => [.. Enumerable.Range(0, 4).Select(shop => (card % 10 * 6) + ((shop + card) % 6))];
        int[] Across() => [.. Enumerable.Range(0, 4).Select(_ => 1_000 + random.Next(200))];
        var (kept, others) = (Across(), Across());
        for (var card = 0; card <= Cards; card++)
        {
            int[] shops = card switch { 0 => [.. Corner(0), .. kept], Cards => [.. Corner(0), .. acrossKept ? kept : others], _ => [.. Corner(card), .. Across()] };
            var (first, last) = card switch { 0 => (0, 28), Cards => (31, 60), _ => (0, 60) };
            for (var day = first; day < last; day++)
                deeds.Add(new Deed(card, random.Next(10) == 0 ? 1_000 + random.Next(200) : shops[random.Next(shops.Length)], (day * Day) + random.Next((int)Day), deeds.Count));
        }

        return [.. deeds];
    }
}
