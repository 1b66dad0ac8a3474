using System.Text.Json;

namespace Igloo.Storage;

/// <summary>Immutable artefacts by name: Parquet for rows, JSON for documents. Writing a name again with the same rows writes the same bytes.</summary>
/// <remarks>
/// Thread-safe. Rows may be Record, Reject, MentionProfile, EntityMentions, StoredEntity, EntityTies, CaseEvent, Link, EntityMeasures, CommunityMembers, Correlation, Finding, LineageEvent or Lead.
/// Rows that were read are shared by all who read that name and must not be changed; every read asks storage whether they are still what the name holds.
/// </remarks>
public sealed class Lake
{
    // Decoded rows take several times the room of their compressed columns.
    private const int DecodedPerStored = 6;

    // Storage answers a request at a time: few requests for who reads it all, small ones for who looks something up.
    private const int StreamBuffer = 4 << 20;
    internal const int LookBuffer = 1 << 18;

    private readonly LakeBlobs _blobs;
    private readonly ArtefactCache _cache;
    private readonly RecordReader _records;
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    internal Lake(LakeBlobs blobs, ArtefactCache cache) => (_blobs, _cache, _records) = (blobs, cache, new RecordReader(blobs, cache));

    /// <summary>Writes rows under a name, replacing what is there.</summary>
    /// <param name="name">The name.</param>
    /// <param name="rows">The rows; several threads ask for them at once, each for a part, so that rows which are made when asked for are made side by side.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WriteAsync<T>(string name, IReadOnlyList<T> rows, CancellationToken cancellation = default) where T : notnull
    {
        await using var writer = await BeginAsync<T>(name, cancellation).ConfigureAwait(false);
        await writer.AddAllAsync(rows, cancellation).ConfigureAwait(false);
        await writer.CompleteAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Begins to write rows under a name one by one, for who has too many to hold them all.</summary>
    public Task<LakeWriter<T>> BeginAsync<T>(string name, CancellationToken cancellation = default) where T : notnull => LakeWriter<T>.CreateAsync(_blobs, name, cancellation);

    /// <summary>Reads the rows of a name.</summary>
    /// <exception cref="ArtefactMissingException">Nothing has that name.</exception>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(string name, CancellationToken cancellation = default) where T : notnull
    {
        // Ten detectors ask for one artefact at once: one of them decodes it, the others wait for that.
        var turn = _turns[(uint)name.GetHashCode(StringComparison.Ordinal) % (uint)_turns.Length];
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var held = _cache.Find(name);
            var content = await _blobs.ReadAsync(name, held?.Tag, cancellation).ConfigureAwait(false);
            if (content is null) return (IReadOnlyList<T>)held!.Value.Value;
            using var file = content.Bytes.ToStream();
            var rows = await ParquetFile.ReadAsync<T>(file, cancellation).ConfigureAwait(false);
            _cache.Keep(name, content.Tag, rows, file.Length * DecodedPerStored);
            return rows;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reads the rows of a name one after the other and keeps none: two row groups are in memory, the one that is taken and the next, so that it does not matter how many there are.</summary>
    /// <exception cref="ArtefactMissingException">Nothing has that name.</exception>
    public IAsyncEnumerable<T> StreamAsync<T>(string name, LakeView<T>? view = null, CancellationToken cancellation = default) where T : notnull =>
        ParquetFile.StreamAsync(token => _blobs.OpenAsync(name, StreamBuffer, token), view ?? LakeViews.All<T>(), cancellation);

    /// <summary>Gives the mentions of a name in order to a sink and makes none; two row groups are in memory, the one that is taken and the next.</summary>
    /// <exception cref="ArtefactMissingException">Nothing has that name.</exception>
    public async Task ReadMentionsAsync(string name, IMentionSink sink, CancellationToken cancellation = default)
    {
        var file = await _blobs.OpenAsync(name, StreamBuffer, cancellation).ConfigureAwait(false);
        await using var _ = file.ConfigureAwait(false);
        await ParquetFile.ReadMentionsAsync(file, sink, cancellation).ConfigureAwait(false);
    }

    /// <summary>How many rows a name holds; none of them is read.</summary>
    /// <exception cref="ArtefactMissingException">Nothing has that name.</exception>
    public async Task<int> CountAsync<T>(string name, CancellationToken cancellation = default) where T : notnull
    {
        var file = await _blobs.OpenAsync(name, LookBuffer, cancellation).ConfigureAwait(false);
        await using var _ = file.ConfigureAwait(false);
        return await ParquetFile.CountAsync<T>(file, cancellation).ConfigureAwait(false);
    }

    /// <summary>The ids of the records of one chunk, in order; no other column is fetched.</summary>
    /// <exception cref="ArtefactMissingException">Nothing has that name.</exception>
    public async Task<IReadOnlyList<RecordId>> ReadRecordIdsAsync(string name, CancellationToken cancellation = default)
    {
        var file = await _blobs.OpenAsync(name, LookBuffer, cancellation).ConfigureAwait(false);
        await using var _ = file.ConfigureAwait(false);
        return await ParquetFile.ReadRecordIdsAsync(file, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes a document as JSON under a name, replacing what is there.</summary>
    public async Task WriteJsonAsync<T>(string name, T value, CancellationToken cancellation = default) where T : notnull
    {
        using var file = FileMemory.Open();
        await JsonSerializer.SerializeAsync(file, value, StorageJson.Options, cancellation).ConfigureAwait(false);
        file.Position = 0;
        await _blobs.WriteAsync(name, file, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="ArtefactMissingException">Nothing has that name.</exception>
    public async Task<T> ReadJsonAsync<T>(string name, CancellationToken cancellation = default) where T : notnull =>
        Parse<T>(name, (await _blobs.ReadAsync(name, null, cancellation).ConfigureAwait(false))!.Bytes);

    /// <summary>Reads one record of an upload without holding all of them; <see langword="null"/> when the upload has no such record.</summary>
    public async Task<Record?> ReadRecordAsync(UploadId upload, RecordId record, CancellationToken cancellation = default)
    {
        var found = await ReadRecordsAsync(upload, [record], cancellation).ConfigureAwait(false);
        return found is [var only] ? only : null;
    }

    /// <summary>Reads those of an upload's records that are there, by id, without holding all of them.</summary>
    public Task<IReadOnlyList<Record>> ReadRecordsAsync(UploadId upload, IReadOnlyCollection<RecordId> records, CancellationToken cancellation = default) =>
        _records.ReadAsync(upload, records, cancellation);

    /// <summary>Whether something has that name.</summary>
    public Task<bool> ExistsAsync(string name, CancellationToken cancellation = default) => _blobs.ExistsAsync(name, cancellation);

    /// <summary>The names that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    public Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellation = default) => _blobs.ListAsync(prefix, cancellation);

    /// <summary>The same with what tells whether they still hold what they held.</summary>
    public Task<IReadOnlyList<TaggedName>> ListTaggedAsync(string prefix, CancellationToken cancellation = default) => _blobs.ListTaggedAsync(prefix, cancellation);

    /// <summary>Deletes every name that begins with <paramref name="prefix"/>; returns how many.</summary>
    public Task<int> DeletePrefixAsync(string prefix, CancellationToken cancellation = default) => _blobs.DeletePrefixAsync(prefix, cancellation);

    /// <summary>Deletes the grounds of a workspace that are not <paramref name="named"/> and were last written before <paramref name="before"/>; returns how many.</summary>
    internal Task<int> DeleteOtherGroundsAsync(WorkspaceId workspace, IReadOnlySet<string> named, DateTimeOffset before, CancellationToken cancellation) =>
        _blobs.DeleteOthersAsync(LakeNames.Grounds(workspace), named, before, cancellation);

    /// <summary>A document that nobody ever writes otherwise; kept decoded.</summary>
    internal async Task<T> ReadDocumentAsync<T>(string name, CancellationToken cancellation) where T : notnull
    {
        var held = _cache.Find(name);
        var content = await _blobs.ReadAsync(name, held?.Tag, cancellation).ConfigureAwait(false);
        if (content is null) return (T)held!.Value.Value;
        var value = Parse<T>(name, content.Bytes);
        _cache.Keep(name, content.Tag, value, content.Bytes.ToMemory().Length * DecodedPerStored);
        return value;
    }

    private static T Parse<T>(string name, BinaryData json) where T : notnull =>
        JsonSerializer.Deserialize<T>(json, StorageJson.Options) ?? throw new InvalidDataException($"The document '{name}' is null; expected a {typeof(T).Name}.");
}
