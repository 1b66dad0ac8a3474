using System.Globalization;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Files;
using Igloo.Worlds.Happenings;

namespace Igloo.Worlds.Agencies;

/// <summary>The border police: whom they met, calls they may read, tips they were given.</summary>
internal sealed class BorderPolice(Desk desk, Dice dice) : IDisposable
{
    private static readonly string[] EncounterColumns =
    [
        "event_no", "event_type", "date", "time", "given_name", "family_name", "dob", "post", "latitude", "longitude", "conveyance_plate", "phone", "fee_stated",
    ];

    private readonly Spelling _spelling = new(dice);
    private readonly SourceFile _encounters = desk.Open("border-police/encounters/encounters.csv", EncounterColumns);
    private readonly SourceFile _calls = desk.Open("border-police/calls/calls.csv", "a_number", "b_number", "start", "duration", "type");
    private readonly SourceFile _tips = desk.Open("border-police/tips/tips.ndjson", "tip_no", "received", "channel", "place", "narrative");
    private SourceFile? _resent;
    private int _events = 400;

    /// <summary>Writes an encounter, a row for each person.</summary>
    public void Write(Encounter encounter)
    {
        _events++;
        foreach (var person in encounter.People)
        {
            var (given, family) = _spelling.Interview(person.Names);
            var phone = person.Phones.Count > 0 && dice.InHundred(85) ? person.Phones[^1] : null;
            Cell[] cells =
            [
                FormattableString.Invariant($"E{encounter.At.Year % 100}-{_events:00000}"), encounter.Kind, Cell.Time(encounter.At, "dd/MM/yyyy"), Cell.Time(encounter.At, "HH:mm"), given, family,
                dice.InHundred(94) ? Cell.Day(_spelling.Born(person.Born), "dd/MM/yyyy") : "", encounter.Post.Name,
                Cell.Degrees(encounter.Post.Latitude), Cell.Degrees(encounter.Post.Longitude),
                encounter.Conveyance is { } vehicle ? _spelling.Plate(vehicle) : "", phone is null ? "" : Spelling.National(phone),
                encounter.Fee is { } fee && dice.InHundred(40) ? Cell.Count(fee) : "",
            ];
            _encounters.Append(cells, encounter.Story, ("subject", person), ("phone", phone?.Holder));
            if (desk.SentAgainAt(encounter.At) is { } again) Resent.Append(cells, again, ("subject", person));
        }
    }

    private SourceFile Resent => _resent ??= desk.Open("border-police/encounters/encounters-resent.csv", EncounterColumns);

    /// <summary>Writes a call.</summary>
    public void Write(Call call) => _calls.Append(
        [call.From.Digits, call.To.Digits, Cell.Time(call.At, "yyyy-MM-dd HH:mm:ss"), Cell.Count(call.Seconds), call.Type],
        call.Story, ("from", call.From.Holder), ("to", call.To.Holder));

    /// <summary>Writes a tip.</summary>
    public void Write(Tip tip) => _tips.Append(
        [(_tips.Rows + 1001).ToString("T-00000", CultureInfo.InvariantCulture), Cell.Time(tip.At, "yyyy-MM-ddTHH:mm:ssZ"), tip.Channel, tip.Place, tip.Narrative],
        tip.Story, ("told of", tip.About));

    public void Dispose()
    {
        _encounters.Dispose();
        _calls.Dispose();
        _tips.Dispose();
        _resent?.Dispose();
    }
}
