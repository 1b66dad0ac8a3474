using Igloo.Analysis.Entities;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Entities;

/// <summary>Who is found to be one, beside who looks like it and is not.</summary>
public sealed class LookAlikeTests
{
    private static readonly (FieldType, string) Home = (FieldType.AddressFull, "12 MAIN ST");
    private static readonly (FieldType, string) Phone = (FieldType.Phone, "+15550134");
    private static readonly (FieldType, string) Passport = (FieldType.DocumentNumber, "P1234567");

    [Fact]
    public void The_same_name_and_birth_date_and_telephone_are_one() =>
        Assert.True(People.AreOne(People.Known(1, "Juan", "Perez", "1980-07-04", Phone), People.Known(2, "JUAN", "PÉREZ", "1980-07-04", Phone)));

    [Fact]
    public void A_name_with_slips_and_the_same_passport_are_one() =>
        Assert.True(People.AreOne(People.Known(1, "Juan", "Perez", "1980-07-04", Passport), People.Known(2, "Jaun", "Peres", "1980-04-07", Passport)));

    [Fact]
    public void The_same_name_alone_is_not_enough() =>
        Assert.False(People.AreOne(People.Person(1, (FieldType.PersonFullName, "Juan Perez")), People.Person(2, (FieldType.PersonFullName, "Juan Perez"))));

    [Fact]
    public void A_second_family_name_left_out_contradicts_nothing() =>
        Assert.True(People.AreOne(People.Known(1, "Juan", "Perez Lopez", "1980-07-04", Phone), People.Known(2, "Juan", "Perez", "1980-07-04", Phone)));

    [Fact]
    public void A_married_name_with_the_same_birth_date_and_telephone_is_one() =>
        Assert.True(People.AreOne(People.Known(1, "Maria", "Perez", "1980-07-04", Phone), People.Known(2, "Maria", "Shevchenko", "1980-07-04", Phone)));

    [Fact]
    public void Namesakes_of_a_shelter_with_other_family_names_are_not()
    {
        var guests = People.Town.Take(60).Select((guest, i) => guest with { Id = People.Id(100 + i), Values = [.. guest.Values.Where(IsName), new(Phone.Item1, Phone.Item2), new(Home.Item1, Home.Item2)] });
        var namesakes = new[] { Maria(1, "Perez"), Maria(2, "Shevchenko") };
        Assert.Equal(2, People.Resolve([.. namesakes, .. guests]).Count(entity => entity.Mentions.Any(namesakes.Select(mention => mention.Id).Contains)));

        static bool IsName(MentionValue value) => value.Type is FieldType.PersonGivenName or FieldType.PersonFamilyName;
    }

    [Fact]
    public void Namesakes_alone_on_a_telephone_and_at_a_home_are_in_doubt_since_a_married_name_looks_the_same()
    {
        var doubts = EntityResolver.Resolve([Maria(1, "Perez"), Maria(2, "Shevchenko"), .. People.Town], []).Doubts;
        Assert.Contains(doubts, doubt => (doubt.Pair.A, doubt.Pair.B) == (People.Id(1), People.Id(2)));
    }

    [Fact]
    public void A_household_that_shares_name_home_and_telephone_stays_apart() =>
        Assert.Equal(3, People.Resolve([
            People.Known(1, "Juan", "Perez", "1980-07-04", Home, Phone),
            People.Known(2, "Maria", "Perez", "1982-01-30", Home, Phone),
            People.Known(3, "Lucia", "Perez", "2005-05-15", Home, Phone)]).Count);

    [Fact]
    public void Twins_stay_apart() =>
        Assert.False(People.AreOne(People.Known(1, "Juan", "Perez", "1980-07-04", Home, Phone), People.Known(2, "Maria", "Perez", "1980-07-04", Home, Phone)));

    [Fact]
    public void A_senior_and_a_junior_stay_apart() =>
        Assert.False(People.AreOne(
            People.Person(1, (FieldType.PersonFullName, "Robert Smith Sr"), Home, Phone),
            People.Person(2, (FieldType.PersonFullName, "Robert Smith Jr"), Home, Phone)));

    [Fact]
    public void A_senior_and_the_same_man_without_the_mark_are_one() =>
        Assert.True(People.AreOne(
            People.Person(1, (FieldType.PersonFullName, "Robert Smith Sr"), Home, Phone),
            People.Person(2, (FieldType.PersonFullName, "Robert Smith"), Home, Phone)));

    [Fact]
    public void Father_and_son_of_one_name_stay_apart_by_their_birth_dates() =>
        Assert.False(People.AreOne(People.Known(1, "Juan", "Perez", "1955-11-28", Home, Phone), People.Known(2, "Juan", "Perez", "1980-07-04", Home, Phone)));

    [Fact]
    public void A_row_without_birth_date_does_not_join_father_and_son()
    {
        var rows = new[]
        {
            People.Known(1, "Juan", "Perez", "1955-11-28", Home, Phone),
            People.Known(2, "Juan", "Perez", "1980-07-04", Home, Phone),
            People.Person(3, (FieldType.PersonGivenName, "Juan"), (FieldType.PersonFamilyName, "Perez"), Home, Phone),
        };
        Assert.Equal(3, People.Resolve(rows).Count);
        Assert.Single(People.Resolve(rows[1..]));
    }

    [Fact]
    public void Documents_of_one_kind_with_other_numbers_keep_namesakes_apart() =>
        Assert.False(People.AreOne(
            People.Person(1, (FieldType.PersonFullName, "Juan Perez"), Phone, Home, Passport),
            People.Person(2, (FieldType.PersonFullName, "Juan Perez"), Phone, Home, (FieldType.DocumentNumber, "P7654321"))));

    [Fact]
    public void A_renewed_passport_does_not_keep_one_person_apart() =>
        Assert.True(People.AreOne(
            People.Known(1, "Juan", "Perez", "1980-07-04", Phone, Home, Passport),
            People.Known(2, "Juan", "Perez", "1980-07-04", Phone, Home, (FieldType.DocumentNumber, "P7654321"))));

    [Fact]
    public void Organisations_of_one_name_and_telephone_are_one_and_of_two_names_are_two()
    {
        Assert.True(People.AreOne(Firm(1, "Acme Trading Ltd"), Firm(2, "ACME TRADING")));
        Assert.False(People.AreOne(Firm(1, "Acme Trading Ltd"), Firm(2, "Northern Fruit")));
    }

    [Fact]
    public void A_person_and_an_organisation_of_one_name_are_two() =>
        Assert.Equal(2, People.Resolve([People.Person(1, (FieldType.PersonFullName, "Acme Trading"), Phone), Firm(1, "Acme Trading")]).Count);

    private static MentionProfile Maria(int record, string family) =>
        People.Person(record, (FieldType.PersonGivenName, "Maria"), (FieldType.PersonFamilyName, family), Phone, Home);

    private static MentionProfile Firm(int record, string name) =>
        People.Mention(People.Id(record, EntityKind.Organization), (FieldType.OrganizationName, name), Phone, Home);
}
