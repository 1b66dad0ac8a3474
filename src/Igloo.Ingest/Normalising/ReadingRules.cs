namespace Igloo.Ingest.Normalising;

/// <summary>What a column's readers must know beyond the value.</summary>
/// <param name="PhoneRegion">ISO 3166-1 alpha-2 code of numbers without a country code.</param>
/// <param name="Zone">Of times that do not say their own distance from UTC.</param>
/// <param name="Order">Which small number of a date is the day.</param>
/// <param name="PlacesLeftOut">Decimal places that coordinates are written without a point before, as their header says: 7 of <c>latitudeE7</c>.</param>
/// <param name="IsOpaque">Whether phones are the ids of an anonymised set.</param>
internal sealed record ReadingRules(string PhoneRegion, TimeZoneInfo Zone, DateOrder? Order, bool IsOpaque, int PlacesLeftOut = 0);
