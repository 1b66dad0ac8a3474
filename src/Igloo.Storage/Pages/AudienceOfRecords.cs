namespace Igloo.Storage;

/// <summary>Who may read what a record tells. A run has few audiences and many records, so each is made once.</summary>
internal sealed class AudienceOfRecords(Func<RecordId, ReleaseClass> releaseOf)
{
    private readonly Dictionary<(ReleaseClass, ReleaseClass), Audience> _made = [];

    public Audience Of(RecordId record) => Of(releaseOf(record));

    /// <summary>Who may read what two records tell together.</summary>
    public Audience Of(RecordId one, RecordId other) => Of(releaseOf(one), releaseOf(other));

    public Audience Of(ReleaseClass release) => Of(release, release);

    private Audience Of(ReleaseClass one, ReleaseClass other)
    {
        if (!_made.TryGetValue((one, other), out var audience)) _made[(one, other)] = audience = Audience.Of(one, other);
        return audience;
    }
}
