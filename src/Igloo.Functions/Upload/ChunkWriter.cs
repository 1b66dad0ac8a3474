using Igloo.Analysis.Entities;
using Igloo.Ingest;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Upload;

/// <summary>Writes rows into chunks of the lake as they come, with who and what is mentioned in them, so that memory stays flat however long the file is.</summary>
/// <param name="lake">Where they go.</param>
/// <param name="upload">Whose rows they are.</param>
/// <param name="first">The number of the first chunk.</param>
internal sealed class ChunkWriter(Lake lake, Model.Upload upload, int first = 0) : IAsyncDisposable
{
    private LakeWriter<MentionProfile>? _mentions;
    private LakeWriter<Record>? _records;
    private LakeWriter<Reject>? _rejects;
    private int _rows;

    /// <summary>Chunks written.</summary>
    public int Count { get; private set; }

    public long Records { get; private set; }

    public long Rejects { get; private set; }

    public bool IsFull => _rows >= LakeNames.ChunkRecords;

    public async ValueTask AddAsync(RowOutcome outcome, CancellationToken cancellation)
    {
        await BeginAsync(cancellation);
        _rows++;
        if (outcome.Record is { } record)
        {
            Records++;
            await _records!.AddAsync(record, cancellation);
            foreach (var mention in Mentions.Of(record, upload.Path.Source, upload.Release)) await _mentions!.AddAsync(mention, cancellation);
        }
        else
        {
            Rejects++;
            await _rejects!.AddAsync(outcome.Reject!, cancellation);
        }
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_rows == 0) return;
        await _mentions!.CompleteAsync(cancellation);
        await _rejects!.CompleteAsync(cancellation);
        await _records!.CompleteAsync(cancellation); // the last: records of a chunk tell that it is whole
        (_mentions, _records, _rejects, _rows) = (null, null, null, 0);
        Count++;
    }

    public async ValueTask DisposeAsync()
    {
        if (_mentions is not null) await _mentions.DisposeAsync();
        if (_records is not null) await _records.DisposeAsync();
        if (_rejects is not null) await _rejects.DisposeAsync();
    }

    private async ValueTask BeginAsync(CancellationToken cancellation)
    {
        if (_rows > 0) return;
        _mentions = await lake.BeginAsync<MentionProfile>(LakeNames.Mentions(upload.Id, first + Count), cancellation);
        _records = await lake.BeginAsync<Record>(LakeNames.Records(upload.Id, first + Count), cancellation);
        _rejects = await lake.BeginAsync<Reject>(LakeNames.Rejects(upload.Id, first + Count), cancellation);
    }
}
