using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>What headers call things, in English and Spanish. Where a word may mean several types, the first that the row's kind knows is meant.</summary>
internal static class TypeWords
{
    public static PhraseTable<FieldType[]> Table { get; } = new PhraseTable<FieldType[]>()
        .Add("name|full name|nombre completo|person|persona|person name|nombre y apellidos|primary name full|contact name", [PersonFullName, PlaceName])
        .Add("given name|given names|first name|forename|forenames|given|fname|nombre|nombres|primer nombre|primary name first|christian name", [PersonGivenName])
        .Add("family name|surname|surnames|last name|lname|family|apellido|apellidos|primer apellido|primary name last", [PersonFamilyName])
        .Add("dob|birth date|date of birth|birthday|born|date birth|fecha de nacimiento|fecha nacimiento|fec nac|f nacimiento", [PersonBirthDate])
        .Add("company|company name|organization|organisation|organization name|organisation name|business|business name|employer|firm|merchant|merchant name|empresa|razon social|negocio|primary name org", [OrganizationName])
        .Add("address|full address|home address|postal address|residence|addr|addr full|direccion|domicilio", [AddressFull])
        .Add("house number|house no|street number|street no|building number|numero exterior|num ext", [AddressHouseNumber])
        .Add("street|street name|street address|address 1|address line 1|addr line 1|calle", [AddressStreet])
        .Add("city|town|municipality|suburb|addr city|ciudad|municipio|localidad|pueblo", [PlaceName, AddressCity])
        .Add("region|state|province|county|addr state|estado|provincia|departamento", [AddressRegion])
        .Add("postcode|postal code|post code|zip|zip code|addr postal code|codigo postal|cp", [AddressPostalCode])
        .Add("phone|phone number|phone no|phone num|telephone|telephone number|tel|tel no|mobile|mobile number|mobile phone|cell phone|cell number|msisdn|contact number|whatsapp|telefono|numero de telefono|num telefono|celular|movil", [Phone])
        .Add("email|e mail|email address|mail|e mail address|correo|correo electronico", [Email])
        .Add("document|document number|document no|doc|doc no|doc number|passport|passport number|passport no|id number|id no|national id|national id number|identity number|id card|id document|identification|identification number|driver license|drivers license|drivers license number|driving licence|ssn|ssn number|soc sec id|social security number|nhs no|nhs number|documento|numero de documento|pasaporte|cedula|dni|curp|identificacion", [DocumentNumber])
        .Add("account|account number|account no|account id|acct|acct no|iban|clabe|bank account|wallet|card|card number|card no|card num|credit card|debit card|cc|cc num|ccnum|cc number|last 4 cc num|last 4 ccnum|card last 4|last 4|loyalty|loyalty num|loyalty number|loyaltynum|loyalty card|cuenta|numero de cuenta|tarjeta|no cuenta", [AccountNumber])
        .Add("plate|plate number|plate no|license plate|licence plate|license plate number|number plate|lpn|lp|tag|reg|reg no|registration|registration number|registration no|registration plate|vehicle registration|vehicle plate|car plate|conveyance plate|vrm|vrn|placa|placas|numero de placa|matricula|patente", [VehiclePlate])
        .Add("vin|chassis|chassis number|vehicle identification number|chasis|numero de serie", [VehicleVin])
        .Add("car|car id|car no|car number|vehicle|vehicle id|vehicle no|vehicle number|fleet number|fleet no|truck|truck id|unit|unit number|vehiculo|unidad|id vehiculo", [VehicleNumber, VehiclePlate])
        .Add("vessel|vessel name|vessel number|boat|boat name|ship|ship name|imo|mmsi|embarcacion|barco|lancha", [VesselName])
        .Add("place|place name|location|location name|site|sitio|lugar|ubicacion|sector|zone|zona|venue|landmark|port|puerto", [PlaceName])
        .Add("latitude|lat|latitud|y coordinate", [PlaceLatitude])
        .Add("longitude|lon|long|lng|longitud|x coordinate", [PlaceLongitude])
        .Add("coordinates|coordinate|coords|coord|coordenadas|lat lon|lat long|lat lng|latitude longitude|gps|gps coordinates|geo|geolocation|geopoint", [PlaceLatitude])
        .Add("time|date|timestamp|time stamp|datetime|date time|date and time|when|start|start time|start date|occurred|occurred at|occurred on|fecha|hora|fecha hora|fecha y hora|inicio|fecha inicio|hora inicio", [EventTime])
        .Add("end|end time|end date|finish|until|fin|fecha fin|hora fin", [EventEndTime])
        .Add("duration|dur|duration seconds|duration secs|duration s|secs|seconds|length|time spent|duracion|segundos", [EventDuration])
        .Add("direction|in out|mo mt|sentido", [EventDirection])
        .Add("group|group id|group no|group number|party id|grupo|event no|event number|event id|incident no|incident number|incident id|case no|case number|case id|numero de evento|evento", [EventGroup, SourceRecordId])
        .Add("type|kind|category|event type|record type|class|tipo|clase|categoria", [FieldType.EventKind])
        .Add("amount|amt|value|sum|principal|price|paid|total|total amount|monto|importe|cantidad|valor|precio|suma", [PaymentAmount])
        .Add("currency|currency code|ccy|cur|moneda|divisa", [PaymentCurrency])
        .Add("channel|method|payment method|payment type|instrument|form of payment|canal|metodo|forma de pago|metodo de pago", [PaymentChannel, FieldType.EventKind])
        .Add("reference|reference no|reference number|ref|ref no|mtcn|control no|control number|transaction id|transaction no|transaction number|trn|txn id|folio|referencia|numero de referencia", [PaymentReference, SourceRecordId])
        .Add("fee|fee stated|stated fee|fee paid|fee amount|fee usd|smuggling fee|cuota|tarifa|cuota declarada|pago declarado", [StatedFee])
        .Add("locator|pnr|pnr locator|record locator|booking reference|booking ref|booking number|booking no|booking id|confirmation|confirmation code|reservation|reservation number|reservation no|localizador|reserva|numero de reserva", [BookingLocator])
        .Add("agent|agent id|agent name|travel agent|booking agent|issuing agent|agente|agencia", [BookingAgent])
        .Add("carrier|flight|flight no|flight number|airline|bus line|bus no|train|train no|service no|vuelo|aerolinea|linea|transportista", [BookingCarrier])
        .Add("narrative|text|comment|comments|details|detail|synopsis|remarks|remark|description|notes|note|message|statement|body|tip text|relato|comentario|comentarios|descripcion|detalle|detalles|observaciones|notas|texto|mensaje|narrativa", [TextNarrative])
        .Add("id|record id|row id|rec id|unique id|uid|record no|record number|serial|serial no|sequence|tip no|tip id|tip number|call id|payment id|folio no", [SourceRecordId]);

    /// <summary>Words that change nothing about what a column is.</summary>
    public static IReadOnlyCollection<string> Noise { get; } = ["the", "of", "de", "del", "la", "el", "los", "las", "utc", "local", "primary", "main", "1", "stated", "code"];
}
