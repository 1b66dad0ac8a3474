using Igloo.Analysis.Linking;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Entities and records to events and links.</summary>
public sealed class LinkEntities(Lake lake, RunPlans plans, LinkedCases cases)
{
    /// <summary>Reads each record's event with the entities of its mentions, and builds the links; writes the events and what ties too much. Links stand on pages once they are published.</summary>
    [Function(nameof(LinkEntities))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var linked = await cases.LinkAsync(run, casts => ToldAsync(run, plan, casts, cancellation), cancellation);
        await lake.WriteJsonAsync(LakeNames.Document(run.RunId, CaseGraphs.SuperConnectors), linked.Links.SuperConnectors, cancellation);
    }

    private async Task<List<CaseEvent>> ToldAsync(RunRef run, RunPlan plan, RecordCasts casts, CancellationToken cancellation)
    {
        var events = await EventsAsync(plan, casts, cancellation);
        await lake.WriteAsync<CaseEvent>(LakeNames.Events(run.RunId), events, cancellation);
        return events;
    }

    private async Task<List<CaseEvent>> EventsAsync(RunPlan plan, RecordCasts casts, CancellationToken cancellation)
    {
        // Side by side: each waits for storage now and then.
        var chunks = plan.Chunks().ToArray();
        var told = new List<CaseEvent>[chunks.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForAsync(0, chunks.Length, options, async (i, token) => told[i] = await EventsAsync(chunks[i].Upload, chunks[i].Chunk, casts, token));
        List<CaseEvent> events = [.. told.SelectMany(some => some)];
        events.Sort((a, b) => a.Id.CompareTo(b.Id));
        return events;
    }

    private async Task<List<CaseEvent>> EventsAsync(PlannedUpload upload, int chunk, RecordCasts casts, CancellationToken cancellation)
    {
        var events = new List<CaseEvent>();
        await foreach (var record in lake.StreamAsync(LakeNames.Records(upload.Id, chunk), LakeViews.FieldsOf(EventReader.Tells), cancellation))
            if (EventReader.Of(record, upload.Source, upload.Release, casts.EntityOf) is { } found) events.Add(found);
        return events;
    }
}
