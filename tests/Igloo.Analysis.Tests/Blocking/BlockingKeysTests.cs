using Igloo.Analysis.Blocking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Blocking;

public sealed class BlockingKeysTests
{
    private static readonly MentionProfile Juan = People.Known(1, "Juan", "Perez Lopez", "1980-07-04");

    [Theory]
    [InlineData("JUAN", "PÉREZ LÓPEZ", "1980-07-04")] // case and accents
    [InlineData("Juan", "Perez", "1980-07-04")] // second family name left out
    [InlineData("Perez", "Juan", "1980-07-04")] // columns swapped
    [InlineData("Juan", "Peres", "1980-04-07")] // slip, day and month swapped
    [InlineData("Juan", "Perez Lopez", "1980-07-14")] // another day
    [InlineData("Juan", "Perez Lopez", "1981-07-04")] // another year
    [InlineData("Juan", "Perez Lopez", "1980")] // year only
    public void One_wrong_value_does_not_keep_a_person_from_being_met(string given, string family, string birth) =>
        Assert.True(Meet(Juan, People.Known(2, given, family, birth)));

    [Fact]
    public void Strangers_do_not_meet() => Assert.False(Meet(Juan, People.Known(2, "Olena", "Shevchenko", "1991-02-11")));

    [Theory]
    [InlineData(FieldType.Phone, "+15550134")]
    [InlineData(FieldType.Email, "ana@example.org")]
    [InlineData(FieldType.DocumentNumber, "P1234567")]
    [InlineData(FieldType.AccountNumber, "AC123456")]
    public void An_equal_identifier_makes_two_meet_whatever_their_names(FieldType type, string value) =>
        Assert.True(Meet(People.Person(1, (FieldType.PersonFullName, "Ana Ruiz"), (type, value)), People.Person(2, (FieldType.PersonFullName, "Bo Lind"), (type, value))));

    [Theory]
    [InlineData(FieldType.Phone, "short:112@XX")]
    [InlineData(FieldType.AccountNumber, "****1234")]
    public void What_thousands_share_makes_nobody_meet(FieldType type, string value) =>
        Assert.False(Meet(People.Person(1, (FieldType.PersonFullName, "Ana Ruiz"), (type, value)), People.Person(2, (FieldType.PersonFullName, "Bo Lind"), (type, value))));

    [Fact]
    public void A_nickname_meets_its_name() =>
        Assert.True(Meet(People.Person(1, (FieldType.PersonFullName, "Bob Smith")), People.Person(2, (FieldType.PersonFullName, "SMITH ROBERT"))));

    [Fact]
    public void A_thing_needs_no_key() =>
        Assert.Empty(BlockingKeys.Of(People.Mention(People.Id(1, EntityKind.Phone), (FieldType.Phone, "+15550134"))));

    [Fact]
    public void Keys_are_distinct_and_in_ordinal_order()
    {
        var keys = BlockingKeys.Of(People.Known(1, "Ana Ana", "Ana", "1980-07-07"));
        Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Organisations_meet_whatever_their_legal_form() =>
        Assert.True(Meet(Firm(1, "Acme Trading Ltd"), Firm(2, "ACME TRADING S.A.")));

    [Fact]
    public void Organisations_of_other_names_do_not_meet() =>
        Assert.False(Meet(Firm(1, "Acme Trading Ltd"), Firm(2, "Northern Fruit Ltd")));

    private static MentionProfile Firm(int record, string name) => People.Mention(People.Id(record, EntityKind.Organization), (FieldType.OrganizationName, name));

    private static bool Meet(MentionProfile a, MentionProfile b) => BlockingKeys.Of(a).Intersect(BlockingKeys.Of(b)).Any();
}
