using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class TipKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Tip,
        InWords = "a tip",
        Roles = new PhraseTable<Role>().Add("subject|suspect|trafficker|perpetrator|offender|controller|recruiter|smuggler|person of interest|person reported|person of concern|reported|reported person|accused|about|sujeto|sospechoso|denunciado", Role.Subject),
        BareRole = [PersonFullName],
        OfRoles = [.. Parts.Names, PersonAlias, .. Parts.Address, Phone, Email, AccountNumber],
        Own = new PhraseTable<Slot[]>()
            .AddEach("received|report|reported|submission|submitted|contact|call|intake|complaint|receipt|filing|filed", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("channel|method|medium|way|mode|route|form|source", "contact|entry|intake|report|receipt|reception|submission|communication|delivery|arrival", [new(Role.Subject, FieldType.EventKind)])
            .AddEach("offense|offence|crime|type|kind|category", "reported|alleged|denounced|tip|report|complaint", [new(Role.Subject, FieldType.EventKind)])
            .Add("folio|no de folio|folio de denuncia|folio denuncia|folio de reporte|folio del reporte|protocolo|protocol|protocol no|no de protocolo|complaint no|report no|tip no|case no|denuncia no|submission no|submission id", [new(Role.Subject, SourceRecordId)])
            .AddEach("record|registration|registered|entry|creation|created|opening", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("tip|info|complaint|concern|concerns|nature of concern|allegations|intel|intelligence|body", [new(Role.Subject, TextNarrative)])
            .Add("who is it about|who is this about|who did it", [new(Role.Subject, PersonFullName)])
            .Add("where does it happen|where did it happen|where seen|where is it", [new(Role.Subject, PlaceName)])
            .Add("came in by|how did it come in", [new(Role.Subject, FieldType.EventKind)])
            .Add("premises|premises name", [new(Role.Subject, PlaceName)])
            .AddEach("reported|alleged", "location|place|city|location city|address", [new(Role.Subject, PlaceName)])
            .AddEach("issue|of issue", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("ticket|request|inquiry|enquiry", "no|id", [new(Role.Subject, SourceRecordId)])
            .Add("caller id|caller id no|caller id number|business no|advertiser business no", [new(Role.Subject, Phone)])
            .Add("type of call|type of call or message|que desea reportar|what do you want to report|que desea denunciar", [new(Role.Subject, FieldType.EventKind)])
            .AddEach("opened|case opened", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("created|logged|logged at|logged on|date logged|filed on|filed|date of contact|contact date|date of call|call date|submitted on|fecha de contacto|received|received at|date received|received date|receipt date|time received|report date|date reported|date of report|reported date|call received|submission date|date submitted|fecha de recepcion|fecha recepcion|fecha de denuncia|fecha de reporte|fecha reporte|date de reception|date du signalement|eingang|eingangsdatum|received on|reported|reported at|reported on|submitted|submitted at|recibido|reportado|fecha recibido", [new(Role.Subject, EventTime)])
            .Add("communication type|contact type|medium|received by method|case origin|origin|intake source|source|tip source|channel|canal|source of call|source of report|source of tip|report source|how received|method of contact|contact method|received via|intake channel|medio|medio de recepcion|via de recepcion|medio de contacto|intake|via", [new(Role.Subject, FieldType.EventKind)])
            .Add("circumstances|mitteilung", [new(Role.Subject, TextNarrative)])
            .Add("tip method", [new(Role.Subject, FieldType.EventKind)])
            .Add("plate suspect|suspect plate|plate suspect vehicle|suspect vehicle plate", [new(Role.Subject, VehiclePlate)])
            .Add("arrival|arrival date|date received message|date received report", [new(Role.Subject, EventTime)])
            .Add("doi tuong bi to giac|nguoi bi to giac|doi tuong bi to cao", [new(Role.Subject, PersonFullName)]),
        Lesser = new PhraseTable<Slot[]>()
            // How it came in is a tip's kind before what it is about.
            .AddEach("offense|offence|crime|signal|incident|violation", "type|kind|category", [new(Role.Subject, FieldType.EventKind)])
            .Add("offense|offence|delito denunciado|crime", [new(Role.Subject, FieldType.EventKind)])
            .Add("colonia|barrio|fraccionamiento|neighborhood|neighbourhood|bairro|quartier", [new(Role.Subject, PlaceName)]),
        Types = Parts.Of(Role.Subject, [.. Parts.Names, PersonAlias, Phone, Email, VehiclePlate, .. Parts.VehicleLooks, .. Parts.Place, EventTime, FieldType.EventKind, TextNarrative, SourceRecordId]),
        Noise = ["trafficking", "potential", "possible", "presumed", "alleged", "tip", "report", "reporte", "denuncia", "incident", "hecho", "hechos", "complaint", "submission", "intake", "hotline", "event", "filing"],
        Telling = [TextNarrative],
        Words = new PhraseTable<bool>().Add("tip|hotline|callback|case origin|intake|anonymous|denuncia|received|reported|referred", true),
        AlwaysNeedsMarks = true,
        Needs = [new("narrative", slot => slot.Type == TextNarrative)],
        Marks = [new("time, place or phone beside the narrative", slot => slot.Type is EventTime or Phone || Parts.IsPlace(slot.Type))],
    };
}
