using CsCheck;
using Igloo.Analysis.Entities;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Entities;

public sealed class EntityResolverTests
{
    private static readonly (FieldType, string) Home = (FieldType.AddressFull, "12 MAIN ST");
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
    }

    [Fact]
    public void Whom_records_name_is_told_as_of_the_entities_that_are_stored()
    {
        MentionProfile[] mentions =
        [
            .. Enumerable.Range(1, 40).SelectMany(record => new[]
            {
                Plate(record, $"ABC{record % 7}"),
                People.Known(record, $"Juan {record % 9}", "Perez", "1980-07-04", (FieldType.Phone, $"+1555{record % 9}")),
                People.Mention(People.Id(record, EntityKind.Account), (FieldType.AccountNumber, record % 2 == 0 ? $"*{record}" : $"9{record % 5}")),
                People.Mention(People.Id(record, EntityKind.Place), (FieldType.PlaceName, $"Depot {record % 6}"), (FieldType.AddressCity, "EL PASO")),
            }),
        ];
        var resolved = EntityResolver.Resolve(mentions, []);
        var (told, stored) = (resolved.Casts(), new RecordCasts());
        foreach (var entity in People.Made(mentions, resolved))
            stored.Add(entity with { Caption = entity.Kind == EntityKind.Account ? entity.Caption : "", Attributes = entity.Kind == EntityKind.Place ? entity.Attributes : [] });
        Assert.Equal(stored.Ids, told.Ids);
        Assert.Equal(People.Text([.. stored.Entities]), People.Text([.. told.Entities]));
        Assert.Equal(Enumerable.Range(0, stored.Ids.Length).Select(stored.IsMaskedCard), Enumerable.Range(0, told.Ids.Length).Select(told.IsMaskedCard));
        Assert.Contains(true, Enumerable.Range(0, told.Ids.Length).Select(told.IsMaskedCard));
    }

    [Fact]
    public void Entities_of_all_kinds_stand_in_the_order_of_their_ids()
    {
        MentionProfile[] mentions =
        [
            .. Enumerable.Range(1, 20).SelectMany(record => new[]
            {
                Plate(record, $"ABC{record}"),
                People.Known(record, $"Juan {record}", "Perez", "1980-07-04", Phone),
                People.Mention(People.Id(record, EntityKind.Organization), (FieldType.OrganizationName, $"Haulage {record} Ltd")),
                People.Mention(People.Id(record, EntityKind.Phone), (FieldType.Phone, $"+1555{record}")),
            }),
        ];
        var entities = EntityResolver.Resolve(mentions, []).Entities;
        Assert.Equal(4, entities.Select(entity => entity.Entity.Kind).Distinct().Count());
        Assert.Equal(entities.Select(entity => entity.Entity).Order(), entities.Select(entity => entity.Entity));
        Assert.Equal(mentions.Select(mention => mention.Id).Order(), entities.SelectMany(entity => entity.Mentions).Order());
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
    }, iter: 8);

    [Fact]
    public void Merge_joins_what_no_score_would()
    {
        MentionProfile[] strangers = [People.Known(1, "Juan", "Perez", "1980-07-04"), People.Known(2, "Olena", "Shevchenko", "1995-11-28")];
        Assert.Equal(2, People.Resolve(strangers).Count);
        var (_, ties) = Assert.Single(People.ResolveTied(strangers, People.Decide(1, DecisionKind.Merge, 1, 2)));
        Assert.Equal("decision=1", Assert.Single(ties).Key);
    }

    [Fact]
    public void What_people_answered_stands_beside_what_the_records_alone_say()
    {
        MentionProfile[] people = [People.Known(1, "Juan", "Perez", "1980-07-04"), People.Known(2, "Olena", "Shevchenko", "1995-11-28"), .. People.Town];
        var answered = Assert.Single(EntityResolver.Resolve(people, [People.Decide(1, DecisionKind.Merge, 1, 2)]).Answered);
        Assert.Equal((People.Id(1), People.Id(2), true), (answered.Pair.A, answered.Pair.B, answered.AreSame));
        Assert.True(answered.Pair.Weight < 0);
        Assert.False(Assert.Single(EntityResolver.Resolve(people, [People.Decide(1, DecisionKind.Merge, 1, 2), People.Decide(2, DecisionKind.NotSame, 2, 1)]).Answered).AreSame);
        Assert.Empty(EntityResolver.Resolve(people, [People.Decide(1, DecisionKind.Merge, 1, 2), People.Decide(2, DecisionKind.Undo, 1, 2)]).Answered);
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
        var entities = People.ResolveTied(crowd);
        Assert.Equal(crowd.Select(person => person.Id), entities.SelectMany(held => held.Entity.Mentions).Order());
        Assert.All(entities, held => Assert.Equal(held.Entity.Mentions.Count - 1, held.Ties.Count));
    }, iter: 8);

    [Fact]
    public void Values_of_an_entity_stand_by_type_then_value_whatever_mention_said_them_first() => PeopleGen.Crowd.Sample(crowd =>
    {
        var entities = People.Resolve(crowd);
        Assert.All(entities, entity => Assert.Equal(entity.Attributes.OrderBy(value => value.Type).ThenBy(value => value.Value, StringComparer.Ordinal), entity.Attributes));
    }, iter: 8);

    [Fact]
    public void The_order_of_the_inputs_does_not_matter() => Gen.Select(PeopleGen.Crowd, Gen.Int).Sample((crowd, seed) =>
    {
        Decision[] decisions = [People.Decide(1, DecisionKind.NotSame, 1, 2), People.Decide(2, DecisionKind.Merge, 2, 3)];
        var straight = EntityResolver.Resolve(crowd, decisions);
        var told = People.Text(crowd, straight);
        var random = new Random(seed);
        random.Shuffle(crowd);
        random.Shuffle(decisions);
        var shuffled = EntityResolver.Resolve(crowd, decisions);
        Assert.Equal(told, People.Text(crowd, shuffled));
        Assert.Equal(straight.Doubts.Select(doubt => (doubt.Pair.A, doubt.Pair.B, doubt.Change)), shuffled.Doubts.Select(doubt => (doubt.Pair.A, doubt.Pair.B, doubt.Change)));
    }, iter: 8);

    [Fact]
    public void Drops_in_any_parts_and_any_order_give_the_same_entities_as_one_batch() => Gen.Select(PeopleGen.Crowd, Gen.Int[1, 5], Gen.Int).Sample((crowd, parts, seed) =>
    {
        var records = crowd.Select(RecordOf).ToArray();
        Decision[] decisions = [People.Decide(1, DecisionKind.NotSame, 1, 2)];
        MentionProfile[] all = [.. records.SelectMany(Mentioned)];
        var batch = EntityResolver.Resolve(all, decisions);
        var random = new Random(seed);
        var drops = records.GroupBy(_ => random.Next(parts)).Select(drop => drop.ToArray()).ToArray();
        random.Shuffle(drops);
        List<MentionProfile> archive = [];
        foreach (var drop in drops)
        {
            // Each drop is one more run over what there is; what earlier runs came to must not show.
            archive.AddRange(drop.SelectMany(Mentioned));
            _ = EntityResolver.Resolve(archive, decisions);
        }

        Assert.Equal(People.Text(all, batch), People.Text(archive, EntityResolver.Resolve(archive, decisions)));
    }, iter: 6);

    [Fact]
    public void Taking_a_decision_back_gives_the_former_state_byte_for_byte() => Gen.Select(PeopleGen.Crowd, Gen.Bool.Select(isMerge => isMerge ? DecisionKind.Merge : DecisionKind.NotSame)).Sample((crowd, kind) =>
    {
        var before = EntityResolver.Resolve(crowd, []);
        var after = EntityResolver.Resolve(crowd, [People.Decide(1, kind, 1, 2), People.Decide(2, DecisionKind.Undo, 2, 1)]);
        Assert.Equal(People.Text(crowd, before), People.Text(crowd, after));
    }, iter: 8);

    [Fact]
    public void A_decision_after_one_was_taken_back_counts_again() => Assert.Equal(2, People.Resolve(
        [People.Known(1, "Juan", "Perez", "1980-07-04", Phone), People.Known(2, "Juan", "Perez", "1980-07-04", Phone)],
        People.Decide(1, DecisionKind.NotSame, 1, 2), People.Decide(2, DecisionKind.Undo, 1, 2), People.Decide(3, DecisionKind.NotSame, 1, 2)).Count);

    [Fact]
    public void Every_tie_names_its_fields_and_sums_to_its_score() => PeopleGen.Crowd.Sample(crowd => Assert.All(People.ResolveTied(crowd).SelectMany(held => held.Ties), tie =>
    {
        Assert.True(tie.A.CompareTo(tie.B) < 0);
        Assert.NotEmpty(tie.Key);
        Assert.NotEmpty(tie.Fields);
        Assert.True(tie.Household <= 0 && tie.Prior < 0);
        Assert.Equal(tie.Prior + tie.Household + tie.Fields.Sum(field => field.Weight), tie.Weight);
    }), iter: 8);

    [Fact]
    public void What_is_in_doubt_is_two_mentions_with_their_entities()
    {
        var rows = new[]
        {
            People.Known(1, "Juan", "Perez", "1955-11-28", Home, Phone),
            People.Known(2, "Juan", "Perez", "1980-07-04", Home, Phone),
            People.Person(3, (FieldType.PersonGivenName, "Juan"), (FieldType.PersonFamilyName, "Perez"), Home, Phone),
        };
        var resolved = EntityResolver.Resolve([.. rows, .. People.Town], []);
        // Father or son, which cannot be told.
        var doubts = resolved.Doubts.Where(doubt => doubt.Pair.A == People.Id(3) || doubt.Pair.B == People.Id(3)).ToList();
        Assert.Equal(2, doubts.Count);
        Assert.All(doubts, doubt =>
        {
            Assert.False(doubt.AreJoined);
            Assert.NotEqual(doubt.EntityOfA, doubt.EntityOfB);
            Assert.InRange(doubt.Confidence, .02, .5);
        });
        Assert.Equal(303, resolved.Reports[0].Mentions);
    }

    [Fact]
    public void A_mention_given_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => People.Resolve([People.Known(1, "Juan", "Perez", "1980"), People.Known(1, "Juan", "Perez", "1980")]));

    private static IReadOnlyList<MentionProfile> Mentioned(Model.Record record) => Mentions.Of(record, People.Source, People.Release);

    private static Model.Record RecordOf(MentionProfile person) => new(
        person.Id.Record, new UploadId(1), new RowRef("", (long)person.Id.Record.Value), RecordKind.Party, [.. person.Values.Select(value => new Field(person.Id.Role, value.Type, value.Value, value.Value))], SentRow.None);

    private static MentionProfile Plate(int record, string plate) =>
        People.Mention(People.Id(record, EntityKind.Vehicle), (FieldType.VehiclePlate, plate));
}
