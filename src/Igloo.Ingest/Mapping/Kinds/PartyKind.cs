using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class PartyKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Party,
        InWords = "a person or business",
        Roles = new PhraseTable<Role>().Add("licensee|target|account owner|consignee|addressee|inmate|arrestee|suspect|applicant|primary owner|interno|subject|holder|account holder|client|customer|subscriber|employee|staff|member|owner|titular|cliente|empleado|person|individual|guest|contact|patient|tenant|resident|signatory|signer|authorized signer|registrant", Role.Subject)
            .Add("linked", Role.Named1),
        BareRole = [PersonFullName],
        OfRoles = Parts.Party,
        Own = new PhraseTable<Slot[]>()
            .Add("nombre del establecimiento|nombre establecimiento|nombre estab|nom estab|entity name|establishment|establecimiento|institution name|denominacion", [new(Role.Subject, OrganizationName)])
            .AddEach("student|pupil|patient|resident|tenant", "id|no", [new(Role.Subject, SourceRecordId)])
            .AddEach("customer|client|member|subscriber|consumer", "code|key", [new(Role.Subject, SourceRecordId)])
            .Add("unit|unit no|suite no|apartment unit", [new(Role.Subject, AddressUnit)])
            .AddEach("alternate|alternative|alt|other|secondary", "contact no|phone|phone no|mobile|mobile no|contact number", [new(Role.Subject, Phone)])
            .AddEach("id proof|identity proof|proof of identity|proof of id|kyc document|poi", "no|number", [new(Role.Subject, DocumentNumber)])
            .AddEach("id proof|identity proof|proof of identity|proof of id|kyc document|poi", "type|name", [new(Role.Subject, DocumentKind)])
            .Add("busname|bus name", [new(Role.Subject, OrganizationName)])
            .Add("premises|house name or no|house no or name", [new(Role.Subject, AddressHouseNumber)])
            .AddEach("dot|usdot|mc|docket|ein|duns|lei", "no|number|id", [new(Role.Subject, OrganizationNumber)])
            .Add("cif", [new(Role.Subject, OrganizationNumber)])
            .Add("seat|registered seat|company seat|seat of company|corporate seat", [new(Role.Subject, AddressCity), new(Role.Subject, AddressFull)])
            .Add("linea|linea telefonica|numero de linea|numero asignado|assigned number|line number", [new(Role.Subject, Phone)])
            .Add("badge|badge no|booking no|booking number|inmate no|inmate number|cif no|cif id|customer no|customer number|customer id|client no|client id|member no|member id|file no|no de cliente|numero de cliente", [new(Role.Subject, SourceRecordId)])
            .Add("full name reporter|full name applicant", [new(Role.Subject, PersonFullName)])
            .Add("handle", [new(Role.Subject, OnlineHandle)])
            .Add("employer", [new(Role.Subject, OrganizationName)]),
        // Beside the name in law, the name over the door.
        Lesser = new PhraseTable<Slot[]>().Add("nombre comercial|trade name|trading name|trading as|dba|dba name|doing business as|nom commercial|nome fantasia|nome comercial|handelsname|enseigne", [new(Role.Subject, OrganizationName)]),
        Types = Parts.Of(Role.Subject, [.. Parts.Party, .. Parts.Device, PlaceLatitude, PlaceLongitude, OrganizationNumber, OrganizationActivity, PayrollHeadCount, SourceRecordId]),
        Noise = ["reg", "supply", "value", "social", "correspondence", "residential", "mailing", "residence", "permanent", "physical", "home", "current", "badge", "business", "company", "work", "office", "personal", "registered", "registration", "principal", "comercial", "fiscal", "mercantil", "legal", "celular", "subject", "customer", "person", "individual", "subscriber", "contact", "service", "billing", "shipping", "delivery", "premises", "private", "privat", "bus", "hm", "wk"],
        // Who has a card of a network is its subscriber, whatever begins and ends beside it.
        Telling = [DeviceImsi],
        Needs = [new("name, phone, e-mail, document, account, birth date or address", slot => slot.Type != SourceRecordId)],
        Marks = [new("name, phone, e-mail, document or account", slot => Parts.IsName(slot.Type) || Parts.IsIdentifier(slot.Type))],
    };
}
