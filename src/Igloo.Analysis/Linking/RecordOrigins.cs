using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Where the records of a case came from. A case has many records and few origins, so a record holds the number of its origin.</summary>
internal sealed class RecordOrigins
{
    private readonly Dictionary<RecordId, int> _originOf = [];
    private readonly Dictionary<(SourceRef, ReleaseClass), int> _numbers = [];
    private readonly List<(SourceRef Source, ReleaseClass Release)> _origins = [];

    /// <summary>Notes an origin; the last one of a record counts.</summary>
    public void Set(RecordOrigin origin) => _originOf[origin.Record] = NumberOf(origin);

    /// <summary>Notes an origin unless one is known of its record.</summary>
    public void TryAdd(RecordOrigin origin) => _originOf.TryAdd(origin.Record, NumberOf(origin));

    public RecordOrigin? Find(RecordId record) =>
        _originOf.TryGetValue(record, out var number) ? new RecordOrigin(record, _origins[number].Source, _origins[number].Release) : null;

    private int NumberOf(RecordOrigin origin)
    {
        var key = (origin.Source, origin.Release);
        if (_numbers.TryGetValue(key, out var known)) return known;
        _origins.Add(key);
        return _numbers[key] = _origins.Count - 1;
    }
}
