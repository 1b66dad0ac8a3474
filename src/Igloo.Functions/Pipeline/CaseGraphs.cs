using Igloo.Analysis.Linking;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>The case graph of a run. The last one stays in memory, so that ten detectors in one process build it once, until the run's leads are ranked.</summary>
public sealed class CaseGraphs(Lake lake, RunPlans plans) : IDisposable
{
    /// <summary>Name of the run's document that lists the things which tie too much to tie anything, with the reasons.</summary>
    internal const string SuperConnectors = "connectors";

    private readonly SemaphoreSlim _gate = new(1);
    private (RunId Run, EntityGraph Graph)? _last;

    /// <summary>Reads and builds the graph, or gives the one built before.</summary>
    public async Task<EntityGraph> ReadAsync(RunRef run, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_last is { } last && last.Run == run.RunId) return last.Graph;
            var graph = await BuildAsync(run, cancellation);
            _last = (run.RunId, graph);
            return graph;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<EntityGraph> BuildAsync(RunRef run, CancellationToken cancellation)
    {
        // Side by side: each waits for storage now and then.
        var entities = EntitiesAsync(run.RunId, cancellation);
        var events = lake.StreamAsync<CaseEvent>(LakeNames.Events(run.RunId), cancellation: cancellation).ToListAsync(cancellation).AsTask();
        var links = LinksAsync(run.RunId, cancellation);
        var superConnectors = lake.ReadJsonAsync<IReadOnlyList<CaseConnector>>(LakeNames.Document(run.RunId, SuperConnectors), cancellation);
        var origins = OriginsAsync(run, cancellation);
        await Task.WhenAll(entities, events, links, superConnectors, origins);
        return new EntityGraph(await entities, await events, new CaseLinks(await links, await superConnectors), await origins);
    }

    private async Task<IReadOnlyList<Entity>> EntitiesAsync(RunId run, CancellationToken cancellation)
    {
        var entities = new FlatEntities(await lake.CountAsync<Entity>(LakeNames.Entities(run), cancellation));
        await foreach (var entity in lake.StreamAsync(LakeNames.Entities(run), LakeViews.Located, cancellation)) entities.Add(entity);
        return entities.All();
    }

    private async Task<IReadOnlyList<Link>> LinksAsync(RunId run, CancellationToken cancellation)
    {
        var links = new FlatLinks(await lake.CountAsync<Link>(LakeNames.Links(run), cancellation));
        await foreach (var link in lake.StreamAsync<Link>(LakeNames.Links(run), cancellation: cancellation)) links.Add(link);
        return links.All();
    }

    private async Task<IEnumerable<RecordOrigin>> OriginsAsync(RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var chunks = new List<(PlannedUpload Upload, IReadOnlyList<RecordId> Records)>();
        foreach (var (upload, chunk) in plan.Chunks()) chunks.Add((upload, await lake.ReadRecordIdsAsync(LakeNames.Records(upload.Id, chunk), cancellation)));
        return chunks.SelectMany(chunk => chunk.Records.Select(record => new RecordOrigin(record, chunk.Upload.Source, chunk.Upload.Release)));
    }

    /// <summary>Lets go of a run's graph: the steps that read it are over, and the next run must not be made beside it.</summary>
    public async Task ReleaseAsync(RunRef run, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        if (_last?.Run == run.RunId) _last = null;
        _gate.Release();
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
