using System.Globalization;
using Igloo.Analysis.Correlating;
using Igloo.Model;
using Record = Igloo.Model.Record;

namespace Igloo.Analysis.Tests.Correlating;

/// <summary>From the records of files to findings.</summary>
public sealed class CorrelatorTests
{
    private static readonly DateTime Start = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Purchases_and_stops_link_each_card_to_its_car_with_the_rows_that_say_so()
    {
        var accepted = Town(12).Where(finding => finding is { Kind: "linkage", IsAccepted: true }).ToArray();
        Assert.Equal(12, accepted.Length);
        Assert.All(accepted, finding => Assert.Equal(finding.Entities[0].Replace("card", "car", StringComparison.Ordinal), finding.Entities[1]));
        Assert.All(accepted, finding => Assert.Contains(finding.Records, record => record.StartsWith("cards.csv#", StringComparison.Ordinal)));
        Assert.All(accepted, finding => Assert.Contains(finding.Records, record => record.StartsWith("stops.csv#", StringComparison.Ordinal)));
    }

    [Fact]
    public void Ids_come_back_as_they_stand_in_the_file() =>
        Assert.Contains(Town(12), finding => finding.Entities.Contains("card 3"));

    [Fact]
    public void Rows_without_a_time_make_no_findings()
    {
        var input = new CorrelationInput();
        input.Add("cards.csv", Enumerable.Range(0, 50).Select(row => Row("cards.csv", row, RecordKind.Payment, new Field(Role.Payer, FieldType.AccountNumber, "1", "1"))));
        Assert.Empty(Correlator.Run(input, _ => { }));
    }

    [Fact]
    public void Positions_of_zero_are_no_place()
    {
        var input = new CorrelationInput();
        input.Add("reads.csv", from day in Enumerable.Range(0, 9)
                               from car in Enumerable.Range(0, 2)
                               select Row("reads.csv", (day * 2) + car, RecordKind.Sighting,
                                   new Field(Role.Subject, FieldType.VehiclePlate, $"P{car}", $"P{car}"),
                                   new Field(Role.Subject, FieldType.PlaceLatitude, "0", "0"), new Field(Role.Subject, FieldType.PlaceLongitude, "0", "0"), At(Start.AddDays(day))));
        Assert.Empty(input.Sources);
        Assert.DoesNotContain(Correlator.Run(input, _ => { }), finding => finding.Kind is "convoy" or "co-stay");
    }

    private static IReadOnlyList<CorrelationFinding> Town(int people)
    {
        var random = new Random(1);
        var (cards, stops) = (new List<Record>(), new List<Record>());
        for (var day = 0; day < 12; day++)
            for (var visit = 0; visit < 3; visit++)
                for (var person = 0; person < people; person++)
                {
                    var (place, time) = ($"SHOP {random.Next(10)}", Start.AddDays(day).AddHours(visit * 4).AddMinutes(random.Next(150)));
                    cards.Add(Row("cards.csv", cards.Count, RecordKind.Payment,
                        new Field(Role.Payer, FieldType.AccountNumber, $"card {person}", $"CARD{person}"), new Field(Role.Payee, FieldType.PlaceName, place, place), At(time.AddMinutes(20))));
                    stops.Add(Row("stops.csv", stops.Count, RecordKind.Sighting,
                        new Field(Role.Subject, FieldType.VehicleNumber, $"car {person}", $"CAR{person}"), new Field(Role.Subject, FieldType.PlaceName, place, place), At(time),
                        At(time.AddMinutes(45)) with { Type = FieldType.EventEndTime }));
                }

        var input = new CorrelationInput();
        input.Add("cards.csv", cards);
        input.Add("stops.csv", stops);
        return Correlator.Run(input, _ => { });
    }

    private static Field At(DateTime time) =>
        new(Role.Subject, FieldType.EventTime, "", time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

    private static Record Row(string file, int row, RecordKind kind, params Field[] fields)
    {
        var (upload, place) = (new UploadId(Digest.Of(file)), new RowRef("", row + 2));
        return new Record(Record.IdOf(upload, place), upload, place, kind, fields, SentRow.None);
    }
}
