using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Groups of rows that could be one: what all of them say together.</summary>
public sealed class EvidenceAcrossTests
{
    [Fact]
    public void A_namesake_of_one_day_of_birth_known_from_one_row_each_is_one() => Assert.True(AreOne(rows: 1));

    [Fact]
    public void Namesakes_of_one_day_of_birth_with_documents_homes_and_telephones_of_their_own_in_every_row_are_two() => Assert.False(AreOne(rows: 4));

    [Fact]
    public void Somebody_who_moved_and_got_a_new_document_stays_one_where_a_row_knows_the_old_telephone()
    {
        var before = Of("9 HARBOUR LANE", "X1234567", "+15557770134");
        var after = Of("77 MILL ROAD", "Q7654321", "+15557770134");
        var entities = Rows.Resolve([.. before, .. after, .. Rows.Town(300)]);
        Assert.Single(entities.Take(before.Length + after.Length).Distinct());
    }

    [Fact]
    public void An_initial_says_nothing_for_one_whose_name_its_own_side_spells_out()
    {
        var entities = Rows.Resolve([.. Spelt("JANE", "1999-12-10"), Rows.Person("JIM", "QUIROGA", "1997-11-12", "", "9 HARBOUR LANE"), .. Rows.Town(300)]);
        Assert.Equal(entities[0], entities[1]);
        Assert.NotEqual(entities[0], entities[2]);

        static (FieldType, string)[][] Spelt(string given, string birth) => [Rows.Person(given, "QUIROGA", birth, "", "9 HARBOUR LANE"), Rows.Person(given[..1], "QUIROGA", birth, "", "9 HARBOUR LANE")];
    }

    [Fact]
    public void Seniors_and_juniors_stay_two_however_many_share_all_else()
    {
        var pairs = Rows.Town(40).Select(row => row.ToDictionary(value => value.Item1, value => value.Item2)).SelectMany(person => new[] { "SR", "JR" }.Select(mark =>
            Rows.Person(person[FieldType.PersonGivenName], $"{person[FieldType.PersonFamilyName]} {mark}", person[FieldType.PersonBirthDate], person[FieldType.Phone], person[FieldType.AddressFull])));
        var entities = Rows.Resolve([.. pairs]);
        Assert.DoesNotContain(Enumerable.Range(0, 40), i => entities[2 * i] == entities[(2 * i) + 1]);
    }

    [Theory]
    [InlineData("X7654321", true)]
    [InlineData("", false)]
    public void Another_given_name_is_the_same_person_where_a_document_says_so_and_a_twin_where_none_does(string document, bool areOne) => Assert.Equal(areOne, Rows.AreOne(
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "", "9 HARBOUR LANE", "X7654321"),
        Rows.Person("MARCO", "QUIROGA", "1981-04-07", "", "9 HARBOUR LANE", document)));

    [Theory]
    [InlineData("OTILIA", "a little alike")]
    [InlineData("OTILIANA", "different")]
    public void Given_names_that_only_begin_alike_are_two_names(string other, string level) => Assert.Equal(
        level,
        Resolver.Resolve(Rows.Table([Rows.Person("OTILDE", "QUIROGA"), Rows.Person(other, "QUIROGA"), .. Rows.Town(50)])).Explain(0, 1).Fields.Single(field => field.Type == FieldType.PersonGivenName).Level);

    [Fact]
    public void One_house_and_street_under_another_postal_code_is_another_home()
    {
        Assert.NotEqual("same house and street", Home("10115", "80331"));
        Assert.Equal("same house and street", Home("10115", "10116"));
        Assert.Equal("same house and street", Home("10115", ""));

        static string Home(string code, string other) => Resolver.Resolve(Rows.Table([At(code), At(other), .. Rows.Town(50)])).Explain(0, 1).Fields.Single(field => field.Type == FieldType.AddressFull).Level;

        static (FieldType, string)[] At(string code) => [(FieldType.AddressHouseNumber, "9"), (FieldType.AddressStreet, "HARBOUR LANE"), (FieldType.AddressPostalCode, code)];
    }

    private static bool AreOne(int rows)
    {
        (FieldType, string)[][] one = [.. Of("9 HARBOUR LANE", "X1234567", "+15557770134").Take(rows)], other = [.. Of("77 MILL ROAD", "Q7654321", "+15558881234").Take(rows)];
        var entities = Rows.Resolve([.. one, .. other, .. Rows.Town(300)]);
        return entities[0] == entities[rows];
    }

    // One person four times, each time with something missing, so that no two rows are equal.
    private static (FieldType, string)[][] Of(string home, string document, string phone) =>
    [
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", phone, home, document),
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "", home, document),
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", phone, "", document),
        Rows.Person("ESTEBAN", "QUIROGA", "", phone, home, document),
    ];
}
