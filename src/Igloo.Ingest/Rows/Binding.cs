using Igloo.Ingest.Formats;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;
using Igloo.Ingest.Quality;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>How a column, or two together, become fields.</summary>
internal abstract class Binding(Slot slot)
{
    public Slot Slot { get; } = slot;

    /// <summary>Adds what a row says. By column, <paramref name="known"/> holds the value and its reading where it came before, and tells where there is none.</summary>
    public abstract void Read(in RawRow row, ReadOnlySpan<KnownValue?> known, RowDraft draft);
}

/// <summary>One column, one field; of a cell that holds several phones or addresses, the first is that field and the row names the others besides. Among phones an e-mail address or user name is what it is.</summary>
internal sealed class ValueBinding(int column, Slot slot, Func<string, Reading<string>> read) : Binding(slot)
{
    private readonly RememberedReadings _readings = new(read);

    public override void Read(in RawRow row, ReadOnlySpan<KnownValue?> known, RowDraft draft)
    {
        if (known[column] is not { } seen)
        {
            var reading = _readings.Of(row, column, out var raw);
            Add(draft, raw, reading);
        }
        else if (seen != KnownValue.Missing) Add(draft, seen.Raw, seen.Reading ??= read(seen.Raw));
    }

    private void Add(RowDraft draft, string raw, Reading<string> reading)
    {
        if (Slot.Type == FieldType.Phone && OtherContact.Of(raw) is { } other)
        {
            draft.Add(column, Slot with { Type = other.Type }, raw, Reading.Of(other.Value));
            return;
        }

        if (reading.IsUsable || !SeveralInCell.IsOf(Slot.Type) || SeveralInCell.Of(raw, read) is not { } several)
        {
            draft.Add(column, Slot, raw, reading);
            return;
        }

        draft.Add(column, Slot, several[0].Raw, Reading.Of(several[0].Value));
        foreach (var (piece, value) in several.Skip(1)) draft.AddNamed(Slot.Type, piece, value);
    }
}

/// <summary>A phone at one end of a call; of a cell that says which end each of its contacts is at, they are at those, whatever the direction.</summary>
internal sealed class EndsBinding(int column, Slot slot, Func<string, Reading<string>> read) : Binding(slot)
{
    private readonly ValueBinding _one = new(column, slot, read);

    public override void Read(in RawRow row, ReadOnlySpan<KnownValue?> known, RowDraft draft)
    {
        if (!row.Span(column).Contains(':') || EndsInCell.Of(row[column]!) is not { } ends)
        {
            _one.Read(row, known, draft);
            return;
        }

        draft.AreEndsTold = true;
        foreach (var (role, contact, name) in ends)
        {
            Add(draft, role, contact);
            if (name is not null && TextReaders.Name(name) is { IsUsable: true } named) draft.Add(new Slot(role, FieldType.PersonFullName), name, named.Value);
        }
    }

    private void Add(RowDraft draft, Role role, string contact)
    {
        var (type, reading) = OtherContact.Of(contact) is { } other ? (other.Type, Reading.Of(other.Value)) : (Slot.Type, read(contact));
        if (reading.IsUsable && draft.Has(role, type)) draft.AddNamed(type, contact, reading.Value);
        else draft.Add(column, new Slot(role, type), contact, reading);
    }
}

/// <summary>A latitude, or both coordinates in one value.</summary>
internal sealed class LatitudeBinding(int column, Slot slot, Func<string, Reading<string>> read) : Binding(slot)
{
    public override void Read(in RawRow row, ReadOnlySpan<KnownValue?> known, RowDraft draft)
    {
        if (row[column] is not { } raw || Tidy.IsMissing(raw)) return;
        if (!CoordinateReader.IsPair(raw))
        {
            draft.Add(column, Slot, raw, read(raw));
            return;
        }

        var pair = CoordinateReader.Pair(raw);
        draft.Add(column, Slot, raw, pair.IsUsable ? Reading.Of(pair.Value.Latitude) : Reading.Unusable<string>(pair.Reason!));
        if (pair.IsUsable) draft.Add(Slot with { Type = FieldType.PlaceLongitude }, raw, pair.Value.Longitude);
    }
}

/// <summary>A day in one column and the time of day in another.</summary>
internal sealed class DayAndClockBinding(int day, int clock, Slot slot, Func<string, Reading<string>> readDay, Func<string, Reading<string>> readClock) : Binding(slot)
{
    public override void Read(in RawRow row, ReadOnlySpan<KnownValue?> known, RowDraft draft)
    {
        if (Joined(row, day, clock, out var isSwapped) is { } text) draft.Add(isSwapped ? clock : day, Slot, text, (isSwapped ? readClock : readDay)(text));
    }

    /// <summary>The whole time that two values tell, or <see langword="null"/> where no day is told.</summary>
    /// <param name="row">The row.</param>
    /// <param name="day">Column of the day.</param>
    /// <param name="clock">Column of the time of day.</param>
    /// <param name="isSwapped">Whether each column holds the other's value.</param>
    public static string? Joined(in RawRow row, int day, int clock, out bool isSwapped)
    {
        var (dayText, clockText) = (row[day], row[clock]);
        // Which of the two holds the time of day, the value says: a mapping may name them in either order.
        isSwapped = dayText is not null && (TimeReader.IsClock(dayText) || (TimeReader.MayBeClock(dayText) && clockText is not null && !TimeReader.MayBeClock(clockText) && !TimeReader.IsClock(clockText)));
        if (isSwapped) (dayText, clockText) = (clockText, dayText);
        if (Tidy.IsMissing(dayText)) return null;
        return Tidy.IsMissing(clockText) || dayText!.Contains(':', StringComparison.Ordinal) ? dayText : $"{dayText} {clockText}";
    }
}

/// <summary>An end that may be a time of day alone, which is that of the day on which the row began, or of the next.</summary>
/// <param name="end">Its column.</param>
/// <param name="day">Column of the day, or of the whole time, of the beginning.</param>
/// <param name="clock">Column of the beginning's time of day; <paramref name="day"/> again where that tells all.</param>
/// <param name="slot">What it is.</param>
/// <param name="read">Reads a whole time.</param>
/// <param name="readEnd">Reads a time of day after a beginning.</param>
internal sealed class EndBinding(int end, int day, int clock, Slot slot, Func<string, Reading<string>> read, Func<string, string, Reading<string>> readEnd) : Binding(slot)
{
    private const int LongestDigits = 4;

    private readonly ValueBinding _whole = new(end, slot, read);

    public override void Read(in RawRow row, ReadOnlySpan<KnownValue?> known, RowDraft draft)
    {
        if (row[end] is { } raw && IsClock(raw)) draft.Add(end, Slot, raw, readEnd((day == clock ? row[day] : DayAndClockBinding.Joined(row, day, clock, out _)) ?? "", raw));
        else _whole.Read(row, known, draft);
    }

    private static bool IsClock(string typed) => TimeReader.IsClock(typed) || (typed.Length <= LongestDigits && TimeReader.MayBeClock(typed));
}

/// <summary>Two surnames or two given names, in the order of their columns.</summary>
internal sealed class TwoPartsBinding(int first, int second, Slot slot, Func<string, Reading<string>> read) : Binding(slot)
{
    public override void Read(in RawRow row, ReadOnlySpan<KnownValue?> known, RowDraft draft)
    {
        var (one, other) = (row[first], row[second]);
        if (Tidy.IsMissing(one)) (one, other) = (other, null);
        if (Tidy.IsMissing(one)) return;
        var raw = Tidy.IsMissing(other) ? one! : $"{one} {other}";
        draft.Add(first, Slot, raw, read(raw));
    }
}

/// <summary>Debits in one column and credits in another: of each row one holds the sum, and the other nothing or nought.</summary>
internal sealed class DebitsAndCreditsBinding(int debits, int credits, Slot slot, Func<string, Reading<string>> read) : Binding(slot)
{
    private const string Nought = "0";

    public override void Read(in RawRow row, ReadOnlySpan<KnownValue?> known, RowDraft draft)
    {
        var (debit, credit) = (SumIn(row, debits), SumIn(row, credits));
        if (credit is { Reading.Value: Nought } && debit is not null) credit = null;
        if (debit is { Reading.Value: Nought } && credit is not null) debit = null;
        if (debit is { } paid && credit is { } received)
        {
            draft.Add(debits, Slot, $"{paid.Raw} {received.Raw}", Reading.Unusable<string>("a debit and a credit in one row; nobody can tell which way the money went"));
            return;
        }

        if ((debit ?? credit) is not { } sum) return;
        draft.Add(debit is null ? credits : debits, Slot, sum.Raw, sum.Reading);
        draft.CameIn = debit is null;
    }

    private (string Raw, Reading<string> Reading)? SumIn(in RawRow row, int column) => row[column] is { } raw && !Tidy.IsMissing(raw) ? (raw, read(raw)) : null;
}

/// <summary>A birth date whose year, month and day stand in columns of their own; what is missing makes it less precise.</summary>
internal sealed class BirthPartsBinding(int year, int month, int day, Slot slot, Func<string, Reading<string>> read) : Binding(slot)
{
    public override void Read(in RawRow row, ReadOnlySpan<KnownValue?> known, RowDraft draft)
    {
        if (row[year] is not { } text || Tidy.IsMissing(text)) return;
        if (!Tidy.IsMissing(row[month])) text += $"-{row[month]}";
        if (!Tidy.IsMissing(row[month]) && !Tidy.IsMissing(row[day])) text += $"-{row[day]}";
        draft.Add(year, Slot, text, read(text));
    }
}

/// <summary>A machine-readable zone: its document, and the holder's name where no column tells it.</summary>
internal sealed class MrzBinding(int column, Slot slot) : Binding(slot)
{
    public override void Read(in RawRow row, ReadOnlySpan<KnownValue?> known, RowDraft draft)
    {
        if (row[column] is not { } raw || Tidy.IsMissing(raw)) return;
        draft.Add(column, Slot, raw, MachineReadableZone.Normal(raw));
        if (MachineReadableZone.Read(raw) is not { IsUsable: true, Value: var zone }) return;
        Add(draft, FieldType.DocumentNumber, raw, CodeReaders.Document(zone.Number));
        Add(draft, FieldType.PersonFamilyName, raw, TextReaders.Name(zone.FamilyName));
        Add(draft, FieldType.PersonGivenName, raw, TextReaders.Name(zone.GivenName));
    }

    private void Add(RowDraft draft, FieldType type, string raw, Reading<string> reading)
    {
        if (reading.IsUsable) draft.Add(Slot with { Type = type }, raw, reading.Value);
    }
}
