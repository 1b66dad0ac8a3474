using Igloo.Analysis.Linking;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Entities and records to events and links.</summary>
public sealed class LinkEntities(Lake lake, RunPlans plans)
{
    /// <summary>Reads each record's event with the entities of its mentions, builds the links, writes both.</summary>
    [Function(nameof(LinkEntities))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var entities = await lake.ReadAsync<Entity>(LakeNames.Entities(run.RunId), cancellation);
        var entityOf = new Dictionary<MentionId, EntityId>();
        foreach (var entity in entities)
            foreach (var mention in entity.Mentions) entityOf[mention] = entity.Id;

        var events = new List<CaseEvent>();
        foreach (var (upload, chunk) in plan.Chunks())
            foreach (var record in await lake.ReadAsync<Record>(LakeNames.Records(upload.Id, chunk), cancellation))
                if (EventReader.Of(record, upload.Source, upload.Release, mention => entityOf.TryGetValue(mention, out var id) ? id : null) is { } found)
                    events.Add(found);

        events.Sort((a, b) => a.Id.CompareTo(b.Id));
        var links = LinkBuilder.Build(entities, events, plan.HubMaximum, plan.Kept);
        await lake.WriteAsync<CaseEvent>(LakeNames.Events(run.RunId), events, cancellation);
        await lake.WriteAsync(LakeNames.Links(run.RunId), links.Links, cancellation);
        await lake.WriteJsonAsync(LakeNames.Document(run.RunId, CaseGraphs.SuperConnectors), links.SuperConnectors, cancellation);
    }
}
