namespace Igloo.Model;

/// <summary>Takes mentions value by value, from who reads so many that no object should be made of each.</summary>
/// <remarks>For one thread at a time.</remarks>
public interface IMentionSink
{
    /// <summary>Begins the next mention; the values added from now on are its.</summary>
    /// <param name="id">Record, role and kind.</param>
    /// <param name="source">Who sent the record.</param>
    /// <param name="release">Who may see the record.</param>
    void Begin(MentionId id, SourceRef source, ReleaseClass release);

    /// <summary>Adds a value to the mention; they come ordered by type, then value.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="value">Its normal form, of which nothing is held on to.</param>
    void Add(FieldType type, ReadOnlySpan<char> value);
}
