using Igloo.Analysis.Comparing;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Comparing;

public sealed class LevelTests
{
    private const string Birth = "1980-07-04";

    [Theory]
    [InlineData("Juan", "JUAN", "same")]
    [InlineData("Robert", "Bob", "nickname")]
    [InlineData("Juan Carlos", "Juan", "one of several given names")]
    [InlineData("Mohammed", "Mohamed", "spelt alike")]
    [InlineData("Juan", "J", "initial only")]
    [InlineData("Juan", "Pedro", "different")]
    [InlineData("Nga", "Ga", "a little alike")]
    [InlineData("Nga", "Minh", "different")]
    public void Given_names(string a, string b, string level) =>
        Assert.Equal(level, People.Levels(Proven(1, a, "Perez"), Proven(2, b, "Perez"))[FieldType.PersonGivenName]);

    [Theory]
    [InlineData("Pérez", "PEREZ", "same")]
    [InlineData("Perez Lopez", "Perez", "one of two family names")]
    [InlineData("de la Cruz", "Cruz", "same")]
    [InlineData("Gonzalez", "Gonzales", "spelt alike")]
    [InlineData("Perez", "Shevchenko", "different")]
    [InlineData("Li", "Ly", "a little alike")]
    [InlineData("Li", "Wu", "different")]
    public void Family_names(string a, string b, string level) =>
        Assert.Equal(level, People.Levels(Proven(1, "Juan", a), Proven(2, "Juan", b))[FieldType.PersonFamilyName]);

    [Fact]
    public void Given_and_family_name_in_each_others_column_are_found_swapped()
    {
        var levels = People.Levels(Proven(1, "Juan", "Perez"), Proven(2, "Perez", "Juan"));
        Assert.Equal("given and family name swapped", levels[FieldType.PersonGivenName]);
        Assert.Equal("given and family name swapped", levels[FieldType.PersonFamilyName]);
    }

    [Theory]
    [InlineData("Peres", "Juan", "given and family name swapped")]
    [InlineData("Peres", "Juen", "different")]
    public void Names_are_swapped_where_one_of_them_is_spelt_the_same_in_the_others_column(string given, string family, string level) =>
        Assert.Equal(level, People.Levels(Proven(1, "Juan", "Perez"), Proven(2, given, family))[FieldType.PersonGivenName]);

    [Theory]
    [InlineData("Juan Perez Lopez", "JUAN PEREZ LOPEZ", "same")]
    [InlineData("Juan Perez", "Perez Juan", "same names in another order")]
    [InlineData("Juan Perez Lopez", "Juan Perez", "a name fewer")]
    [InlineData("Bob Smith", "Robert Smyth", "spelt alike or nickname")]
    [InlineData("J Perez Lopez", "Juan Perez Lopez", "initials")]
    [InlineData("Juan Perez", "Maria Perez", "one name in common")]
    [InlineData("Juan Perez", "Olena Shevchenko", "different")]
    [InlineData("Robert Smith Sr", "Robert Smith Jr", "another generation")]
    public void Whole_names(string a, string b, string level) =>
        Assert.Equal(level, People.Levels(Whole(1, a), Whole(2, b))[FieldType.PersonFullName]);

    [Theory]
    [InlineData("1980-07-04", "1980-07-04", "same day")]
    [InlineData("1980-07-04", "1980-04-07", "day and month swapped")]
    [InlineData("1980-07-14", "1980-07-15", "one digit off")]
    [InlineData("1980-07-04", "1980", "same as far as both tell")]
    [InlineData("1980-07-04", "1980-07-28", "two of day, month and year the same")]
    [InlineData("1980-07-04", "1981-07-28", "one of day, month and year the same, another a digit off")]
    [InlineData("1980-07-04", "1994-07-05", "one of day, month and year the same, another a digit off")]
    [InlineData("1980-07-04", "1980-11-14", "one of day, month and year the same, another a digit off")]
    [InlineData("1980-07-04", "1995-07-28", "different")]
    [InlineData("1980-07-04", "1980-11-28", "same year")]
    [InlineData("1980-07-04", "1995-11-28", "different")]
    public void Birth_dates(string a, string b, string level) =>
        Assert.Equal(level, People.Levels(People.Known(1, "Juan", "Perez", a, Email), People.Known(2, "Juan", "Perez", b, Email))[FieldType.PersonBirthDate]);

    [Theory]
    [InlineData(FieldType.Phone, "+15550134", "+15550134", "same")]
    [InlineData(FieldType.Phone, "+15550134", "+15550135", "one digit off")]
    [InlineData(FieldType.Phone, "+15550134", "+15559999", "different")]
    [InlineData(FieldType.Phone, "opaque:1234567", "opaque:1234568", "different")]
    [InlineData(FieldType.DocumentNumber, "P1234567", "P1234567", "same")]
    [InlineData(FieldType.DocumentNumber, "P1234567", "P1234576", "one sign off")]
    [InlineData(FieldType.DocumentNumber, "P1234567", "99887766554", "a document of another kind")]
    [InlineData(FieldType.DocumentNumber, "P1234567", "P7654321", "different")]
    [InlineData(FieldType.Email, "juan.perez@a.org", "juan.perez@b.org", "same name at another provider")]
    [InlineData(FieldType.Email, "juan.perez@a.org", "juan.peres@a.org", "a slip or two apart")]
    [InlineData(FieldType.Email, "juan.perez@a.org", "maria@a.org", "different")]
    [InlineData(FieldType.AccountNumber, "4000111122223333", "4000111122223333", "same")]
    [InlineData(FieldType.AccountNumber, "4000111122223333", "****3333", "same last four digits")]
    [InlineData(FieldType.AccountNumber, "4000111122223333", "****4444", "different")]
    [InlineData(FieldType.VehiclePlate, "ABC123", "ABC123", "same")]
    [InlineData(FieldType.VehiclePlate, "ABC123", "ABC128", "one sign off")]
    [InlineData(FieldType.VehiclePlate, "ABC123", "XYZ987", "different")]
    public void Identifiers(FieldType type, string a, string b, string level) =>
        Assert.Equal(level, People.Levels(People.Known(1, "Juan", "Perez", Birth, (type, a)), People.Known(2, "Juan", "Perez", Birth, (type, b)))[type]);

    [Theory]
    [InlineData("12 MAIN STREET", "12 MAIN ST", "same house and street")]
    [InlineData("12 MAIN STREET", "12 MIAN STREET", "same house, street alike")]
    [InlineData("12 MAIN STREET", "14 MAIN STREET", "another house of the street")]
    [InlineData("12 MAIN STREET", "7 OAK AVENUE", "different")]
    public void Addresses(string a, string b, string level) =>
        Assert.Equal(level, People.Levels(People.Known(1, "Juan", "Perez", Birth, (FieldType.AddressFull, a)), People.Known(2, "Juan", "Perez", Birth, (FieldType.AddressFull, b)))[FieldType.AddressFull]);

    [Theory]
    [InlineData("NORTHPORT", "NORTHPORT", "same")]
    [InlineData("NORTHPORT", "NORTHPROT", "spelt alike")]
    [InlineData("NORTHPORT", "EASTVILLE", "different")]
    public void Towns(string a, string b, string level) =>
        Assert.Equal(level, People.Levels(People.Known(1, "Juan", "Perez", Birth, (FieldType.AddressCity, a)), People.Known(2, "Juan", "Perez", Birth, (FieldType.AddressCity, b)))[FieldType.AddressCity]);

    [Theory]
    [InlineData("Acme Trading Ltd", "ACME TRADING SA", "same")]
    [InlineData("Acme Trading", "Acme Northern Trading", "a word fewer")]
    [InlineData("Acme Trading", "Acme Tradng", "spelt alike")]
    [InlineData("Acme Trading", "Northern Fruit", "different")]
    public void Organisation_names(string a, string b, string level) =>
        Assert.Equal(level, People.Levels(Firm(1, a), Firm(2, b))[FieldType.OrganizationName]);

    [Fact]
    public void A_value_on_one_side_only_is_not_compared() => Assert.DoesNotContain(
        FieldType.Phone, People.Levels(People.Known(1, "Juan", "Perez", Birth, (FieldType.Phone, "+15550134")), People.Known(2, "Juan", "Perez", Birth)).Keys);

    [Fact]
    public void Of_several_phones_the_two_that_agree_speak()
    {
        var levels = People.Levels(
            People.Known(1, "Juan", "Perez", Birth, (FieldType.Phone, "+15550134"), (FieldType.Phone, "+15557777")),
            People.Known(2, "Juan", "Perez", Birth, (FieldType.Phone, "+15551111"), (FieldType.Phone, "+15557777")));
        Assert.Equal("same", levels[FieldType.Phone]);
    }

    [Fact]
    public void A_type_that_is_not_compared_is_refused() =>
        Assert.Throws<ArgumentException>(() => Comparisons.LevelsOf(FieldType.EventTime));

    private static (FieldType, string) Email => (FieldType.Email, "shared@example.org");

    private static MentionProfile Proven(int record, string given, string family) =>
        People.Known(record, given, family, Birth, (FieldType.DocumentNumber, "P1234567"), Email);

    private static MentionProfile Whole(int record, string name) => People.Person(
        record, (FieldType.PersonFullName, name), (FieldType.PersonBirthDate, Birth), (FieldType.DocumentNumber, "P1234567"), Email);

    private static MentionProfile Firm(int record, string name) => People.Mention(
        People.Id(record, EntityKind.Organization), (FieldType.OrganizationName, name), (FieldType.DocumentNumber, "R1234567"), Email);
}
