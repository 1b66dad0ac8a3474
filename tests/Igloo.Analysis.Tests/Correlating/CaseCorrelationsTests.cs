using Igloo.Analysis.Correlating;
using Igloo.Analysis.Linking;
using Igloo.Analysis.Tests.Detecting;
using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class CaseCorrelationsTests
{
    private static readonly EntityId Card = CaseBuilder.Id(EntityKind.Account, "card1");
    private static readonly EntityId Car = CaseBuilder.Vehicle("car1");

    [Fact]
    public void A_card_that_pays_wherever_a_car_stops_goes_with_it()
    {
        var link = Assert.Single(Of(Town(stops: 8)), link => link.OtherThan(Car) == Card);
        Assert.Equal((LinkKind.GoesWith, 16), (link.Kind, link.Records.Count));
        Assert.InRange(link.Chance!.Value, 0, 1e-4);
        Assert.InRange(link.Strength, 0.5, 1);
    }

    [Fact]
    public void A_card_that_was_there_once_does_not_go_with_it() =>
        Assert.DoesNotContain(Of(Town(stops: 1)), link => link.A == Card || link.B == Card);

    [Fact]
    public void A_card_and_a_car_that_a_register_gives_to_one_holder_are_no_news() =>
        Assert.DoesNotContain(Of(Town(stops: 8).Holds("Owner", EntityKind.Account, "card1").Holds("Owner", EntityKind.Vehicle, "car1")), link => link.A == Card || link.B == Card);

    [Fact]
    public void Two_cars_that_readers_of_two_agencies_see_together_move_together()
    {
        var link = Assert.Single(Of(Convoy(days: 6)), link => link.Kind == LinkKind.MovesWith);
        Assert.Equal(new[] { CaseBuilder.Vehicle("lead"), CaseBuilder.Vehicle("load") }.Order(), [link.A, link.B]);
        Assert.Equal(24, link.Records.Count);
    }

    [Fact]
    public void Two_cars_of_one_owner_have_a_reason_to_move_together() =>
        Assert.DoesNotContain(
            Of(Convoy(days: 6).Holds("Owner", EntityKind.Vehicle, "lead").Holds("Owner", EntityKind.Vehicle, "load")), link => link.Kind == LinkKind.MovesWith);

    [Fact]
    public void Two_cars_seen_together_on_one_trip_are_no_convoy() => Assert.Empty(Of(Convoy(days: 1)));

    [Fact]
    public void A_phone_that_goes_on_as_another_did_took_over_from_it()
    {
        var link = Assert.Single(Of(PhoneSwappedTests.Swapped(keeps: 6)), link => link.Kind == LinkKind.TookOver);
        Assert.Equal(new[] { CaseBuilder.Phone("new"), CaseBuilder.Phone("old") }.Order(), [link.A, link.B]);
        Assert.Equal((CaseBuilder.At(19), CaseBuilder.At(24)), (link.First, link.Last));
    }

    [Fact]
    public void A_phone_with_people_of_its_own_took_over_from_none() =>
        Assert.DoesNotContain(Of(PhoneSwappedTests.Swapped(keeps: 0)), link => link.Kind == LinkKind.TookOver);

    [Fact]
    public void A_case_in_any_order_gives_the_same_links()
    {
        var built = Town(stops: 8);
        Assert.Equal(Of(built).Select(Shown), Of(built.Shuffled(3)).Select(Shown));
    }

    [Fact]
    public void A_payee_of_stated_fees_a_journey_paid_in_stages_and_a_relay_are_told_with_all_their_records()
    {
        Assert.Equal((7, true), Only(PaidByMilestonesTests.Journey("Omar"), CorrelationKind.Milestone, CaseBuilder.Person("aunt"), CaseBuilder.Person("Omar"), CaseBuilder.Person("traveller")));
        Assert.Equal((6, true), Only(RelayChainTests.Relay(times: 6), CorrelationKind.Relay, CaseBuilder.Phone("boss"), CaseBuilder.Phone("between"), CaseBuilder.Phone("driver")));
    }

    [Fact]
    public void Shapes_of_payments_stay_candidates()
    {
        Assert.Equal((7, false), Only(FunnelShapeTests.Funnel(payers: 5), CorrelationKind.GatherScatter));
        var round = new CaseBuilder().Pays("a", "b", 1).Pays("b", "c", 2).Pays("c", "a", 3);
        Assert.Equal((3, false), Only(round, CorrelationKind.Cycle));
        Assert.Empty(Correlated(new CaseBuilder().Pays("a", "b", 1).Pays("b", "c", 2)));
    }

    [Fact]
    public void A_ring_of_phones_that_deal_with_each_other_all_the_time_is_a_dense_block()
    {
        var random = new Random(2);
        var town = new CaseBuilder();
        for (var call = 0; call < 500; call++) town.Calls($"p{random.Next(200)}", $"p{random.Next(200)}", random.Next(60));
        Assert.DoesNotContain(Correlated(town), found => found.Kind == CorrelationKind.DenseBlock);
        for (var call = 0; call < 200; call++) town.Calls($"r{call % 5}", $"r{(call + 1 + (call / 5 % 4)) % 5}", call % 60, call / 60);
        var block = Assert.Single(Correlated(town), found => found.Kind == CorrelationKind.DenseBlock);
        Assert.Equal(Enumerable.Range(0, 5).Select(phone => CaseBuilder.Phone($"r{phone}")).Order(), block.Entities.Order());
        Assert.Equal(200, block.Records.Count);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(3, false)]
    public void A_phone_that_calls_far_more_than_else_for_some_days_bursts(int calls, bool bursts)
    {
        var random = new Random(2);
        var town = new CaseBuilder();
        for (var call = 0; call < 800; call++) town.Calls($"p{random.Next(30)}", $"p{random.Next(30)}", random.Next(90), random.Next(20));
        for (var call = 0; call < calls; call++) town.Calls("p3", $"q{call}", 40 + (call % 3), call / 3);
        Assert.Equal(bursts, Correlated(town).Any(found => found is { Kind: CorrelationKind.Burst, IsAccepted: true } && found.Entities[0] == CaseBuilder.Phone("p3")));
    }

    [Fact]
    public void Encounters_that_move_to_another_post_are_a_change_of_place()
    {
        var built = new CaseBuilder();
        for (var met = 0; met < 120; met++) built.Meets($"E{met}", met * 0.5, 0, met < 60 ? "North post" : "South post", $"t{met}");
        var change = Assert.Single(Correlated(built), found => found.Kind == CorrelationKind.PlaceChange);
        Assert.Equal([CaseBuilder.Place("South post"), CaseBuilder.Place("North post")], change.Entities);
        Assert.Equal(CaseBuilder.At(30), change.To);
    }

    [Fact]
    public void A_correlation_carries_the_release_classes_of_all_its_records()
    {
        var found = Assert.Single(Correlated(RelayChainTests.Relay(times: 6).KeptByAgency().Calls("x", "y", 1)), one => one.Kind == CorrelationKind.Relay);
        Assert.Equal([new ReleaseClass("police", ReleaseClass.Shared)], found.Releases);
    }

    private static (int Occasions, bool IsAccepted) Only(CaseBuilder built, CorrelationKind kind, params EntityId[] entities)
    {
        var found = Assert.Single(Correlated(built), one => one.Kind == kind);
        if (entities.Length > 0) Assert.Equal(entities, found.Entities);
        Assert.Equal(found.Records.Distinct().Order(), found.Records);
        return (found.Occasions, found.IsAccepted);
    }

    private static IReadOnlyList<Correlation> Correlated(CaseBuilder built) => CaseCorrelations.Of(built.Graph());

    private static IReadOnlyList<Link> Of(CaseBuilder built) => Of(built.Graph());

    private static IReadOnlyList<Link> Of(EntityGraph graph) => InferredLinks.Of(graph, CaseCorrelations.Of(graph));

    private static string Shown(Link link) => $"{link.A} {link.B} {link.Kind} {link.Strength} {link.Chance} {link.First} {string.Join(',', link.Records)}";

    /// <summary>Forty cards and forty cars at ten shops by lot, and one card that pays where one car stops.</summary>
    private static CaseBuilder Town(int stops)
    {
        var random = new Random(5);
        var built = new CaseBuilder();
        for (var i = 0; i < 300; i++)
        {
            built.Spends($"card{2 + random.Next(40)}", $"shop{random.Next(10)}", random.Next(30), random.Next(24), random.Next(60));
            built.Reads($"car{2 + random.Next(40)}", $"shop{random.Next(10)}", random.Next(30), random.Next(24), random.Next(60));
        }

        for (var stop = 0; stop < stops; stop++)
            built.Reads("car1", $"shop{stop % 10}", stop * 3, (stop * 5) % 23, 10).Spends("card1", $"shop{stop % 10}", stop * 3, (stop * 5) % 23, 12);
        return built;
    }

    /// <summary>Cars by lot at eight readers of two agencies; two pass two readers together on some days, at changing hours.</summary>
    private static CaseBuilder Convoy(int days)
    {
        var random = new Random(6);
        SourceRef[] sources = [CaseBuilder.PlateReads, new("border", "reads")];
        var built = new CaseBuilder();
        for (var i = 0; i < 600; i++) built.Reads($"car{random.Next(50)}", $"reader{random.Next(8)}", random.Next(30), random.Next(24), random.Next(60), sources[i % 2]);
        for (var day = 0; day < days; day++)
            for (var step = 0; step < 2; step++)
                foreach (var (car, minute) in new[] { ("lead", 0), ("load", 3) })
                    built.Reads(car, $"reader{(day + (step * 4)) % 8}", day * 4, (day * 7) % 22, (step * 30) + minute, sources[step]);
        return built;
    }
}
