using CsCheck;

namespace Igloo.Model.Tests;

public sealed class MentionIdTests
{
    [Fact]
    public void A_name_is_read_back() => Gen.Select(Gen.ULong, Gen.Enum<Role>(), Gen.Enum<EntityKind>()).Sample((record, role, kind) =>
    {
        var id = new MentionId(new RecordId(record), role, kind);
        return MentionId.TryParse(id.ToString(), out var read) && read == id;
    });

    [Fact]
    public void An_entity_is_named_after_the_text_of_the_mention_that_founded_it() => Gen.Select(Gen.ULong, Gen.Enum<Role>(), Gen.Enum<EntityKind>()).Sample((record, role, kind) =>
    {
        var founder = new MentionId(new RecordId(record), role, kind);
        return EntityId.FoundedBy(founder) == EntityId.From(kind, founder.ToString()) && founder.ToString() == $"{record:x32}/{kind.Letter()}{(int)role}";
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000000000000000000000000001")]
    [InlineData("00000000000000000000000000000001/P")]
    [InlineData("00000000000000000000000000000001/X0")]
    [InlineData("00000000000000000000000000000001/P255")]
    [InlineData("00000000000000000000000000000001/P-1")]
    [InlineData("1/P0")]
    public void Anything_else_is_not(string? text) => Assert.False(MentionId.TryParse(text, out _));

    [Fact]
    public void A_hinge_is_what_a_pair_would_not_match_without()
    {
        var (a, b) = (new MentionId(new RecordId(1), Role.Subject, EntityKind.Person), new MentionId(new RecordId(2), Role.Subject, EntityKind.Person));
        FieldComparison[] fields = [new(FieldType.Phone, "same", "1", "1", 15), new(FieldType.PersonGivenName, "same", "ANA", "ANA", 6), new(FieldType.PersonFamilyName, "different", "RUIZ", "VEGA", -4)];
        Assert.Equal([FieldType.Phone], new ScoredPair(a, b, "phone", -8, 0, fields).Hinges());
        Assert.Empty(new ScoredPair(a, b, "phone", -8, -10, fields).Hinges());
        Assert.Empty(new ScoredPair(a, b, "phone", 0, 0, fields).Hinges());
    }
}
