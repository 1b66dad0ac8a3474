using System.Globalization;
using Igloo.Analysis.Correlating;
using Igloo.Model;
using Record = Igloo.Model.Record;

namespace Igloo.Analysis.Tests.Correlating;

/// <summary>What is broken, missing or too much is told, and breaks nothing.</summary>
public sealed class BadInputTests
{
    private static readonly DateTime Start = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void No_records_give_no_findings()
    {
        Assert.Empty(Correlator.Run(new CorrelationInput(), _ => { }));
        var (findings, input) = Correlate([]);
        Assert.Empty(findings);
        Assert.Empty(input.Notes);
    }

    [Fact]
    public void One_record_gives_no_findings() => Assert.Empty(Correlate([Call(0, "A", "B", At(0))]).Findings);

    [Fact]
    public void Who_calls_themselves_is_told_and_no_relay()
    {
        var (findings, input) = Correlate(Enumerable.Range(0, 50).Select(i => Call(i, "A", "A", At(i))));
        Assert.DoesNotContain(findings, finding => finding.Kind is "relay" or "takeover");
        Assert.Equal(50, input.Notes["one who deals with themselves"]);
    }

    [Fact]
    public void One_row_told_a_hundred_times_is_no_relay() =>
        Assert.DoesNotContain(Correlate(Enumerable.Range(0, 100).Select(i => Call(i, "A", "B", At(0)))).Findings, finding => finding.Kind == "relay" && finding.IsAccepted);

    [Fact]
    public void Times_out_of_order_give_the_same_findings()
    {
        var calls = Relay().ToArray();
        var (inOrder, backwards) = (Correlate(calls).Findings, Correlate(calls.Reverse()).Findings);
        Assert.Contains(inOrder, finding => finding is { Kind: "relay", IsAccepted: true });
        Assert.Equal(Told(inOrder), Told(backwards));
    }

    [Fact]
    public void Times_of_two_zones_that_are_one_moment_give_the_same_findings()
    {
        var calls = Relay().ToArray();
        var elsewhere = calls.Select((call, i) => i % 2 == 0 ? call : call with { Fields = [.. call.Fields.Select(InAnotherZone)] });
        Assert.Equal(Told(Correlate(calls).Findings), Told(Correlate(elsewhere).Findings));
    }

    [Fact]
    public void Records_without_a_time_are_told_and_passed_over()
    {
        var (findings, input) = Correlate([.. Relay(), Call(900, "A", "B", null), Call(901, "A", "B", null)]);
        Assert.Equal(2, input.Notes["a record without a time"]);
        Assert.Equal(Told(Correlate(Relay()).Findings), Told(findings));
    }

    [Fact]
    public void Positions_of_zero_and_ends_before_the_beginning_are_told()
    {
        var (_, input) = Correlate([Row(0, RecordKind.Sighting,
            new Field(Role.Subject, FieldType.VehiclePlate, "P1", "P1"), new Field(Role.Subject, FieldType.PlaceLatitude, "0", "0"), new Field(Role.Subject, FieldType.PlaceLongitude, "0", "0"),
            TimeField(At(5)), TimeField(At(4)) with { Type = FieldType.EventEndTime })]);
        Assert.Equal(["a position of 0/0, which is none", "an end before the beginning, taken as the beginning"], input.Notes.Keys);
    }

    [Fact]
    public void A_position_whose_latitude_and_longitude_are_swapped_is_told()
    {
        var (_, input) = Correlate([.. Enumerable.Range(0, 60).Select(i => Seen(i, 47 + (i * 0.01), 19 + (i * 0.02))), Seen(60, 19.3, 47.2)]);
        Assert.Equal(1, input.Notes["a position that lies among the others once latitude and longitude are swapped"]);
    }

    [Fact]
    public void Two_towns_that_mirror_each_other_and_one_on_the_diagonal_are_not_swapped()
    {
        var (_, input) = Correlate(Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? Seen(i, 47.1, 19.1) : i % 3 == 1 ? Seen(i, 19.1, 47.1) : Seen(i, 30.5 + (i * 0.02), 30.5)));
        Assert.Empty(input.Notes);
    }

    [Fact]
    public void A_hub_with_many_thousands_of_calls_is_cut_unless_it_is_to_be_kept()
    {
        var random = new Random(4);
        var calls = Enumerable.Range(0, 20_000).Select(i => Call(i, $"P{random.Next(2_000)}", random.Next(2) == 0 ? "HELP" : $"P{random.Next(2_000)}", At(random.Next(60_000) / 40.0)));
        var (_, input) = Correlate(calls);
        Assert.Equal("HELP", Assert.Single(Correlator.SuperConnectors(input, new HashSet<string>())).Id);
        Assert.Empty(Correlator.SuperConnectors(input, new HashSet<string> { "HELP" }));
    }

    private static Record Seen(int row, double latitude, double longitude) => Row(row, RecordKind.Sighting,
        new Field(Role.Subject, FieldType.VehiclePlate, $"P{row}", $"P{row}"), TimeField(At(row)),
        Degrees(FieldType.PlaceLatitude, latitude), Degrees(FieldType.PlaceLongitude, longitude));

    private static Field Degrees(FieldType type, double degrees) =>
        new(Role.Subject, type, degrees.ToString(CultureInfo.InvariantCulture), degrees.ToString(CultureInfo.InvariantCulture));

    /// <summary>Five times within a month A calls B, who calls C two minutes later; others call each other.</summary>
    private static IEnumerable<Record> Relay()
    {
        var random = new Random(2);
        var others = Enumerable.Range(0, 300).Select(i => Call(i, $"X{random.Next(30)}", $"Y{random.Next(30)}", At(random.Next(7_200) / 10.0)));
        var passedOn = from i in Enumerable.Range(0, 5)
                       from isSecond in new[] { false, true }
                       select Call(500 + (2 * i) + (isSecond ? 1 : 0), isSecond ? "B" : "A", isSecond ? "C" : "B", At(i * 131).AddMinutes(isSecond ? 2 : 0));
        return others.Concat(passedOn);
    }

    private static Field InAnotherZone(Field field) => field.Type != FieldType.EventTime ? field : field with
    {
        Value = DateTimeOffset.Parse(field.Value, CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(-6)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
    };

    private static IEnumerable<string> Told(IEnumerable<CorrelationFinding> findings) =>
        findings.Select(finding => $"{finding.Kind} {string.Join(' ', finding.Entities.Order(StringComparer.Ordinal))} {finding.IsAccepted} {finding.From} {finding.To}").Order(StringComparer.Ordinal);

    private static (IReadOnlyList<CorrelationFinding> Findings, CorrelationInput Input) Correlate(IEnumerable<Record> records)
    {
        var input = new CorrelationInput();
        input.Add("file.csv", records);
        return (Correlator.Run(input, _ => { }), input);
    }

    private static DateTime At(double hours) => Start.AddHours(hours);

    private static Field TimeField(DateTime time) => new(Role.Subject, FieldType.EventTime, "", time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

    private static Record Call(int row, string from, string to, DateTime? time) => Row(row, RecordKind.Call,
    [
        new Field(Role.From, FieldType.Phone, from, from), new Field(Role.To, FieldType.Phone, to, to), .. time is { } known ? new[] { TimeField(known) } : [],
    ]);

    private static Record Row(int row, RecordKind kind, params Field[] fields)
    {
        var (upload, place) = (new UploadId(Digest.Of("file.csv")), new RowRef("", row + 2));
        return new Record(Record.IdOf(upload, place), upload, place, kind, fields, SentRow.None);
    }
}
