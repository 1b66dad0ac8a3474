namespace Igloo.Model;

/// <summary>What a value is. Each has one published name (<see cref="FieldTypes"/>), the same in mappings, commands and the API.</summary>
/// <remarks>The comment on each says the normal form that <see cref="Field.Value"/> holds.</remarks>
public enum FieldType : byte
{
    /// <summary>A whole name in the order written, NFC, single spaces, script and case kept.</summary>
    PersonFullName,

    /// <summary>Given names; the form of <see cref="PersonFullName"/>.</summary>
    PersonGivenName,

    /// <summary>Family names; the form of <see cref="PersonFullName"/>.</summary>
    PersonFamilyName,

    /// <summary>yyyy, yyyy-MM or yyyy-MM-dd.</summary>
    PersonBirthDate,

    /// <summary>The form of <see cref="PersonFullName"/>.</summary>
    OrganizationName,

    /// <summary>Whole address on one line, upper case, single spaces.</summary>
    AddressFull,

    /// <summary>House number, upper case.</summary>
    AddressHouseNumber,

    /// <summary>Street name, upper case.</summary>
    AddressStreet,

    /// <summary>Town or city, upper case.</summary>
    AddressCity,

    /// <summary>Region or state, upper case.</summary>
    AddressRegion,

    /// <summary>Postal code, upper case, no spaces.</summary>
    AddressPostalCode,

    /// <summary>E.164 (+15550134), short:NN@region, or opaque:ID.</summary>
    Phone,

    /// <summary>Lower case.</summary>
    Email,

    /// <summary>Upper case letters and digits.</summary>
    DocumentNumber,

    /// <summary>Upper case letters and digits; a card's last four digits as ****1234.</summary>
    AccountNumber,

    /// <summary>Upper case letters and digits.</summary>
    VehiclePlate,

    /// <summary>17 upper case letters and digits.</summary>
    VehicleVin,

    /// <summary>A fleet's or registry's own number for a vehicle; upper case.</summary>
    VehicleNumber,

    /// <summary>A vessel's name or number; upper case.</summary>
    VesselName,

    /// <summary>A place's name, upper case, single spaces.</summary>
    PlaceName,

    /// <summary>Degrees, -90 to 90, invariant decimal, at most 6 places.</summary>
    PlaceLatitude,

    /// <summary>Degrees, -180 to 180, invariant decimal, at most 6 places.</summary>
    PlaceLongitude,

    /// <summary>ISO 8601 at its own precision: yyyy-MM-dd, yyyy-MM-ddTHH:mmZ or yyyy-MM-ddTHH:mm:ssZ (UTC).</summary>
    EventTime,

    /// <summary>The form of <see cref="EventTime"/>.</summary>
    EventEndTime,

    /// <summary>Whole seconds, not negative.</summary>
    EventDuration,

    /// <summary>in or out; an incoming call swaps <see cref="Role.From"/> and <see cref="Role.To"/> when read.</summary>
    EventDirection,

    /// <summary>What binds rows of one group or occasion: event number, group number; upper case.</summary>
    EventGroup,

    /// <summary>A short word for the event: interdiction, sms, outbound; lower case.</summary>
    EventKind,

    /// <summary>Decimal, invariant, not negative.</summary>
    PaymentAmount,

    /// <summary>ISO 4217, upper case.</summary>
    PaymentCurrency,

    /// <summary>cash, card, wire, p2p, msb, crypto or another lower-case word.</summary>
    PaymentChannel,

    /// <summary>Upper case letters and digits.</summary>
    PaymentReference,

    /// <summary>A fee stated in an encounter; decimal, invariant.</summary>
    StatedFee,

    /// <summary>Booking locator, upper case letters and digits.</summary>
    BookingLocator,

    /// <summary>Agent that booked; upper case.</summary>
    BookingAgent,

    /// <summary>Carrier and number of a leg; upper case.</summary>
    BookingCarrier,

    /// <summary>Free text, NFC, trait words masked.</summary>
    TextNarrative,

    /// <summary>The sender's own id for the row, as written.</summary>
    SourceRecordId,

    /// <summary>Another name somebody goes by; the form of <see cref="PersonFullName"/>.</summary>
    PersonAlias,

    /// <summary>Number in a register of companies; upper case letters and digits.</summary>
    OrganizationNumber,

    /// <summary>Code or word for what an organisation does, such as 4941 or LODGING; upper case.</summary>
    OrganizationActivity,

    /// <summary>Flat, room or unit; upper case.</summary>
    AddressUnit,

    /// <summary>passport, visa, id card or another lower-case word.</summary>
    DocumentKind,

    /// <summary>The form of <see cref="PersonBirthDate"/>.</summary>
    DocumentIssued,

    /// <summary>The form of <see cref="PersonBirthDate"/>.</summary>
    DocumentExpires,

    /// <summary>Number, birth and expiry date of a machine-readable zone whose check digits hold, as NUMBER/yyMMdd/yyMMdd; sex, nationality and name are dropped.</summary>
    DocumentMrz,

    /// <summary>Name or code of the bank that holds an account; upper case.</summary>
    AccountBank,

    /// <summary>14 to 16 digits.</summary>
    DeviceImei,

    /// <summary>14 or 15 digits.</summary>
    DeviceImsi,

    /// <summary>Name on a service, lower case, without @.</summary>
    OnlineHandle,

    /// <summary>Address on the web, as written, without the fragment.</summary>
    SourceUrl,

    /// <summary>Maker; upper case.</summary>
    VehicleMake,

    /// <summary>Model; upper case.</summary>
    VehicleModel,

    /// <summary>yyyy.</summary>
    VehicleYear,

    /// <summary>Colour; upper case.</summary>
    VehicleColour,

    /// <summary>n, ne, e, se, s, sw, w or nw, or the sender's lower-case word.</summary>
    EventHeading,

    /// <summary>What the transfer itself cost; decimal, invariant, not negative.</summary>
    PaymentFee,

    /// <summary>What a payment was said to be for; the form of <see cref="TextNarrative"/>.</summary>
    PaymentPurpose,

    /// <summary>Ticket number; upper case letters and digits.</summary>
    BookingTicket,

    /// <summary>Pay before deductions; decimal, invariant, not negative.</summary>
    PayrollGross,

    /// <summary>What was kept from the pay; decimal, invariant, not negative.</summary>
    PayrollDeductions,

    /// <summary>How many people a pay run or employer reports; whole number.</summary>
    PayrollHeadCount,

    /// <summary>A sign of the Blue Campaign's list that a narrative tells and does not deny, in that list's words; followed by <c>(in doubt)</c> where the text doubts it. A sign, never a probability.</summary>
    TextSign,

    /// <summary>Path of an earlier row of the file whose text is nearly the same.</summary>
    TextRepeats,
}
