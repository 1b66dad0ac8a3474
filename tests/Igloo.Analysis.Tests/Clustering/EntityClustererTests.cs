using CsCheck;
using Igloo.Analysis.Clustering;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Clustering;

public sealed class EntityClustererTests
{
    private static readonly (FieldType, string) Phone = (FieldType.Phone, "+15550134");

    [Fact]
    public void An_entity_is_named_after_its_least_mention_and_keeps_every_value_with_its_records()
    {
        var entity = Assert.Single(People.Resolve([
            People.Known(2, "Juan", "Perez", "1980-07-04", Phone),
            People.Known(1, "Juan", "Peres", "1980-07-04", Phone),
            People.Known(3, "Juan", "Perez", "1980-07-04", Phone)]));
        Assert.Equal(EntityId.From(EntityKind.Person, People.Id(1).ToString()), entity.Id);
        Assert.Equal([People.Id(1), People.Id(2), People.Id(3)], entity.Mentions);
        Assert.Equal("Juan Perez", entity.Caption);
        Assert.Equal(2, entity.Ties.Count);
        var families = entity.Attributes.Where(attribute => attribute.Type == FieldType.PersonFamilyName).ToArray();
        Assert.Equal(["Peres", "Perez"], families.Select(family => family.Value));
        Assert.Equal([new RecordId(2), new RecordId(3)], families[1].Records);
    }

    [Fact]
    public void A_thing_is_one_by_its_normal_form_and_two_by_two()
    {
        var entities = People.Resolve([Plate(1, "ABC123"), Plate(2, "ABC123"), Plate(3, "ABC124")]);
        Assert.Equal(2, entities.Count);
        var shared = Assert.Single(entities, entity => entity.Id == EntityId.From(EntityKind.Vehicle, "ABC123"));
        Assert.Equal(2, shared.Mentions.Count);
        Assert.Equal("ABC123", shared.Caption);
        Assert.Empty(shared.Ties);
    }

    [Fact]
    public void Nobody_is_made_of_a_birth_date_alone() =>
        Assert.Empty(People.Resolve([People.Person(1, (FieldType.PersonBirthDate, "1980-07-04"))]));

    [Fact]
    public void Somebody_is_made_of_a_document_alone() =>
        Assert.Equal("P1234567", Assert.Single(People.Resolve([People.Person(1, (FieldType.DocumentNumber, "P1234567"))])).Caption);

    [Fact]
    public void NotSame_beats_any_score()
    {
        MentionProfile[] twice = [People.Known(1, "Juan", "Perez", "1980-07-04", Phone), People.Known(2, "Juan", "Perez", "1980-07-04", Phone)];
        Assert.Single(People.Resolve(twice));
        Assert.Equal(2, People.Resolve(twice, People.Decide(1, DecisionKind.NotSame, 2, 1)).Count);
    }

    [Fact]
    public void NotSame_also_holds_through_a_third() => PeopleGen.Crowd.Sample(crowd =>
    {
        var entities = People.Resolve(crowd, People.Decide(1, DecisionKind.NotSame, 1, 2), People.Decide(2, DecisionKind.Merge, 2, 3), People.Decide(3, DecisionKind.Merge, 3, 1));
        Assert.DoesNotContain(entities, entity => entity.Mentions.Contains(People.Id(1)) && entity.Mentions.Contains(People.Id(2)));
    });

    [Fact]
    public void Merge_joins_what_no_score_would()
    {
        MentionProfile[] strangers = [People.Known(1, "Juan", "Perez", "1980-07-04"), People.Known(2, "Olena", "Shevchenko", "1995-11-28")];
        Assert.Equal(2, People.Resolve(strangers).Count);
        var merged = Assert.Single(People.Resolve(strangers, People.Decide(1, DecisionKind.Merge, 1, 2)));
        Assert.Equal("decision=1", Assert.Single(merged.Ties).Key);
    }

    [Fact]
    public void The_later_decision_on_a_pair_counts()
    {
        MentionProfile[] twice = [People.Known(1, "Juan", "Perez", "1980-07-04", Phone), People.Known(2, "Juan", "Perez", "1980-07-04", Phone)];
        Assert.Single(People.Resolve(twice, People.Decide(2, DecisionKind.Merge, 1, 2), People.Decide(1, DecisionKind.NotSame, 1, 2)));
        Assert.Equal(2, People.Resolve(twice, People.Decide(1, DecisionKind.Merge, 1, 2), People.Decide(2, DecisionKind.NotSame, 1, 2)).Count);
    }

    [Fact]
    public void A_decision_on_somebody_who_is_gone_changes_nothing() =>
        Assert.Single(People.Resolve([People.Known(1, "Juan", "Perez", "1980-07-04")], People.Decide(1, DecisionKind.Merge, 1, 77)));

    [Fact]
    public void Every_mention_with_a_name_is_in_exactly_one_entity_held_by_a_tree_of_ties() => PeopleGen.Crowd.Sample(crowd =>
    {
        var entities = People.Resolve(crowd);
        Assert.Equal(crowd.Select(person => person.Id), entities.SelectMany(entity => entity.Mentions).Order());
        Assert.All(entities, entity => Assert.Equal(entity.Mentions.Count - 1, entity.Ties.Count));
    });

    [Fact]
    public void The_order_of_the_inputs_does_not_matter() => Gen.Select(PeopleGen.Crowd, Gen.Int).Sample((crowd, seed) =>
    {
        var pairs = People.Scored(crowd).ToArray();
        Decision[] decisions = [People.Decide(1, DecisionKind.NotSame, 1, 2), People.Decide(2, DecisionKind.Merge, 2, 3)];
        var straight = EntityClusterer.Cluster(crowd, pairs, decisions, 0.9);
        var random = new Random(seed);
        random.Shuffle(crowd);
        random.Shuffle(pairs);
        random.Shuffle(decisions);
        Assert.Equal(People.Text(straight), People.Text(EntityClusterer.Cluster(crowd, [.. pairs, .. pairs], decisions, 0.9)));
    });

    [Fact]
    public void A_record_of_a_stranger_changes_no_other_entity() => PeopleGen.Crowd.Sample(crowd =>
    {
        var stranger = People.Known(500, "Xiulan", "Ouyang", "1966-12-19", (FieldType.DocumentNumber, "K99999999"));
        var with = People.Resolve([.. crowd, stranger]).Where(entity => !entity.Mentions.Contains(stranger.Id)).ToArray();
        Assert.Equal(People.Text(People.Resolve(crowd)), People.Text(with));
    });

    [Fact]
    public void No_entity_holds_full_birth_dates_that_contradict_unless_it_shares_proof() => PeopleGen.Crowd.Sample(crowd =>
    {
        var unproven = crowd.Select(person => person with { Values = [.. person.Values.Where(value => value.Type != FieldType.DocumentNumber)] }).ToArray();
        Assert.DoesNotContain(People.Resolve(unproven), entity =>
            entity.Attributes.Any(a => a.Value == "1980-07-04") && entity.Attributes.Any(a => a.Value == "1995-11-28"));
    });

    [Fact]
    public void A_mention_given_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => People.Resolve([People.Known(1, "Juan", "Perez", "1980"), People.Known(1, "Juan", "Perez", "1980")]));

    [Fact]
    public void A_pair_of_an_unknown_mention_is_refused()
    {
        var pair = new ScoredPair(People.Id(1), People.Id(2), "k", 50_000_000, []);
        Assert.Throws<ArgumentException>(() => EntityClusterer.Cluster([People.Known(1, "Juan", "Perez", "1980")], [pair], [], 0.9));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_threshold_of_never_or_always_is_refused(double threshold) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EntityClusterer.Cluster([], [], [], threshold));

    private static MentionProfile Plate(int record, string plate) =>
        People.Mention(People.Id(record, EntityKind.Vehicle), (FieldType.VehiclePlate, plate));
}
