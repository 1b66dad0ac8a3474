using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Linking;

public sealed class FlatListsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Entities_come_out_as_they_were_added()
    {
        Entity[] entities =
        [
            Named(1, [Mention(10, Role.Subject, EntityKind.Person), Mention(11, Role.Owner, EntityKind.Person)]),
            Named(2, [Mention(10, Role.Subject, EntityKind.Person)]) with { Caption = "ANA", Attributes = [new EntityAttribute(FieldType.PersonFullName, "ANA", [new RecordId(10)])] },
            Named(3, [Mention(12, Role.To, EntityKind.Phone)]),
        ];
        var flat = new FlatEntities();
        foreach (var entity in entities) flat.Add(entity);
        Assert.Equivalent(entities, flat.All().ToArray(), strict: true);
        Assert.Equal(entities[2].Mentions, flat.All()[2].Mentions);
    }

    [Fact]
    public void Links_come_out_as_they_were_added()
    {
        Link[] links =
        [
            new(Id(1), Id(2), LinkKind.Uses, 0.7, null, null, [new RecordId(10)]),
            new(Id(1), Id(3), LinkKind.Called, 0.51, Noon, Noon.AddHours(1), [new RecordId(11), new RecordId(12)]),
            new(Id(2), Id(3), LinkKind.GoesWith, 0.3, Noon, Noon, [new RecordId(13)]) { Chance = 0.001 },
        ];
        var flat = new FlatLinks();
        foreach (var link in links) flat.Add(link);
        Assert.Equivalent(links, flat.All().ToArray(), strict: true);
        Assert.Equal(links[1].Records, flat.All()[1].Records);
    }

    private static EntityId Id(ulong number) => new(EntityKind.Person, number);

    private static Entity Named(ulong number, MentionId[] mentions) => new(Id(number), EntityKind.Person, "", mentions, [], []);

    private static MentionId Mention(uint record, Role role, EntityKind kind) => new(new RecordId(record), role, kind);
}
