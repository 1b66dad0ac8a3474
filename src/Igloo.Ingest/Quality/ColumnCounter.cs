using Igloo.Ingest.Formats;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Quality;

/// <summary>Counts one column while its file is read; memory is bounded whatever the column holds.</summary>
internal sealed class ColumnCounter(string table, MappedColumn column)
{
    private const int MostDistinct = 10_000;
    private const int Trial = 1 << 14;
    private const int LeastShare = 8;
    private const int OftenSeen = 1 << 10;
    private const int MostFrequent = 64;
    private const int MostExamples = 5;
    private const int MostTop = 5;

    private readonly ValueTable _values = new();
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);
    private readonly LengthCounter _lengths = new();
    private readonly OutlierCounter? _numbers = IsNumber(column) ? new OutlierCounter() : null;
    private int _distinct;
    private bool _hasMore; // values than are counted
    private ValueHints? _frequent; // once few values come back
    private int _asked;
    private int _found;
    private long _unreadable;

    /// <summary>Counts a value.</summary>
    /// <returns>What is known of it, for whoever reads it next: that it is missing, or its reading; <see langword="null"/> when it is very long, or not one of those that are remembered.</returns>
    public KnownValue? Count(ReadOnlySpan<char> value)
    {
        if (Tidy.IsMissing(value)) return KnownValue.Missing;
        _lengths.Count(value.Length);
        if (value.Length <= Limits.Excerpt) return Counted(value);
        Counted(Limits.Cut(value.ToString()));
        return null;
    }

    private KnownValue? Counted(ReadOnlySpan<char> value)
    {
        if (_frequent?.MayHold(value) == false) return null;
        var index = _values.Find(value);
        var isKnown = index != ValueTable.None;
        if (!isKnown && _distinct < MostDistinct) return _values.Known(Add(value));
        var known = isKnown ? _values.Known(index) : null;
        if (isKnown) _values.CountAgain(index);
        if (_distinct == MostDistinct) Judge(isKnown);
        return known;
    }

    // Of more values than are counted only frequent ones are worth looking for, and where few come back, very few: a small table is looked through in the
    // processor's own memory, and reading a rare value again costs less than finding it.
    private void Judge(bool isKnown)
    {
        if (_frequent is not null) return;
        if (!isKnown && !_hasMore) KeepMostFrequent(OftenSeen);
        _hasMore |= !isKnown;
        _asked++;
        if (isKnown) _found++;
        if (_asked < Trial) return;
        if (_found * LeastShare < _asked)
        {
            KeepMostFrequent(MostFrequent);
            _frequent = new ValueHints(_values.Counts.Select(value => value.Value));
        }

        (_asked, _found) = (0, 0);
    }

    private void KeepMostFrequent(int count) => _values.Keep([.. ByFrequency().Take(count)]); // finds them without sorting the rare ones

    private int Add(ReadOnlySpan<char> value, long times = 1)
    {
        _distinct++;
        return _values.Add(value, times);
    }

    public void CountUnreadable(string value, string reason)
    {
        _unreadable++;
        if (_reasons.Count < MostExamples) _reasons.TryAdd(reason, $"'{Limits.Cut(value)}': {reason}");
    }

    public void CountNumber(string raw, string normal) => _numbers?.Count(raw, normal);

    /// <summary>What was counted, to be added to what other parts of the file hold.</summary>
    public ColumnSummary ToSummary() => new(
        _lengths.All, _unreadable, [.. _reasons.Select(reason => new UnreadableExample(reason.Key, reason.Value))], _lengths.Lengths, _numbers?.Numbers ?? [], _distinct,
        [.. _values.Counts.Select(value => column.Decision == ColumnDecision.Refused ? value with { Value = Digest.ToText(Digest.Of(value.Value)) } : value)]);

    /// <summary>Adds what a later part of the file holds.</summary>
    public void Add(ColumnSummary part)
    {
        _unreadable += part.Unreadable;
        _lengths.Add(part.Lengths);
        _numbers?.Add(part.Numbers);
        foreach (var (reason, example) in part.Reasons)
            if (_reasons.Count < MostExamples) _reasons.TryAdd(reason, example);
        foreach (var (value, times) in part.Values)
        {
            if (_values.Find(value) is var index and not ValueTable.None) _values.CountAgain(index, times);
            else if (_distinct < MostDistinct) Add(value, times);
        }

        _distinct = Math.Max(_distinct, part.Distinct); // a part may have forgotten what is rare
    }

    public ColumnProfile ToProfile() => new()
    {
        Table = table,
        Name = column.Name,
        Type = column.Type?.Name(),
        Role = column.Type is null ? null : column.Role,
        Decision = column.Decision,
        Filled = _lengths.All,
        Distinct = _distinct,
        Unreadable = _unreadable,
        CutAt = IsText(column) ? _lengths.Cut : null,
        Outliers = _numbers?.Outliers() ?? [],
        Examples = [.. _reasons.Values],
        Top = column.Decision == ColumnDecision.Refused ? [] : [.. Top()],
    };

    /// <summary>Whether a column's numbers are looked at.</summary>
    public static bool IsNumber(MappedColumn column) => column is
    {
        Decision: ColumnDecision.Accepted,
        Type: FieldType.PaymentAmount or FieldType.StatedFee or FieldType.PaymentFee or FieldType.PayrollGross or FieldType.PayrollDeductions or FieldType.PayrollHeadCount or FieldType.EventDuration,
    };

    // Codes end where they end; words may be cut. What holds a trait is not looked at.
    private static bool IsText(MappedColumn column) => column.Decision != ColumnDecision.Refused
        && (column.Type is null or FieldType.PersonFullName or FieldType.PersonGivenName or FieldType.PersonFamilyName or FieldType.OrganizationName or FieldType.AddressFull
            or FieldType.AddressStreet or FieldType.AddressCity or FieldType.PlaceName or FieldType.TextNarrative or FieldType.PaymentPurpose or FieldType.Email);

    private IEnumerable<ValueCount> Top() => ByFrequency().Take(MostTop);

    private IOrderedEnumerable<ValueCount> ByFrequency() => _values.Counts.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal);
}
