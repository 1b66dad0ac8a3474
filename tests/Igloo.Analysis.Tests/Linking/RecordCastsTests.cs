using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Linking;

public sealed class RecordCastsTests
{
    private static readonly RecordId Row = new(7);

    [Fact]
    public void A_mention_is_of_the_entity_that_holds_it_in_whatever_order_entities_were_added()
    {
        Entity[] entities = [Named(EntityKind.Person, "Ana", Role.Subject), Named(EntityKind.Phone, "1", Role.Subject), Named(EntityKind.Person, "Ben", Role.Driver)];
        foreach (var added in new[] { entities, [.. entities.Reverse()] })
        {
            var casts = RecordCasts.Of(added);
            Assert.Equal(entities[0].Id, casts.EntityOf(new MentionId(Row, Role.Subject, EntityKind.Person)));
            Assert.Equal(entities[1].Id, casts.EntityOf(new MentionId(Row, Role.Subject, EntityKind.Phone)));
            Assert.Equal(entities[2].Id, casts.EntityOf(new MentionId(Row, Role.Driver, EntityKind.Person)));
        }
    }

    [Fact]
    public void A_mention_that_no_entity_holds_is_nobodys()
    {
        var casts = RecordCasts.Of([Named(EntityKind.Person, "Ana", Role.Subject)]);
        Assert.Null(casts.EntityOf(new MentionId(Row, Role.Driver, EntityKind.Person)));
        Assert.Null(casts.EntityOf(new MentionId(Row, Role.Subject, EntityKind.Phone)));
        Assert.Null(casts.EntityOf(new MentionId(new RecordId(8), Role.Subject, EntityKind.Person)));
    }

    [Fact]
    public void Entities_come_out_in_order_with_their_mentions_and_attributes_in_whatever_order_they_were_added_and_without_captions()
    {
        var place = Named(EntityKind.Place, "Post", Role.Subject) with { Attributes = [new EntityAttribute(FieldType.PlaceName, "Post", [Row])] };
        Entity[] entities = [Named(EntityKind.Person, "Ana", Role.Subject) with { Mentions = [Mention(7), Mention(8)] }, Named(EntityKind.Person, "Ben", Role.Driver), place];
        foreach (var added in new[] { entities, [.. entities.Reverse()] })
        {
            var casts = RecordCasts.Of(added);
            casts.ForgetRecords();
            Assert.Equivalent(entities.OrderBy(entity => entity.Id).Select(entity => entity with { Caption = "" }), casts.Entities, strict: true);
        }
    }

    [Fact]
    public void An_entity_added_after_the_casts_were_asked_is_refused()
    {
        var casts = RecordCasts.Of([Named(EntityKind.Person, "Ana", Role.Subject)]);
        Assert.Equal(1, casts.Records);
        Assert.Throws<InvalidOperationException>(() => casts.Add(Named(EntityKind.Person, "Ben", Role.Subject)));
    }

    [Fact]
    public void Nobody_is_named_where_no_entity_was_added()
    {
        var casts = RecordCasts.Of([]);
        Assert.Equal(0, casts.Records);
        Assert.Null(casts.EntityOf(new MentionId(Row, Role.Subject, EntityKind.Person)));
    }

    private static MentionId Mention(uint record) => new(new RecordId(record), Role.Subject, EntityKind.Person);

    private static Entity Named(EntityKind kind, string name, Role role) => new(EntityId.From(kind, name), kind, name, [new MentionId(Row, role, kind)], []);
}
