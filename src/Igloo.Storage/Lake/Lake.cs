
namespace Igloo.Storage;

/// <summary>Immutable artefacts by name: Parquet for rows, JSON for documents. Writing a name again with the same rows writes the same bytes.</summary>
/// <remarks>Thread-safe. Rows are of the types that <c>LakeCodecs</c> lists: Record, MentionProfile, SegmentEntry, ComparedPair, ScoredPair, Entity, CaseEvent, Link, Finding, Lead, Reject.</remarks>
public sealed class Lake
{
    /// <summary>Writes rows under a name, replacing what is there.</summary>
    public Task WriteAsync<T>(string name, IReadOnlyList<T> rows, CancellationToken cancellation = default) where T : notnull => throw new NotImplementedException();

    /// <summary>Reads the rows of a name.</summary>
    /// <exception cref="ArtefactMissingException">Nothing has that name.</exception>
    public Task<IReadOnlyList<T>> ReadAsync<T>(string name, CancellationToken cancellation = default) where T : notnull => throw new NotImplementedException();

    /// <summary>Writes a document as JSON under a name, replacing what is there.</summary>
    public Task WriteJsonAsync<T>(string name, T value, CancellationToken cancellation = default) where T : notnull => throw new NotImplementedException();

    /// <summary>Reads a document.</summary>
    /// <exception cref="ArtefactMissingException">Nothing has that name.</exception>
    public Task<T> ReadJsonAsync<T>(string name, CancellationToken cancellation = default) where T : notnull => throw new NotImplementedException();

    /// <summary>Reads one record of an upload without holding all of them, or <see langword="null"/> when the upload has no such record.</summary>
    public Task<Record?> ReadRecordAsync(UploadId upload, RecordId record, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Whether something has that name.</summary>
    public Task<bool> ExistsAsync(string name, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The names that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    public Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Deletes every name that begins with <paramref name="prefix"/>; returns how many.</summary>
    public Task<int> DeletePrefixAsync(string prefix, CancellationToken cancellation = default) => throw new NotImplementedException();
}
