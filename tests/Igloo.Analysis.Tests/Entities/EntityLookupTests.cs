using Igloo.Analysis.Entities;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Entities;

public sealed class EntityLookupTests
{
    private static readonly MentionProfile Juan = People.Known(1, "Juan", "Perez", "1980-07-04", (FieldType.Phone, "+15550134"), (FieldType.DocumentNumber, "P1234567"));
    private static readonly MentionProfile JuanAgain = People.Known(2, "Juan", "Perez", "1980-07-04", (FieldType.Phone, "+15550134"));
    private static readonly EntityLookup Lookup = EntityLookup.Of([Juan, JuanAgain, .. People.Town], []);

    [Fact]
    public void Somebody_with_a_slip_in_the_name_is_found_with_reasons_that_sum_to_the_score()
    {
        var found = Lookup.Find(EntityKind.Person, Asked("Juan", "Peres", "1980-07-04"), 10);
        Assert.Equal(EntityId.From(EntityKind.Person, People.Id(1).ToString()), found[0].Entity);
        Assert.True(found[0].Why.Confidence > .5);
        Assert.Contains(found[0].Why.Fields, field => field is { Type: FieldType.PersonFamilyName, Level: "spelt alike", A: "peres", B: "perez" });
        Assert.Equal(found[0].Why.Prior + found[0].Why.Household + found[0].Why.Fields.Sum(field => field.Weight), found[0].Why.Weight);
    }

    [Fact]
    public void Somebody_is_found_by_a_document_alone() => Assert.Equal(
        People.Id(1), Lookup.Find(EntityKind.Person, [new(FieldType.DocumentNumber, "P1234567")], 10)[0].Mention);

    [Fact]
    public void A_stranger_is_not_found() => Assert.Empty(Lookup.Find(EntityKind.Person, Asked("Xiulan", "Ouyang", "1966-12-19"), 10));

    [Fact]
    public void A_namesake_of_another_age_is_less_likely_than_not() =>
        Assert.All(Lookup.Find(EntityKind.Person, Asked("Juan", "Perez", "1951-11-28"), 10), found => Assert.True(found.Why.Confidence < .5));

    [Fact]
    public void Everybody_of_a_town_is_found_by_what_their_own_record_says() => Assert.All(People.Town.Take(50), person =>
        Assert.Equal(person.Id, Lookup.Find(EntityKind.Person, person.Values, 1)[0].Mention));

    [Fact]
    public void An_organisation_is_not_found_among_people() => Assert.Empty(Lookup.Find(EntityKind.Organization, Asked("Juan", "Perez", "1980-07-04"), 10));

    [Fact]
    public void Things_are_not_looked_up_by_evidence() => Assert.Throws<ArgumentException>(() => Lookup.Find(EntityKind.Vehicle, [], 10));

    private static MentionValue[] Asked(string given, string family, string birth) =>
        [new(FieldType.PersonGivenName, given), new(FieldType.PersonFamilyName, family), new(FieldType.PersonBirthDate, birth)];
}
