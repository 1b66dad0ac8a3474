using Igloo.Analysis.Linking;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Entities and records to events and links.</summary>
public sealed class LinkEntities(Lake lake, RunPlans plans, DecisionLog<ConnectorDecision> connectors)
{
    /// <summary>Reads each record's event with the entities of its mentions, builds the links, writes both.</summary>
    [Function(nameof(LinkEntities))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var casts = new RecordCasts(await lake.CountAsync<Entity>(LakeNames.Entities(run.RunId), cancellation));
        await foreach (var entity in lake.StreamAsync(LakeNames.Entities(run.RunId), LakeViews.Mentioned, cancellation)) casts.Add(entity);
        var events = await EventsAsync(plan, casts, cancellation);
        var decided = await connectors.ListAsync(plan.Workspace, plan.ConnectorDecisions, cancellation);
        var links = LinkBuilder.Build(casts, events, plan.HubMaximum, ConnectorDecisions.InForce(decided));
        await lake.WriteAsync<CaseEvent>(LakeNames.Events(run.RunId), events, cancellation);
        await lake.WriteAsync(LakeNames.Links(run.RunId), links.Links, cancellation);
        await lake.WriteJsonAsync(LakeNames.Document(run.RunId, CaseGraphs.SuperConnectors), links.SuperConnectors, cancellation);
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
