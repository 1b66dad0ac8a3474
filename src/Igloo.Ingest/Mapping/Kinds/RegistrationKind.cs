using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class RegistrationKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Registration,
        InWords = "a vehicle's registration or assignment",
        Roles = new PhraseTable<Role>().Add("titled to|registered to|r o|exporter|importer|declarant|consignor|transferee|registration holder|reg holder|ro|own|ownr|renter|rentee|hirer|tenant|arrendatario|permit holder|license holder|owner|registered owner|reg owner|registrant|lessee|registered keeper|halter|fahrzeughalter|titulaire|proprietaire|proprietario|holder|keeper|assigned to|propietario|titular|dueno|customer|vehicle owner|primary owner|current owner|user|possessor|buyer|purchaser", Role.Owner),
        BareRole = [PersonFullName],
        OfRoles = Parts.Party,
        Own = new PhraseTable<Slot[]>()
            .AddEach("title issue|registration effective|acquisition|acquired|purchase|purchased", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("certificate issue|cert issue|cert|certificate|registration|registered|title|permit|issue|assignment|assigned|first registration|enrolment|enrollment", "date|time|date time|day", [new(Role.Subject, EventTime)]).Add("issue date|date issued|permit date|registered|registered on|reg date|date registered|date of registration|registration dt|first registration|date of first registration|title date|fecha de alta|fecha alta|fecha de matriculacion|erstzulassung|zulassungsdatum|date d immatriculation|date de premiere immatriculation|registered at|registration date|assigned|assigned on|fecha de registro|fecha registro", [new(Role.Subject, EventTime)])
            .AddEach("agreement|rental agreement|contract|rental contract|ra|rental|hire|booking|reservation", "no|id|reference", [new(Role.Subject, SourceRecordId)])
            .AddEach("export|import|declaration|inspection|decal|licence issue|license issue", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("date first registered|first registered date|first registered on|date of first use|registered since|first registered|issued", [new(Role.Subject, EventTime)])
            .Add("sold on|sold|date sold|sale date", [new(Role.Subject, EventTime)])
            .Add("date back|back|brought back|returned on", [new(Role.Subject, EventEndTime)])
            .Add("serial no|serial number", [new(Role.Subject, VehicleVin)])
            .AddEach("renter|hirer|owner|customer|holder|lessee", "license no|licence no|license|licence|dl no|dl|driver license|driver license no", [new(Role.Owner, DocumentNumber)])
            .AddEach("rental|rent|hire|pickup|pick up|checkout|check out|delivery|contract|rental start|out", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("return|returned|checkin|check in|drop off|dropoff|due|rental end|due back|in", "date|time|date time|day", [new(Role.Subject, EventEndTime)])
            .Add("date out|out date|contract date|rental date|rental start|rented on", [new(Role.Subject, EventTime)])
            .Add("returned|date in|return", [new(Role.Subject, EventEndTime)])
            .Add("equipment|equipment no|equipment number|equipment id|rental unit|unit rented", [new(Role.Subject, VehicleNumber)])
            .Add("uscg doc no|official no|vessel doc no|vessel no|vessel official no|documentation no|hull no|hull id no|hin|imo|imo no|mmsi|mmsi no", [new(Role.Subject, VehicleNumber)])
            .AddEach("documentation|documentation issuance|certificate issuance|registration issuance|plate", "date", [new(Role.Subject, EventTime)])
            .Add("model year|year of model", [new(Role.Subject, VehicleYear)])
            .Add("year built|built|build year|year of build|construction year", [new(Role.Subject, VehicleYear)])
            .Add("linea|linea del vehiculo", [new(Role.Subject, VehicleModel)])
            .Add("driver license expiry date", [new(Role.Owner, DocumentExpires)])
            .Add("ez|rent start date|rent start|date start rent", [new(Role.Subject, EventTime)])
            .Add("bj|jahrgang", [new(Role.Subject, VehicleYear)])
            .Add("holder|holder registration", [new(Role.Owner, PersonFullName)])
            .Add("registration end date|date registration end|registration end|rent end date|rent end|date end rent", [new(Role.Subject, EventEndTime)])
            .Add("trailer plate", [new(Role.Subject, VehiclePlate)])
            .Add("make type|merk type", [new(Role.Subject, VehicleMake), new(Role.Subject, VehicleModel)]),
        Types = Parts.Of(Role.Owner, Parts.Party).And(Role.Subject, [.. Parts.Vehicle, .. Parts.VehicleLooks, VesselName, EventTime, SourceRecordId]),
        Noise = ["vehicle", "vehiculo", "registration", "owner1", "certificate", "permit", "registral"],
        Telling = [.. Parts.Vehicle, .. Parts.VehicleLooks],
        Needs = [new("plate, VIN or vehicle number", slot => Parts.IsVehicle(slot.Type))],
    };
}
