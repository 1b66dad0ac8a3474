using CsCheck;
using Igloo.Model;

namespace Igloo.Analysis.Tests;

/// <summary>Small crowds of invented people whose few values collide often.</summary>
internal static class PeopleGen
{
    private static readonly Gen<string> Given = Gen.OneOf("Juan", "Juana", "J", "Juan Carlos", "Robert", "Bob", "Olena", "Perez");
    private static readonly Gen<string> Family = Gen.OneOf("Perez", "Peres", "Perez Lopez", "Lopez Perez", "Smith", "Smith Jr", "Smith Sr", "Juan");
    private static readonly Gen<string> Birth = Gen.OneOf("1980-07-04", "1980-04-07", "1980-07-05", "1980", "1995-11-28", "");
    private static readonly Gen<string> Phone = Gen.OneOf("+15550134", "+15550135", "+15559999", "");
    private static readonly Gen<string> Document = Gen.OneOf("P1234567", "P1234568", "P7654321", "99887766554", "");
    private static readonly Gen<string> Address = Gen.OneOf("12 MAIN ST", "12 MIAN ST", "14 MAIN ST", "");

    public static Gen<MentionProfile> Person(int record) => Gen.Select(Given, Family, Birth, Phone, Document, Address, (given, family, birth, phone, document, address) =>
        People.Person(record, [.. new[]
        {
            (FieldType.PersonGivenName, given), (FieldType.PersonFamilyName, family), (FieldType.PersonBirthDate, birth),
            (FieldType.Phone, phone), (FieldType.DocumentNumber, document), (FieldType.AddressFull, address),
        }.Where(value => value.Item2.Length > 0)]));

    public static Gen<(MentionProfile, MentionProfile)> Pair { get; } = Gen.Select(Person(1), Person(2));

    public static Gen<MentionProfile[]> Crowd { get; } =
        Person(1).Array[2, 12].Select(people => people.Select((person, index) => person with { Id = People.Id(index + 1) }).ToArray());
}
