using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class PartyKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Party,
        InWords = "a person or business",
        Roles = new PhraseTable<Role>().Add("subject|holder|account holder|client|customer|subscriber|employee|staff|member|owner|titular|cliente|empleado", Role.Subject),
        BareRole = [PersonFullName],
        OfRoles = Parts.Party,
        Types = Parts.Of(Role.Subject, [.. Parts.Party, OrganizationNumber, OrganizationActivity, PayrollHeadCount, SourceRecordId]),
        Noise = ["home", "current", "badge", "business", "company", "work", "office", "personal"],
        Needs = [new("name, phone, e-mail, document, account, birth date or address", slot => slot.Type != SourceRecordId)],
        Marks = [new("name, phone, e-mail, document or account", slot => Parts.IsName(slot.Type) || Parts.IsIdentifier(slot.Type))],
    };
}
