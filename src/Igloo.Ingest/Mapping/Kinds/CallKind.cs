using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class CallKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Call,
        InWords = "a call or message",
        Roles = new PhraseTable<Role>()
            .Add("from|caller|calling|calling party|a|a party|aparty|source|src|orig|origin|originating|originator|sender|msisdn a|llamante|origen|emisor|remitente|de", Role.From)
            .Add("to|called|called party|callee|b|b party|bparty|destination|dest|dst|dialled|dialed|receiver|recipient|other party|terminating|msisdn b|destino|receptor|llamado|destinatario|para", Role.To),
        BareRole = [Phone, Email],
        OfRoles = [Phone, Email, PersonFullName],
        Own = new PhraseTable<Slot[]>()
            .Add("a number|number a|a no|calling number|caller number|caller no|from number|numero origen|numero a|source number|caller id", [new(Role.From, Phone)])
            .Add("b number|number b|b no|called number|dialled number|dialed number|to number|receiver number|numero destino|numero b|destination number", [new(Role.To, Phone)])
            .Add("call date|call time|call start|seizure time|setup time|answer time|sent|sent at|date sent|fecha llamada|hora llamada", [new(Role.Subject, EventTime)])
            .Add("call type|type|service type|tipo|tipo de llamada|record type", [new(Role.Subject, EventDirection), new(Role.Subject, FieldType.EventKind)])
            .Add("cell|cell tower|tower|site|cell site|cell id|cgi|ecgi|lac|antenna|antena|celda", [new(Role.Subject, PlaceName)]),
        Types = Parts.Of(Role.Subject, [.. Parts.Place, EventTime, EventEndTime, EventDuration, EventDirection, FieldType.EventKind, SourceRecordId]),
        Noise = ["call", "llamada", "sms", "message"],
        Telling = [Phone, Email, EventDuration, EventDirection],
        Needs =
        [
            new("phone or e-mail of a caller or called party", slot => slot is { Role: Role.From or Role.To, Type: Phone or Email }),
            Parts.Time,
        ],
        Marks =
        [
            new("caller", slot => slot is { Role: Role.From, Type: Phone or Email }),
            new("called party", slot => slot is { Role: Role.To, Type: Phone or Email }),
        ],
    };
}
