using Igloo.Ingest.Formats;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>Reads values and remembers some of them: columns repeat names, towns and days, and a value that is known costs neither a text nor a reading.</summary>
/// <remarks>Memory is bounded. A column whose values seldom come back stops being remembered. For one thread at a time.</remarks>
internal sealed class RememberedReadings(Func<string, Reading<string>> read)
{
    // Few: what is remembered outlives the collector's young generation, and is paid for there.
    private const int Places = 1 << 10;
    private const int Trial = 1 << 11;
    private const int LeastShare = 2; // one of two must come back
    private const int LongestKept = 64;

    private (string Raw, Reading<string> Reading)[]? _known = new (string, Reading<string>)[Places];
    private int _asked;
    private int _found;

    /// <summary>The reading of a value that is not missing, and the value as a text.</summary>
    public Reading<string> Of(in RawRow row, int column, out string raw)
    {
        if (_known is not { } known) return read(raw = row[column]!);
        var value = row.Span(column);
        if (value.Length > LongestKept) return read(raw = row[column]!);
        ref var place = ref known[string.GetHashCode(value) & (Places - 1)];
        if (++_asked == Trial) Judge();
        if (place.Raw is not null && value.SequenceEqual(place.Raw))
        {
            _found++;
            row.Give(column, raw = place.Raw);
            return place.Reading;
        }

        raw = row[column]!;
        var reading = read(raw);
        place = (raw, reading);
        return reading;
    }

    private void Judge()
    {
        if (_found * LeastShare < _asked) _known = null;
        (_asked, _found) = (0, 0);
    }
}
