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
            .Add("الطالب|que llama|quien llama|quem ligou|who called|dialing party|dialling party|from|caller|caller id|calling id|caller line id|mdn|mobile directory no|target|subject phone|calling|calling party|a|a party|aparty|source|src|orig|origin|originating|originator|sender|msisdn a|llamante|chiamante|chamador|origen|emisor|remitente|de|initiator|calling subscriber|monitored|intercepted|intercepted party|monitored party|target party|wiretapped", Role.From)
            .Add("a quien llama|que recibe|quien recibe|quem recebeu|whom called|correspondant|interlocuteur|to|called|called party|callee|b|b party|bparty|destination|dest|dst|dialled|dialed|receiver|recipient|other party|terminating|msisdn b|other|corresponding|contacted|chiamato|chamado|destino|receptor|llamado|destinatario|para|remote|remote party|counterpart|counterparty|correspondent|answering|contact|partner|peer|other side|other end|opposite party", Role.To),
        BareRole = [Phone, Email],
        OfRoles = [Phone, Email, OnlineHandle, PersonFullName, .. Parts.Device],
        Own = new PhraseTable<Slot[]>()
            .Add("fecha de envio|fecha y hora de envio|hora de envio|data de envio|date d envoi|heure d envoi|fecha envio|sent time|send time|send date", [new(Role.Subject, EventTime)])
            .Add("contact", [new(Role.To, Phone), new(Role.To, Email), new(Role.To, PersonFullName)])
            .AddEach("a|calling|orig|src|source", "pty|pty no|pty id", [new(Role.From, Phone)])
            .AddEach("b|called|term|dst|dest", "pty|pty no|pty id", [new(Role.To, Phone)])
            .Add("src no|src num|src msisdn|source msisdn", [new(Role.From, Phone)])
            .Add("dst no|dst num|dst msisdn|dest msisdn", [new(Role.To, Phone)])
            .Add("conv dur|conv duration|conv time", [new(Role.Subject, EventDuration)])
            .AddEach("cell|tower|site|antenna|base station|first cell|start cell|last cell|mast|sector", "latitude|lat", [new(Role.Subject, PlaceLatitude)])
            .AddEach("cell|tower|site|antenna|base station|first cell|start cell|last cell|mast|sector", "longitude|long|lon|lng", [new(Role.Subject, PlaceLongitude)])
            .Add("cid|eci|ci|nci", [new(Role.Subject, PlaceName)])
            .Add("initiated at|initiated|initiation time|setup|charging start", [new(Role.Subject, EventTime)])
            .Add("chat|chat no|chat id|thread|thread no|thread id|conversation no|conversation id|session group", [new(Role.Subject, EventGroup)])
            .Add("ani|ani no|cli|clip|clid|clid no|calling line id|caller line id|from uri|calling uri|caller uri|from tn", [new(Role.From, Phone), new(Role.From, Email)])
            .Add("dnis|dnis no|called dialed no|did|did no|called line id|to uri|called uri|callee uri|to tn|request uri", [new(Role.To, Phone), new(Role.To, Email)])
            .Add("source|origin", [new(Role.From, Phone), new(Role.From, Email), new(Role.Subject, FieldType.EventKind), new(Role.Subject, PlaceName)])
            .Add("how long", [new(Role.Subject, EventDuration)])
            .Add("gist|gist of call|what about|asunto|assunto|objet|betreff", [new(Role.Subject, TextNarrative)])
            .Add("name on account|account name|subscriber name|registered name", [new(Role.From, PersonFullName)])
            .Add("calling party address", [new(Role.From, Phone), new(Role.From, Email)])
            .Add("called party address", [new(Role.To, Phone), new(Role.To, Email)])
            .Add("folder|box|mailbox|message box|message folder", [new(Role.Subject, EventDirection)])
            .AddEach("global call|global|call leg|correlation|conversation leg|sip call|ticket", "id", [new(Role.Subject, SourceRecordId)])
            .AddEach("received|receiving|dialing to", "no|phone|phone no|line|msisdn", [new(Role.To, Phone)])
            .AddEach("type|kind", "traffic|event|service", [new(Role.Subject, FieldType.EventKind)])
            .AddEach("invite|ring|connect|pickup|dial|initiated", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("tear down|bye|hangup|disconnected|terminated|termination|cleared|clear", "date|time|date time|day", [new(Role.Subject, EventEndTime)])
            .Add("enb id|site address|sector face|cell id cgi|start cell|cell start|begin cell|initial cell", [new(Role.Subject, PlaceName)])
            .Add("mobile role|call role|dir|call dir|msg dir", [new(Role.Subject, EventDirection)])
            .Add("app|application|messenger|source app|app name|service|messenger service|platform", [new(Role.Subject, FieldType.EventKind)])
            .Add("cell global identity|cell global id|first cell global identity|first cell global id|first cgi|first ecgi|first bts|first lac|orig cell|orig site|orig tower|cell start|cell orig", [new(Role.Subject, PlaceName)])
            .AddEach("terminal|served|served party|line owner|origin|own|owner|phone owner|device owner|device|handset|local|extracted phone|orig|calling|caller|originating|originator|source|from|sender|a|a party|calling subscriber|calling party|subscriber|target|subject|monitored|intercepted", "no|phone|phone no|line|msisdn|mdn|mobile|party no|id no|terminal|subscriber|device|handset|end", [new(Role.From, Phone)])
            .AddEach("final called|final called party|last called party|contact|partner|peer|opposite|opposite party|counterparty|interlocutor|external|dialled party|term|called|callee|destination|to|receiver|recipient|dialed|dialled|b|b party|called party|other|other party|terminating|answering|contacted|remote|corresponding|correspondent|counterpart", "no|phone|phone no|line|msisdn|mdn|mobile|party no|id no|terminal|subscriber|device|handset|end", [new(Role.To, Phone)])
            .AddEach("call|message|text|sms|connection|conversation|session|communication|start|call start|connection start|transaction|event|record|usage|origination|setup|chat|log|activity", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("call end|disconnect|disconnection|hang up|release", "date|time|date time|day", [new(Role.Subject, EventEndTime)])
            .Add("text|content|message content|sms content|message|body|message body|message text|text body|sms text|text message|message description|chat message|chat text|chat content", [new(Role.Subject, TextNarrative)])
            .AddEach("cell", "activation|activated|use|connection|initial", [new(Role.Subject, PlaceName)])
            .AddEach("cell|tower|antenna|cell site|cell tower|tower cell|serving cell|serving tower|serving|base station|start cell|orig cell|first cell|originating cell|hooking cell|connection cell", "name|id|no|site|mast|sector|antenna|place|code|sector|label|description|reference", [new(Role.Subject, PlaceName)])
            .Add("site name|site id|site no|base station name|base station id|bts name|bts id|mast|mast id|mast name|enodeb id|antenna place|cell place", [new(Role.Subject, PlaceName)])
            .Add("a teilnehmer|rufnummer a teilnehmer|numero chiamante|utenza chiamante|sender number|sender no|senders number|sending number|originator number|subscriber number|numero emisor|numero del emisor|mobile directory number|mdn|target number|target phone|target phone number|subject number|linea|a number|number a|telefono a|linea a|numero llamante|telefono origen|numero de origen|linea origen|numero appelant|appelant|anrufer|rufnummer a|numero chamador|calling no|calling party number|originating number|originating no|orig number|orig no|caller phone|number from|a no|calling number|caller number|caller no|from number|numero origen|numero a|source number|caller id", [new(Role.From, Phone)])
            .Add("b teilnehmer|rufnummer b teilnehmer|numero chiamato|utenza chiamata|recipient number|recipient no|recipients number|callee no|receiver no|corresponding number|correspondent number|numero receptor|numero destinatario|dialed digit number|dialed digits number|digits dialed number|other party number|contacted number|b number|number b|telefono b|linea b|numero llamado|numero marcado|telefono destino|numero de destino|linea destino|numero appele|appele|angerufener|rufnummer b|numero chamado|called no|called party number|terminating number|terminating no|term number|term no|dialled no|dialed digits|digits dialed|dialled digits|number to|callee number|b no|called number|dialled number|dialed number|to number|receiver number|numero destino|numero b|destination number", [new(Role.To, Phone)])
            .Add("hora da chamada|data e hora da chamada|data inizio|ora inizio|data chiamata|ora chiamata|sent date|sent time|received date|start of communication|inicio de llamada|inicio de la llamada|inicio de comunicacion|seizure date time|seizure datetime|seizure date|seizure dt tm|utc call time|call date|call time|date of call|time of call|conn date|conn time|connection date|connection time|connect time|connect date|call start time|call start date|call datetime|call date time|start of call|date d appel|heure d appel|anrufzeit|gesprachsbeginn|data da chamada|fecha de llamada|hora de llamada|fecha de la llamada|hora de la llamada|call start|setup time|sent|sent at|date sent|fecha llamada|hora llamada", [new(Role.Subject, EventTime)])
            .Add("call type|type|type of call|type of communication|communication type|feature type|event type|tipo llamada|tipo comunicacion|tipo de comunicacion|tipo de servicio|type d appel|anrufart|service type|tipo|tipo de llamada|record type", [new(Role.Subject, EventDirection), new(Role.Subject, FieldType.EventKind)])
            .Add("serving tower|celda origen|celda de origen|antena origen|cell id start|start cell id|cell start|cella|erb|nombre celda|nombre de celda|nombre de la celda|nombre antena|id celda|codigo celda|first serving cell site|first cell site|first serving cell|first tower|originating cell|celda inicial|antena inicial|cell location|serving cell|first cell|first cell id|start cell|start tower|cell name|cell sector|base station|bts|enodeb|tower id|tower name|tower location|cellid|cell site id|radiobase|estacion base|antenne|cellule|funkzelle|cell|cell tower|tower|site|cell site|cell id|cgi|ecgi|antenna|antena|celda", [new(Role.Subject, PlaceName)])
            .Add("calling imei|caller imei|originating imei|imei a|a imei|subject imei|target imei|imei origen|imei llamante", [new(Role.From, DeviceImei)])
            .Add("called imei|imei b|b imei|imei destino", [new(Role.To, DeviceImei)])
            .Add("called imsi|imsi b|b imsi|imsi destino", [new(Role.To, DeviceImsi)])
            .Add("calling imsi|caller imsi|originating imsi|imsi a|a imsi|subject imsi|target imsi|imsi origen|imsi llamante", [new(Role.From, DeviceImsi)])
            .Add("кто|хто|кто звонит|kto|kimden", [new(Role.From, Phone)])
            .Add("кому|komu|kime", [new(Role.To, Phone)])
            .Add("call type direction", [new(Role.Subject, EventDirection)])
            .Add("event type|type event", [new(Role.Subject, FieldType.EventKind)])
            .Add("cell latitude", [new(Role.Subject, PlaceLatitude)])
            .Add("cell longitude", [new(Role.Subject, PlaceLongitude)]),
        // A handset's own list names the other end alone; which way it went, its direction says.
        Lesser = new PhraseTable<Slot[]>()
            // Whose list it is, beside the other end.
            .Add("msisdn|msisdn no", [new(Role.From, Phone)])
            // The area that a cell is in.
            .Add("lac|lac id|location area code|tac|tracking area code", [new(Role.Subject, PlaceName)])
            .Add("sector|sector no|sector name|face|sector id", [new(Role.Subject, PlaceName)])
            // A call is answered after it began, is charged for in steps, and may have been sent on from whom it was dialled for.
            .Add("answer|answered|answer time|answer date|answer date time|answer stamp|answer timestamp|answered at|answer start|seizure time", [new(Role.Subject, EventTime)])
            .AddEach("billed|bill|billing|billable|charged|chargeable|charging|rated|rounded|invoiced", "sec|secs|seconds|duration|time|minutes|units", [new(Role.Subject, EventDuration)])
            .AddEach("original|originally|initial|first", "called party|called no|called party no|dialled no|destination no", [new(Role.To, Phone)])
            .AddEach("cell|tower|antenna|cell site|cell tower|serving cell|serving tower|base station|start cell|orig cell|first cell|originating cell", "address", [new(Role.Subject, PlaceName)])
            // Whom the list of a handset calls so, is at the other end.
            .Add("name|contact name|party name|parties name|participant name|display name|name in contacts|contact", [new(Role.To, PersonFullName)])
            // "Address" is what handsets call the other end of a message.
            .Add("no|phone|phone no|party|parties|other no|address|party identifier|parties identifier|participant identifier|participants identifier|remote party", [new(Role.To, Phone), new(Role.To, Email)]),
        HasCodedPlaces = true,
        Types = Parts.Of(Role.Subject, [.. Parts.Place, EventTime, EventEndTime, EventDuration, EventDirection, FieldType.EventKind, DeviceImei, DeviceImsi, SourceRecordId]),
        Noise = ["sip", "first", "participants", "participant", "parties", "transaction", "event", "chiamata", "chamada", "sec", "call", "llamada", "sms", "message", "seizure", "conn", "connection", "communication", "session", "conversation", "voice", "usage", "record", "cdr"],
        HasTwoSides = true,
        Telling = [Phone, Email, DeviceImei, DeviceImsi, EventDuration, EventDirection],
        Words = new PhraseTable<bool>().Add("call|call type|call duration|talk time|duration|incoming|outgoing|incoming outgoing|missed|call direction|direction|sms|imei|imsi|cell|tower", true),
        Needs =
        [
            new("phone, e-mail or user name of a caller or called party", slot => slot is { Role: Role.From or Role.To, Type: Phone or Email or OnlineHandle }),
            Parts.Time,
        ],
        Marks =
        [
            // A handset's own list names the other end, and which way it went.
            new("caller or direction", slot => slot is { Role: Role.From, Type: Phone or Email or OnlineHandle } or { Type: EventDirection }),
            new("called party or direction", slot => slot is { Role: Role.To, Type: Phone or Email or OnlineHandle } or { Type: EventDirection }),
        ],
    };
}
