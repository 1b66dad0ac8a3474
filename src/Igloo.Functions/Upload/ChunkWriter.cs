using Igloo.Ingest;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Upload;

/// <summary>Gathers rows into chunks of the lake, so that memory stays flat however long the file is.</summary>
internal sealed class ChunkWriter(Lake lake, UploadId upload)
{
    private readonly List<Record> _records = [];
    private readonly List<Reject> _rejects = [];

    /// <summary>Chunks written.</summary>
    public int Count { get; private set; }

    public long Records { get; private set; }

    public long Rejects { get; private set; }

    public bool IsFull => _records.Count + _rejects.Count >= LakeNames.ChunkRecords;

    public void Add(RowOutcome outcome)
    {
        if (outcome.Record is { } record) _records.Add(record);
        else _rejects.Add(outcome.Reject!);
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_records.Count + _rejects.Count == 0) return;
        await lake.WriteAsync<Record>(LakeNames.Records(upload, Count), _records, cancellation);
        await lake.WriteAsync<Reject>(LakeNames.Rejects(upload, Count), _rejects, cancellation);
        Count++;
        Records += _records.Count;
        Rejects += _rejects.Count;
        _records.Clear();
        _rejects.Clear();
    }
}
