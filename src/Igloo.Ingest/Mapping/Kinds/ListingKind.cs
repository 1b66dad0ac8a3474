using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class ListingKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Listing,
        InWords = "an entry of a watch list or case list",
        Roles = new PhraseTable<Role>().Add("inmate|arrestee|detainee|prisoner|convict|missing person|subject|suspect|person|target|offender|defendant|entity|individual|wanted person|sdn|sujeto|sospechoso|inculpado|indagado|procesado|imputado|indiciado|suspect e|beschuldigter|wanted|listed person|listed|fugitive|accused|respondent|nominal|investigated|reported person|absconder|deportee", Role.Subject),
        BareRole = [PersonFullName],
        OfRoles = Parts.Party,
        Own = new PhraseTable<Slot[]>()
            .AddEach("reason|grounds|category|type|kind", "alert|offense|wanted|search|listing|notice|sanctions|warrant", [new(Role.Subject, FieldType.EventKind)])
            .Add("category|sanctions regime|off desc", [new(Role.Subject, FieldType.EventKind)])
            .AddEach("reason|grounds|basis|cause", "listing|inclusion|designation|notice|alert", [new(Role.Subject, FieldType.EventKind)])
            .AddEach("theft|stolen|loss|lost|publication|published", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("alert|alerta", "no|id", [new(Role.Subject, SourceRecordId)])
            .Add("mandat no|orden de captura no|orden de captura", [new(Role.Subject, EventGroup)])
            .AddEach("exclusion|excl|debarment", "type|kind|category|reason", [new(Role.Subject, FieldType.EventKind)])
            .Add("excltype", [new(Role.Subject, FieldType.EventKind)])
            .Add("excldate", [new(Role.Subject, EventTime)])
            .AddEach("termination|exclusion end|delisting|removal", "date", [new(Role.Subject, EventEndTime)])
            .Add("dot|fecha libramiento|fecha de libramiento", [new(Role.Subject, EventTime)])
            // Fields of the files of stolen vehicles are called by three letters.
            .Add("lic", [new(Role.Subject, VehiclePlate)])
            .Add("vyr", [new(Role.Subject, VehicleYear)])
            .Add("vma", [new(Role.Subject, VehicleMake)])
            .Add("vmo", [new(Role.Subject, VehicleModel)])
            .Add("vco", [new(Role.Subject, VehicleColour)])
            .Add("oca", [new(Role.Subject, EventGroup)])
            .Add("nic", [new(Role.Subject, SourceRecordId)])
            .Add("nam", [new(Role.Subject, PersonFullName)])
            .Add("dow|dle", [new(Role.Subject, EventTime)])
            .Add("off", [new(Role.Subject, FieldType.EventKind)])
            .Add("mis", [new(Role.Subject, TextNarrative)])
            .AddEach("exclusion|excl|debarment|active|inclusion|listing|listed|designation|warrant|wanted|search|issue|issued|added|opened|notice|entry", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("case|warrant|notice|file|investigation|docket|bulletin|dossier|causa|processo|proceso|inquerito|mandado", "no|id|reference|no full|full no", [new(Role.Subject, EventGroup)])
            // The sanctions list of the EU names its columns by the element that holds them.
            // The list of the United Kingdom numbers its parts of names, the surname last.
            .Add("name 6", [new(Role.Subject, PersonFamilyName)])
            .Add("name 1", [new(Role.Subject, PersonGivenName)])
            .Add("name alias last name", [new(Role.Subject, PersonFamilyName)])
            .Add("name alias first name", [new(Role.Subject, PersonGivenName)])
            .Add("name alias whole name", [new(Role.Subject, PersonFullName)])
            .AddEach("booking|book|booked|filed|filing|charge|arrest|sentence", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("hearing|court|circulation|circulated|removal order|flagged|marked", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("marker|circulation|flag|entry|record", "type|kind|category|reason", [new(Role.Subject, FieldType.EventKind)])
            .Add("circulated|circulated on|flagged on", [new(Role.Subject, EventTime)])
            .Add("date entered|entered|added|date designated|filed|filed on|booked|booked on", [new(Role.Subject, EventTime)])
            .Add("court case no|court file no|reference no|reference number|cause no|complaint no", [new(Role.Subject, EventGroup)])
            .Add("un list type|charge description|offense description|statute|statute description", [new(Role.Subject, FieldType.EventKind)])
            .AddEach("listing|list entry|designation", "id", [new(Role.Subject, SourceRecordId)])
            .Add("report no|theft report no", [new(Role.Subject, SourceRecordId)])
            .Add("basis of search|search basis|basis for search|reason for search|search reason|sanction type", [new(Role.Subject, FieldType.EventKind)])
            .Add("booking no|booking number|inmate no|inmate number", [new(Role.Subject, SourceRecordId)])
            .Add("ent no|ent num|entity no|entity id", [new(Role.Subject, SourceRecordId)])
            .Add("program|programs|programme|sanctions program|sanctions programs|list|list name|list type|watch list|watchlist|regime|designation|offence|offense|offense type|charge|charges|crime|crime type|wanted for|case type|notice type|delito|motivo|programa|lista|tipo de caso|infraction|delikt", [new(Role.Subject, FieldType.EventKind)])
            .Add("carpeta|no de carpeta|nuc|averiguacion|averiguacion previa|warrant no|warrant number|warrant|notice no|notice number|bulletin no|case number|case no|case num|case id|case ref|case reference|file number|file no|investigation number|docket|docket number|fbi number case|expediente|no expediente|numero de expediente|numero de caso|carpeta de investigacion|caso|dossier|numero de dossier|aktenzeichen", [new(Role.Subject, EventGroup)])
            .Add("dlc|date of last contact|last contact|last contact date|date missing|missing since|missing date|last seen|last seen date|alert date|alert entry date", [new(Role.Subject, EventTime)])
            .Add("date issued|issue date|warrant issued|listed on|date listed|listing date|date added|added on|opened|date opened|case opened|open date|issued on|warrant date|fecha de inclusion|fecha de alta|fecha de apertura|date d inscription", [new(Role.Subject, EventTime)])
            .Add("comments|remarks|narrative|details|observaciones|motivos", [new(Role.Subject, TextNarrative)])
            .Add("reason|grounds|basis", [new(Role.Subject, TextNarrative), new(Role.Subject, FieldType.EventKind)])
            .Add("circumstances", [new(Role.Subject, TextNarrative)])
            .Add("last seen place", [new(Role.Subject, PlaceName)])
            .Add("gz|fir no|fir", [new(Role.Subject, EventGroup)])
            .Add("date wanted|wanted date|date advert wanted", [new(Role.Subject, EventTime)])
            .Add("purpose|purpose inclusion|basis inclusion", [new(Role.Subject, FieldType.EventKind)]),
        Types = Parts.Of(Role.Subject, [.. Parts.Party, .. Parts.Vehicle, .. Parts.VehicleLooks, VesselName, OrganizationNumber, EventTime, EventGroup, TextNarrative, SourceUrl, SourceRecordId]),
        MustBeSpokenFor = true,
        Noise = ["legal", "alert", "list", "subject", "suspect", "entity", "case", "caso", "person", "individual", "notice"],
        Telling = [PersonAlias, EventGroup, .. Parts.Vehicle, .. Parts.VehicleLooks],
        Words = new PhraseTable<bool>().Add("oca|dot|mke|nic|dow|averiguacion|report no|exclusion|exclusion type|exclusion program|excltype|excldate|reinstatement date|reindate|debarment|debarred|ineligible|termination date|theft date|date of theft|stolen date|date of loss|lost date|restraint|missing|date missing|missing since|missing age|date of last contact|dlc|last contact|reward|notice|alert|carpeta|imputado|indiciado|charges|defendant|docket|statute|bond|bond amount|arresting agency|watch list|watchlist|sanctions|sdn|program|programme|wanted|warrant|alias|aka|suspect|offence|offense|case|caso|expediente|delito|designation|listed on|hot list|hearing|judge|court|removal order|absconder|marker|circulated|extradition|arrest warrant|investigated|nominal", true),
        Needs = [new("name, phone, e-mail, document, account or plate", slot => slot.Role == Role.Subject && (Parts.IsName(slot.Type) || Parts.IsIdentifier(slot.Type) || Parts.IsVehicle(slot.Type)))],
        Marks = [new("reference of a case, list or reason", slot => slot.Type is EventGroup or FieldType.EventKind)],
    };
}
