namespace Igloo.Storage;

/// <summary>Who may read what a record tells. A run has few audiences and many records, so each is made once.</summary>
internal sealed class AudienceOfRecords(Func<RecordId, ReleaseClass> releaseOf)
{
    private readonly Dictionary<(ReleaseClass, ReleaseClass), Audience> _made = [];
    private (ReleaseClass One, ReleaseClass Other, Audience? Audience) _last;

    public Audience Of(RecordId record) => Of(releaseOf(record));

    /// <summary>Who may read what each of some records tells by itself; <see langword="null"/> where they differ.</summary>
    public Audience? OfAll<T>(IReadOnlyList<T> items, Func<T, RecordId> recordOf)
    {
        if (items.Count == 0) return null;
        var first = Of(recordOf(items[0]));
        for (var i = 1; i < items.Count; i++)
            if (!ReferenceEquals(Of(recordOf(items[i])), first) && Of(recordOf(items[i])) != first) return null;
        return first;
    }

    /// <summary>Who may read what two records tell together.</summary>
    public Audience Of(RecordId one, RecordId other) => Of(releaseOf(one), releaseOf(other));

    public Audience Of(ReleaseClass release) => Of(release, release);

    private Audience Of(ReleaseClass one, ReleaseClass other)
    {
        // Neighbours mostly come from one source.
        if (_last.Audience is { } same && _last.One == one && _last.Other == other) return same;
        if (!_made.TryGetValue((one, other), out var audience)) _made[(one, other)] = audience = Audience.Of(one, other);
        _last = (one, other, audience);
        return audience;
    }
}
