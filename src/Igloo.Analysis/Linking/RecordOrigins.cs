using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Where the records of a case came from. A case has many records and few origins, so a record holds the number of its origin.</summary>
internal sealed class RecordOrigins
{
    private readonly Dictionary<RecordId, int> _originOf = [];
    private readonly Dictionary<(SourceRef, ReleaseClass), int> _numbers = [];
    private readonly List<(SourceRef Source, ReleaseClass Release)> _origins = [];

    /// <summary>The origins that events tell, the last one of a record, and of other records the first that is given.</summary>
    public static RecordOrigins Of(IEnumerable<CaseEvent> told, IEnumerable<RecordOrigin> origins)
    {
        var all = new RecordOrigins();
        foreach (var happened in told) all._originOf[happened.Record] = all.NumberOf(new RecordOrigin(happened.Record, happened.Source, happened.Release));
        foreach (var origin in origins) all._originOf.TryAdd(origin.Record, all.NumberOf(origin));
        return all;
    }

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
