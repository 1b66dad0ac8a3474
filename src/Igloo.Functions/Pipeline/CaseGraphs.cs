using Igloo.Analysis.Linking;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>The case graph of a run. The last one stays in memory, so that ten detectors in one process build it once, until the run's leads are ranked.</summary>
public sealed class CaseGraphs(Lake lake, RunPlans plans, LinkedCases cases) : IDisposable
{
    /// <summary>Name of the run's document that lists the things which tie too much to tie anything, with the reasons.</summary>
    internal const string SuperConnectors = "connectors";

    private readonly LastOfRun<EntityGraph> _last = new();

    /// <summary>Reads and builds the graph, or gives the one built before.</summary>
    public Task<EntityGraph> ReadAsync(RunRef run, CancellationToken cancellation) => _last.GetAsync(run.RunId, () => BuildAsync(run, cancellation), cancellation);

    private async Task<EntityGraph> BuildAsync(RunRef run, CancellationToken cancellation)
    {
        // Side by side: each waits for storage now and then.
        var linked = cases.ReadAsync(run, cancellation);
        var events = lake.StreamAsync<CaseEvent>(LakeNames.Events(run.RunId), cancellation: cancellation).ToListAsync(cancellation).AsTask();
        var origins = OriginsAsync(run, cancellation);
        await Task.WhenAll(linked, events, origins);
        return new EntityGraph(await linked, await events, await origins);
    }

    private async Task<IEnumerable<RecordOrigin>> OriginsAsync(RunRef run, CancellationToken cancellation)
    {
        var chunks = (await plans.ReadAsync(run, cancellation)).Chunks().ToArray();
        var records = new IReadOnlyList<RecordId>[chunks.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForAsync(0, chunks.Length, options, async (i, token) => records[i] = await lake.ReadRecordIdsAsync(LakeNames.Records(chunks[i].Upload.Id, chunks[i].Chunk), token));
        return chunks.Zip(records, static (chunk, some) => some.Select(record => new RecordOrigin(record, chunk.Upload.Source, chunk.Upload.Release))).SelectMany(some => some);
    }

    /// <summary>Lets go of a run's graph: the steps that read it are over.</summary>
    public Task ReleaseAsync(RunRef run, CancellationToken cancellation) => _last.ReleaseAsync(run.RunId, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _last.Dispose();
}
