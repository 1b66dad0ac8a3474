using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>The reader of each type: typed text to the normal form that <see cref="FieldType"/> documents.</summary>
internal static class FieldReaders
{
    /// <summary>A reader for one column; it may remember values, so it is for one thread at a time.</summary>
    public static Func<string, Reading<string>> For(FieldType type, ReadingRules rules) => type switch
    {
        FieldType.PersonFullName or FieldType.PersonGivenName or FieldType.PersonFamilyName or FieldType.PersonAlias or FieldType.OrganizationName => TextReaders.Name,
        FieldType.PersonBirthDate or FieldType.DocumentIssued or FieldType.DocumentExpires => new BirthDateReader(rules.Order).Read,
        FieldType.AddressPostalCode => PostalCode,
        FieldType.Phone => new PhoneReader(rules.PhoneRegion, rules.IsOpaque).Read,
        FieldType.Email => CodeReaders.Email,
        FieldType.DocumentNumber => CodeReaders.Document,
        FieldType.AccountNumber => CodeReaders.Account,
        FieldType.VehiclePlate => CodeReaders.Plate,
        FieldType.VehicleVin => CodeReaders.Vin,
        FieldType.PlaceLatitude => typed => CoordinateReader.Latitude(typed, rules.PlacesLeftOut),
        FieldType.PlaceLongitude => typed => CoordinateReader.Longitude(typed, rules.PlacesLeftOut),
        FieldType.EventTime or FieldType.EventEndTime => new TimeReader(rules.Zone, rules.Order, rules.PhoneRegion).Read,
        FieldType.EventDuration => NumberReaders.Duration,
        FieldType.EventDirection => NumberReaders.Direction,
        FieldType.EventKind or FieldType.PaymentChannel or FieldType.DocumentKind => TextReaders.Word,
        FieldType.EventHeading => HeadingReader.Read,
        FieldType.PaymentAmount or FieldType.StatedFee or FieldType.PaymentFee or FieldType.PayrollGross or FieldType.PayrollDeductions => NumberReaders.Amount,
        FieldType.PaymentCurrency => NumberReaders.Currency,
        FieldType.PayrollHeadCount => NumberReaders.Whole,
        FieldType.VehicleYear => NumberReaders.Year,
        FieldType.PaymentReference or FieldType.BookingTicket or FieldType.OrganizationNumber => CodeReaders.Reference,
        FieldType.DocumentMrz => MachineReadableZone.Normal,
        FieldType.DeviceImei => DeviceReaders.Imei,
        FieldType.DeviceImsi => DeviceReaders.Imsi,
        FieldType.OnlineHandle => OnlineReaders.Handle,
        FieldType.SourceUrl => OnlineReaders.Url,
        FieldType.BookingLocator => CodeReaders.Locator,
        FieldType.TextNarrative or FieldType.PaymentPurpose => TextReaders.Narrative,
        FieldType.SourceRecordId => typed => Whole(TextReaders.SourceId(typed)),
        FieldType.AddressHouseNumber or FieldType.AddressUnit or FieldType.EventGroup or FieldType.VehicleNumber => typed => Whole(TextReaders.Line(typed)),
        _ => TextReaders.Line,
    };

    private static Reading<string> Whole(Reading<string> number) => number.IsUsable ? Reading.Of(Tidy.Whole(number.Value)) : number;

    private static Reading<string> PostalCode(string typed)
    {
        var line = TextReaders.Line(typed);
        return Whole(line.IsUsable && line.Value.Contains(' ', StringComparison.Ordinal) ? Reading.Of(line.Value.Replace(" ", "", StringComparison.Ordinal)) : line);
    }
}
