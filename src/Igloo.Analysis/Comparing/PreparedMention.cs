using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>A mention with its values read once, ready to be compared many times.</summary>
internal sealed class PreparedMention
{
    public PreparedMention(MentionProfile mention)
    {
        Id = mention.Id;
        Name = PersonName.Of(mention);
        Organization = mention.Find(FieldType.OrganizationName) is { } name ? OrganizationWords.Of(name) : NameWords.None;
        BirthTexts = Array.FindAll(ValuesOf(mention, FieldType.PersonBirthDate), text => BirthDate.Of(text) is not null);
        Births = Array.ConvertAll(BirthTexts, text => BirthDate.Of(text)!.Value);
        Address = AddressWords.Of(
            mention.Find(FieldType.AddressFull),
            mention.Find(FieldType.AddressHouseNumber),
            mention.Find(FieldType.AddressStreet),
            mention.Find(FieldType.AddressCity),
            mention.Find(FieldType.AddressPostalCode));
        Phones = Array.FindAll(ValuesOf(mention, FieldType.Phone), phone => !phone.StartsWith("short:", StringComparison.Ordinal));
        Emails = ValuesOf(mention, FieldType.Email);
        Documents = ValuesOf(mention, FieldType.DocumentNumber);
        Accounts = ValuesOf(mention, FieldType.AccountNumber);
        Plates = ValuesOf(mention, FieldType.VehiclePlate);
    }

    public MentionId Id { get; }

    public PersonName Name { get; }

    public NameWords Organization { get; }

    public string[] BirthTexts { get; }

    public BirthDate[] Births { get; }

    public AddressWords? Address { get; }

    public string[] Phones { get; }

    public string[] Emails { get; }

    public string[] Documents { get; }

    public string[] Accounts { get; }

    public string[] Plates { get; }

    private static string[] ValuesOf(MentionProfile mention, FieldType type)
    {
        string[] found = [];
        for (var i = 0; i < mention.Values.Count; i++)
            if (mention.Values[i].Type == type) found = [.. found, mention.Values[i].Value];
        return found;
    }
}
