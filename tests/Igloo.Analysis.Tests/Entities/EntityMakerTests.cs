using CsCheck;
using Igloo.Analysis.Entities;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Entities;

/// <summary>An entity is what its mentions tell, and nothing else.</summary>
public sealed class EntityMakerTests
{
    [Fact]
    public void An_entity_is_the_same_whatever_stands_beside_its_mentions_and_in_whatever_order() => Gen.Select(PeopleGen.Crowd, Gen.Int).Sample((crowd, seed) =>
    {
        var entities = EntityResolver.Resolve(crowd, []).Entities;
        MentionProfile[] more = [.. crowd, .. People.Town];
        new Random(seed).Shuffle(more);
        Assert.Equal(People.Text(Maker(crowd).MakeAll(entities)), People.Text(Maker(more).MakeAll(entities)));
    }, iter: 8);

    [Fact]
    public void Few_are_made_as_among_all() => PeopleGen.Crowd.Sample(crowd =>
    {
        var entities = EntityResolver.Resolve(crowd, []).Entities;
        EntityMentions[] few = [.. entities.Where((_, i) => i % 5 == 2)];
        var all = Maker(crowd).MakeAll(entities).ToDictionary(entity => entity.Id);
        Assert.Equal(People.Text([.. few.Select(entity => all[entity.Entity])]), People.Text(EntityMaker.MakeAll(MentionPool.Of(crowd), few)));
    }, iter: 8);

    [Fact]
    public void Several_threads_make_what_one_makes() => PeopleGen.Crowd.Sample(crowd =>
    {
        var (entities, maker) = (EntityResolver.Resolve(crowd, []).Entities, Maker(crowd));
        var made = new Entity[entities.Count];
        Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => made[i] = maker.MakeAll([entities[i]])[0]);
        Assert.Equal(People.Text(maker.MakeAll(entities)), People.Text(made));
    }, iter: 4);

    [Fact]
    public void The_mentions_of_a_record_are_found_where_others_stand_between_them()
    {
        MentionProfile[] mentions = [Phone(1, Role.From), Phone(2, Role.From), Phone(1, Role.To), Phone(2, Role.To)];
        var entity = new EntityMentions(EntityId.From(EntityKind.Phone, "+15550134"), [.. mentions.Select(mention => mention.Id).Order()]);
        Assert.Equal(entity.Mentions, Assert.Single(Maker(mentions).MakeAll([entity])).Mentions);
    }

    [Fact]
    public void A_thing_is_called_by_its_normal_form_and_a_person_by_a_name()
    {
        MentionProfile[] mentions =
        [
            Phone(1, Role.From), People.Known(2, "Juan", "Perez", "1980-07-04"),
            People.Mention(People.Id(3, EntityKind.Place), (FieldType.PlaceName, "Depot"), (FieldType.AddressCity, "EL PASO")), People.Mention(People.Id(4, EntityKind.Vehicle), (FieldType.VehiclePlate, "ABC123")),
        ];
        var made = People.Made(mentions, EntityResolver.Resolve(mentions, []));
        Assert.Equal(["+15550134", "ABC123", "Depot, EL PASO", "Juan Perez"], made.Select(entity => entity.Caption).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Linking_is_told_of_a_place_what_says_where_it_is_and_not_what_it_is_called()
    {
        var place = People.Mention(People.Id(3, EntityKind.Place), (FieldType.PlaceName, "Depot"));
        var linked = Maker([place]).AsLinked(EntityId.From(EntityKind.Place, "Depot"), [place.Id]);
        Assert.Equal("Depot", Assert.Single(linked.Attributes).Value.ToString());
        Assert.True(linked.Caption.IsEmpty);
    }

    [Fact]
    public void A_mention_that_the_pool_has_not_is_refused()
    {
        var maker = Maker([Phone(1, Role.From)]);
        var refused = Assert.Throws<ArgumentException>(() => maker.MakeAll([new EntityMentions(EntityId.From(EntityKind.Phone, "+15550134"), [Phone(1, Role.To).Id])]));
        Assert.Contains(Phone(1, Role.To).Id.ToString(), refused.Message, StringComparison.Ordinal);
    }

    private static EntityMaker Maker(IReadOnlyList<MentionProfile> mentions) => new(MentionPool.Of(mentions));

    private static MentionProfile Phone(int record, Role role) => People.Mention(People.Id(record, EntityKind.Phone, role), (FieldType.Phone, "+15550134"));
}
