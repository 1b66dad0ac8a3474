using CsCheck;
using Igloo.Analysis.Linking;
using Igloo.Model;
using static Igloo.Analysis.Tests.Linking.CaseBuilder;

namespace Igloo.Analysis.Tests.Linking;

public sealed class LinkBuilderTests
{
    [Fact]
    public void A_register_row_with_a_person_and_a_phone_says_that_the_person_uses_the_phone()
    {
        var link = Assert.Single(new CaseBuilder().Holds("Ana", EntityKind.Phone, "1").Links().Links);
        Assert.Equal((Person("Ana"), Phone("1"), LinkKind.Uses), (link.A, link.B, link.Kind));
        Assert.Equal(0.7, link.Strength);
        Assert.Null(link.First);
    }

    [Fact]
    public void Two_rows_bind_firmer_than_one()
    {
        var link = Assert.Single(new CaseBuilder().Holds("Ana", EntityKind.Phone, "1").Holds("Ana", EntityKind.Phone, "1").Links().Links);
        Assert.Equal(0.91, link.Strength);
        Assert.Equal(2, link.Records.Count);
    }

    [Fact]
    public void Many_cards_end_in_the_same_digits_so_a_masked_card_binds_weakly()
    {
        var link = Assert.Single(new CaseBuilder().Holds("Ana", EntityKind.Account, "****1234").Holds("Ana", EntityKind.Account, "****1234").Links().Links);
        Assert.True(link.Strength < 0.5);
    }

    [Fact]
    public void A_call_links_the_phones_and_keeps_first_and_last_time()
    {
        var link = Assert.Single(new CaseBuilder().Calls("1", "2", day: 3).Calls("2", "1", day: 1).Links().Links);
        Assert.Equal(LinkKind.Called, link.Kind);
        Assert.Equal((At(1), At(3)), (link.First, link.Last));
    }

    [Fact]
    public void A_message_links_the_user_names_that_wrote_to_each_other()
    {
        var link = Assert.Single(new CaseBuilder().Texts("ruta", "ana", day: 3).Texts("ana", "ruta", day: 1).Links().Links);
        Assert.Equal((LinkKind.Called, At(1), At(3)), (link.Kind, link.First, link.Last));
    }

    [Fact]
    public void Somebody_uses_the_user_name_that_a_row_names_with_them() => Assert.Equal(LinkKind.Uses, Assert.Single(new CaseBuilder().Holds("Ana", EntityKind.OnlineAccount, "ana").Links().Links).Kind);

    // Only people and organisations have an address.
    [Fact]
    public void A_user_name_is_not_tied_to_the_address_beside_it() => Assert.Empty(new CaseBuilder().Holds("ana", EntityKind.Place, "home", EntityKind.OnlineAccount).Links().Links);

    [Fact]
    public void What_remarks_name_is_named_with_whom_the_row_is_about_and_not_used_by_them() =>
        Assert.Equal(LinkKind.NamedWith, Assert.Single(new CaseBuilder().Remarks("Ana", "1", day: 1).Links().Links).Kind);

    [Fact]
    public void A_second_recipient_of_a_message_is_named_with_who_wrote_it()
    {
        var links = new CaseBuilder().Writes("1", "2", "3", day: 1).Links().Links;
        Assert.Equal([LinkKind.Called, LinkKind.NamedWith], links.Select(link => link.Kind).Order());
    }

    [Fact]
    public void The_phone_of_an_advert_is_named_with_its_town_and_was_not_seen_there() =>
        Assert.Equal(LinkKind.NamedWith, Assert.Single(new CaseBuilder().Posts("Elm", 1, "1").Links().Links).Kind);

    [Fact]
    public void A_payment_links_payer_and_payee()
    {
        Assert.Equal(LinkKind.Paid, Assert.Single(new CaseBuilder().Pays("Ana", "Ben", day: 1).Links().Links).Kind);
    }

    [Fact]
    public void Travellers_of_one_group_are_linked_and_travellers_of_two_groups_are_not()
    {
        var links = new CaseBuilder().Meets("E1", 1, "Ana", "Ben").Meets("E2", 2, "Cleo").Links().Links;
        var link = Assert.Single(links, link => link.Kind == LinkKind.TravelledWith);
        Assert.Equal(new[] { Person("Ana"), Person("Ben") }.Order(), [link.A, link.B]);
        Assert.Equal(2, link.Records.Count);
    }

    [Fact]
    public void The_same_group_name_in_two_sources_is_two_groups()
    {
        var links = new CaseBuilder().Meets("G", 1, "Ana").Books("Max", "G", 1, ["Ben"]).Links().Links;
        Assert.DoesNotContain(links, link => link.Kind == LinkKind.TravelledWith);
    }

    [Fact]
    public void Who_books_is_linked_to_the_traveller()
    {
        Assert.Equal(LinkKind.BookedFor, Assert.Single(new CaseBuilder().Books("Max", "B1", 1, ["Ana"]).Links().Links).Kind);
    }

    [Fact]
    public void A_tip_names_things_together_and_says_no_more()
    {
        var link = Assert.Single(new CaseBuilder().Tells("look there", 1, (EntityKind.Person, "Ana"), (EntityKind.Vehicle, "AA1")).Links().Links);
        Assert.Equal(LinkKind.NamedWith, link.Kind);
    }

    [Fact]
    public void A_read_says_where_the_vehicle_was_seen()
    {
        Assert.Equal(LinkKind.SeenAt, Assert.Single(new CaseBuilder().Reads("AA1", "R1", 1, 8).Links().Links).Kind);
    }

    [Fact]
    public void A_value_that_ties_more_than_the_maximum_makes_no_links_and_is_listed()
    {
        var links = new CaseBuilder().Holds("Ana", EntityKind.Place, "home").Holds("Ben", EntityKind.Place, "home").Holds("Cleo", EntityKind.Place, "home").Calls("1", "2", 1).Links(hubMaximum: 2);
        Assert.Equal(CaseBuilder.Place("home"), Assert.Single(links.SuperConnectors).Entity);
        Assert.Equal("3 have to do with it; what ties more than 2 ties nobody", links.SuperConnectors[0].Reason);
        Assert.Equal(LinkKind.Called, Assert.Single(links.Links).Kind);
    }

    [Fact]
    public void A_number_that_many_strangers_call_makes_no_links_and_says_why()
    {
        var links = Town(strangers: 150).Links();
        var hub = Assert.Single(links.SuperConnectors);
        Assert.Equal((Phone("help"), 150, 100), (hub.Entity, hub.Degree, hub.Usual));
        Assert.StartsWith("150 deal with it where 100 is the most that is usual", hub.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(links.Links, link => link.A == hub.Entity || link.B == hub.Entity);
    }

    [Fact]
    public void A_number_called_by_as_many_who_know_each_other_makes_its_links()
    {
        var town = Town(strangers: 150);
        for (var caller = 0; caller < 150; caller++)
            for (var step = 1; step <= 4; step++) town.Calls($"p{caller}", $"p{(caller + (step * step)) % 150}", 2);
        Assert.Empty(town.Links().SuperConnectors);
    }

    [Fact]
    public void What_people_say_ties_is_no_super_connector_whatever_the_data_say()
    {
        var town = Town(strangers: 150);
        var links = Build(town, (ConnectorVerdict.Ties, Phone("help")));
        Assert.Empty(links.SuperConnectors);
        Assert.Equal(150, links.Links.Count(link => link.A == Phone("help") || link.B == Phone("help")));
    }

    [Fact]
    public void What_people_say_ties_nobody_makes_no_links_and_says_that_it_was_decided()
    {
        var town = new CaseBuilder().Calls("1", "shelter", 1).Calls("2", "shelter", 1).Calls("1", "2", 1);
        var links = Build(town, (ConnectorVerdict.TiesNobody, Phone("shelter")));
        Assert.Equal("2 have to do with it; a person decided that it ties nobody", Assert.Single(links.SuperConnectors).Reason);
        Assert.Equal(LinkKind.Called, Assert.Single(links.Links).Kind);
    }

    [Fact]
    public void What_was_taken_back_is_as_if_nobody_had_decided()
    {
        var town = Town(strangers: 150);
        Assert.Equal(town.Links().SuperConnectors, Build(town, (ConnectorVerdict.Ties, Phone("help")), (ConnectorVerdict.Undo, Phone("help"))).SuperConnectors);
    }

    [Fact]
    public void A_decision_on_what_the_case_does_not_hold_changes_nothing()
    {
        var town = Town(strangers: 150);
        Assert.Equal(town.Links().SuperConnectors, Build(town, (ConnectorVerdict.TiesNobody, Phone("elsewhere"))).SuperConnectors);
    }

    [Fact]
    public void A_value_that_ties_exactly_the_maximum_makes_its_links()
    {
        var links = new CaseBuilder().Calls("1", "shop", 1).Calls("2", "shop", 1).Links(hubMaximum: 2);
        Assert.Empty(links.SuperConnectors);
        Assert.Equal(2, links.Links.Count);
    }

    /// <summary>Fifteen hundred phones with three contacts each, and a number that some of them call.</summary>
    private static CaseLinks Build(CaseBuilder town, params (ConnectorVerdict Verdict, EntityId Thing)[] log) => LinkBuilder.Build(
        RecordCasts.Of(town.Entities), town.Events, 100,
        ConnectorDecisions.InForce(log.Select((entry, i) => new ConnectorDecision(i + 1, entry.Verdict, entry.Thing, "u-1", "known", DateTimeOffset.UnixEpoch))));

    private static CaseBuilder Town(int strangers)
    {
        var town = new CaseBuilder();
        for (var phone = 0; phone < 1500; phone++)
            for (var step = 1; step <= 3; step++) town.Calls($"p{phone}", $"p{(phone + (step * 211)) % 1500}", 1);
        for (var phone = 0; phone < strangers; phone++) town.Calls($"p{phone}", "help", 1);
        return town;
    }

    [Fact]
    public void A_person_is_never_a_super_connector()
    {
        var links = new CaseBuilder().Pays("Ana", "Omar", 1).Pays("Ben", "Omar", 1).Pays("Cleo", "Omar", 1).Links(hubMaximum: 2);
        Assert.Empty(links.SuperConnectors);
        Assert.Equal(3, links.Links.Count);
    }

    [Fact]
    public void The_order_of_entities_and_events_does_not_show() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 5]).Array[1, 20].Sample(calls =>
        {
            var built = new CaseBuilder();
            foreach (var (from, to, day) in calls) built.Calls($"{from}", $"{to}", day).Pays($"p{from}", $"p{to}", day);
            var (one, other) = (built.Graph(), built.Shuffled(seed: calls.Length));
            Assert.Equal(one.Links.Select(Told), other.Links.Select(Told));
            Assert.Equal(one.Events.Select(told => told.Id), other.Events.Select(told => told.Id));
        }, iter: 50);

    [Fact]
    public void A_maximum_below_one_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LinkBuilder.Build(new RecordCasts(), [], 0));
    }

    private static string Told(Link link) => $"{link.A} {link.B} {link.Kind} {link.Strength} {link.First:O} {link.Last:O} {string.Join(' ', link.Records)}";
}
