using System.Globalization;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>Records of any files as what correlation works on: presences, deeds, dealings and happenings.</summary>
/// <remarks>Not thread-safe. The order in which files are added does not change what is found, only the order of sources.</remarks>
public sealed class CorrelationInput
{
    private const double CellsPerDegree = 200; // some 500 m: two positions of one place

    private static readonly FieldType[] Identifiers =
    [
        FieldType.VehiclePlate, FieldType.VehicleVin, FieldType.VehicleNumber, FieldType.VesselName, FieldType.AccountNumber,
        FieldType.Phone, FieldType.Email, FieldType.OnlineHandle, FieldType.DocumentNumber,
    ];

    private readonly List<SourceDraft> _sources = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _records = [];
    private readonly Ties _ties = new();
    private readonly SortedDictionary<string, int> _notes = new(StringComparer.Ordinal);

    /// <summary>Presences by file and identifier.</summary>
    public IReadOnlyList<PresenceSource> Sources => [.. _sources.Where(draft => draft.Presences.Count > 0).Select(draft => draft.ToSource(_ties))];

    /// <summary>What each kind of identifier did, over all files.</summary>
    public SortedDictionary<FieldType, DeedLog> Deeds { get; } = [];

    /// <summary>Who dealt with whom, by file.</summary>
    public List<DealingLog> Dealings { get; } = [];

    /// <summary>Where and how things happened, by file.</summary>
    public List<HappeningLog> Happenings { get; } = [];

    /// <summary>Who paid whom and who travelled when, over all files.</summary>
    public MoneyLog Money { get; } = new();

    /// <summary>How many records could not tell what they should, by reason: no time, no position, coordinates that seem swapped, an end before the beginning.</summary>
    public IReadOnlyDictionary<string, int> Notes => _notes;

    /// <summary>The name of a record: its file and row.</summary>
    public string RecordName(int record) => _records[record];

    /// <summary>Adds the records of a file.</summary>
    public void Add(string file, IEnumerable<Record> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var (drafts, dealings) = (new Dictionary<(Role, FieldType), SourceDraft>(), new DealingLog());
        var (wheres, kinds) = (new HappeningLog(file, "place"), new HappeningLog(file, "outcome"));
        var swapped = new SwappedPositions();
        foreach (var record in records)
        {
            if (Position(record) is var (latitude, longitude)) swapped.Add(latitude, longitude);
            var number = _records.Count;
            _records.Add($"{file}#{record.Row.Path}");
            var held = HeldIn(record);
            _ties.Add(record, held);
            if (!TryTime(record, out var from, out var to))
            {
                Note(record.Kind is not (RecordKind.Party or RecordKind.Registration or RecordKind.Place), "a record without a time");
                continue;
            }

            Note(IsAtZero(record), "a position of 0/0, which is none");
            Note(EndsBefore(record, from), "an end before the beginning, taken as the beginning");
            Note(held.Length == 2 && held[0].Value == held[1].Value && held[0].Type == held[1].Type, "one who deals with themselves");
            var (place, site) = (PlaceOf(record), SiteOf(record));
            foreach (var field in held)
            {
                if (place is not null && IsPresent(field.Role)) DraftOf(drafts, file, field).Add(field, PlaceNumber(place), PlaceNumber(site ?? place), from, to, AmountOf(record), number);
                AddDeeds(field, held, place, from, number);
            }

            dealings.Add(held, from, number);
            Money.Add(record, from, to, AmountOf(record), number);
            if (RegionOf(record) is { } region) wheres.Add(from, region, number);
            if (record.Find(Role.Subject, FieldType.EventKind) is { } kind) kinds.Add(from, kind, number);
        }

        Note("a position that lies among the others once latitude and longitude are swapped", swapped.Count);
        if (dealings.Count > 0) Dealings.Add(dealings);
        Happenings.AddRange(new[] { wheres, kinds }.Where(log => log.Count > 0));
    }

    private void Note(bool isSo, string reason) => Note(reason, isSo ? 1 : 0);

    private void Note(string reason, int times)
    {
        if (times > 0) _notes[reason] = _notes.GetValueOrDefault(reason) + times;
    }

    private static bool EndsBefore(Record record, long from) => record.Find(Role.Subject, FieldType.EventEndTime) is { } end && Span(end).To < from;

    private static bool IsAtZero(Record record) => PointOf(record) == (0, 0);

    private static Field[] HeldIn(Record record)
    {
        var held = record.Fields.Where(field => Identifiers.Contains(field.Type)).ToArray();
        return held.Length > 0 ? held : [.. record.Fields.Where(field => field.Type == FieldType.PersonFullName)];
    }

    private static bool IsPresent(Role role) => role is not (Role.To or Role.Payee or Role.Booker);

    private SourceDraft DraftOf(Dictionary<(Role, FieldType), SourceDraft> drafts, string file, Field field)
    {
        if (drafts.TryGetValue((field.Role, field.Type), out var draft)) return draft;
        draft = drafts[(field.Role, field.Type)] = new SourceDraft($"{file} {field.Type.Name()}", field.Type);
        _sources.Add(draft);
        return draft;
    }

    private void AddDeeds(Field field, Field[] held, string? place, long time, int record)
    {
        if (!Deeds.TryGetValue(field.Type, out var log)) log = Deeds[field.Type] = new DeedLog();
        if (place is not null) log.Add(field, "at " + place, time, record);
        foreach (var other in held)
            if (other != field) log.Add(field, "with " + other.Value, time, record);
    }

    private int PlaceNumber(string place) => _places.TryGetValue(place, out var number) ? number : _places[place] = _places.Count;

    private static string? PlaceOf(Record record) => record.Find(Role.Subject, FieldType.EventGroup) is { } group ? "group " + group : SiteOf(record);

    private static string? SiteOf(Record record)
    {
        foreach (var field in record.Fields)
            if (field.Type == FieldType.PlaceName) return field.Value;
        return Position(record) is var (latitude, longitude)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(latitude * CellsPerDegree)}/{Math.Round(longitude * CellsPerDegree)}")
            : null;
    }

    private static string? RegionOf(Record record) => Position(record) is var (latitude, longitude)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(latitude * 2)}/{Math.Floor(longitude * 2)}")
        : null;

    // 0/0 is where forms without a position end up.
    private static (double Latitude, double Longitude)? Position(Record record) => PointOf(record) is { } point && point != (0, 0) ? point : null;

    private static (double Latitude, double Longitude)? PointOf(Record record)
    {
        double? latitude = null, longitude = null;
        foreach (var field in record.Fields)
        {
            if (field.Type == FieldType.PlaceLatitude) latitude = double.Parse(field.Value, CultureInfo.InvariantCulture);
            if (field.Type == FieldType.PlaceLongitude) longitude = double.Parse(field.Value, CultureInfo.InvariantCulture);
        }

        return latitude is { } y && longitude is { } x ? (y, x) : null;
    }

    private static long AmountOf(Record record) => record.Find(Role.Subject, FieldType.PaymentAmount) is { } amount
        ? (long)Math.Round(decimal.Parse(amount, CultureInfo.InvariantCulture) * 100)
        : -1;

    private static bool TryTime(Record record, out long from, out long to)
    {
        (from, to) = (0, 0);
        if (record.Find(Role.Subject, FieldType.EventTime) is not { } start) return false;
        (from, to) = Span(start);
        if (record.Find(Role.Subject, FieldType.EventEndTime) is { } end) to = Math.Max(to, Span(end).To);
        else if (record.Find(Role.Subject, FieldType.EventDuration) is { } seconds) to = Math.Max(to, from + long.Parse(seconds, CultureInfo.InvariantCulture));
        return true;
    }

    // The normal form says its precision: a day, a minute or a second.
    private static (long From, long To) Span(string time)
    {
        var start = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeSeconds();
        return (start, start + (time.Length <= 10 ? 86_399 : time.Length <= 17 ? 59 : 0));
    }
}
