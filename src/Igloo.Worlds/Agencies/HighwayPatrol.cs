using Igloo.Worlds.Chance;
using Igloo.Worlds.Files;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Happenings;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Agencies;

/// <summary>The highway patrol: its plate readers, the bus lines' bookings, the vehicle register, and the list of places.</summary>
internal sealed class HighwayPatrol(Desk desk, Dice dice) : IDisposable
{
    private readonly Spelling _spelling = new(dice);
    private readonly SourceFile _reads = desk.Open("highway-patrol/plate-reads/plate-reads.tsv", "plate", "reader", "latitude", "longitude", "timestamp", "heading");
    private readonly SourceFile _bookings = desk.Open(
        "highway-patrol/bookings/bookings.ndjson",
        "locator", "surname", "given_name", "traveller_phone", "agent", "payer_name", "payer_phone", "card", "from", "to", "departure", "booked_at");
    private readonly SourceFile _registrations = desk.Open(
        "highway-patrol/registrations/registrations.csv", "plate", "owner_name", "owner_dob", "owner_address", "registered_on");
    private readonly SourceFile _places = desk.Open("highway-patrol/places/places.csv", "name", "kind", "region", "latitude", "longitude");

    /// <summary>Writes a plate read.</summary>
    public void Write(PlateRead read) => _reads.Append(
        [
            _spelling.Plate(read.Vehicle), read.Reader.Code, Cell.Degrees(read.Reader.Latitude), Cell.Degrees(read.Reader.Longitude),
            Cell.Time(read.At, "yyyy-MM-ddTHH:mm:ssZ"), read.Heading,
        ],
        read.Story, ("vehicle", read.Vehicle.Owner));

    /// <summary>Writes a traveller's seat.</summary>
    public void Write(Booking booking)
    {
        var (surname, given) = _spelling.Ticket(booking.Traveller.Names);
        var phone = booking.Traveller.Phones.Count > 0 && dice.InHundred(50) ? Spelling.International(booking.Traveller.Phones[^1]) : "";
        _bookings.Append(
            [
                booking.Locator, surname, given, phone, booking.Agent, _spelling.Counter(booking.Payer), Spelling.International(booking.Payer.Phone), Card(booking.Payer),
                booking.From.Name, booking.To.Name, Cell.Time(booking.Departure, "yyyy-MM-ddTHH:mm"), Cell.Time(booking.At, "yyyy-MM-ddTHH:mm"),
            ],
            booking.Story, ("traveller", booking.Traveller), ("payer", booking.Payer));
    }

    /// <summary>Writes the vehicle register and the list of places.</summary>
    public void WriteLists(IEnumerable<Vehicle> vehicles)
    {
        foreach (var vehicle in vehicles.OrderBy(vehicle => vehicle.Registered).ThenBy(vehicle => vehicle.Plate, StringComparer.Ordinal))
            Write(vehicle);
        foreach (var town in Land.Towns) Write(town.Name, "town", town.Region, town.Latitude, town.Longitude);
        foreach (var post in Land.Posts) Write(post.Name, "border post", "", post.Latitude, post.Longitude);
        foreach (var reader in Land.Roads.SelectMany(road => road.Readers)) Write(reader.Code, "reader", "", reader.Latitude, reader.Longitude);
    }

    public void Dispose()
    {
        _reads.Dispose();
        _bookings.Dispose();
        _registrations.Dispose();
        _places.Dispose();
    }

    private static string Card(Party payer) => payer.Account is { } account ? $"****{account[^4..]}" : "";

    private void Write(Vehicle vehicle) => _registrations.Append(
        [
            Spelling.Hyphened(vehicle), _spelling.Papers(vehicle.Owner), vehicle.Owner is Person person ? Cell.Day(_spelling.Born(person.Born), "yyyy-MM-dd") : "",
            vehicle.Owner.Home.OneLine, Cell.Day(vehicle.Registered, "yyyy-MM-dd"),
        ],
        story: null, ("owner", vehicle.Owner));

    private void Write(string name, string kind, string region, double latitude, double longitude) =>
        _places.Append([name, kind, region, Cell.Degrees(latitude), Cell.Degrees(longitude)], story: null);
}
