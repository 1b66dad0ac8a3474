using Igloo.Analysis.Entities;
using Igloo.Functions.Access;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Lookup;

/// <summary>POST what is known of a person or organisation, and get who in the records they may be.</summary>
/// <remarks>A POST, so that names stand in no address and no log.</remarks>
public sealed class LookUp(CaseReader cases, EntityLookups lookups)
{
    // More are met than shown: what the viewer may not see is left out afterwards.
    private const int MostMet = 200;
    private const int MostShown = 20;

    /// <summary>The entities that it may be, the likeliest first, made from records that the viewer may see.</summary>
    [Function(nameof(LookUp))]
    [Access(Roles.Readers)]
    [Answers("Who in the records a person or organisation may be, the likeliest first, with reasons", typeof(LookUpView), Takes = typeof(LookUpRequest))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/workspaces/{workspaceId}/lookup")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        var body = await request.ReadJsonAsync<LookUpRequest>(cancellation);
        var kind = body?.Kind ?? EntityKind.Person;
        if (!ObjectForms.IsResolved(kind) || body is null) return Refusal("The body does not say who is looked for.");
        var values = body.Read(kind);
        if (!values.IsUsable) return Refusal(values.Reason!);
        var workspace = new WorkspaceId(workspaceId);
        if (await cases.OpenAsync(workspace, request.Viewer(), null, cancellation) is not { } run) return new JsonAnswer(new LookUpView([], null));
        var lookup = await lookups.OfAsync(new RunRef(workspaceId, run.Id.ToString()), cancellation);
        var visible = await VisibleAsync(run, lookup.Find(kind, values.Value, MostMet), cancellation);
        return new JsonAnswer(new LookUpView(await ViewsAsync(run, visible, cancellation), run.Id.ToString()));
    }

    private static IActionResult Refusal(string detail) => Problem.BadRequest(
        detail,
        $"Send JSON with kind person or organization, and values by type, such as {{\"values\":{{\"person.familyName\":\"RUIZ\"}}}}. Types: {string.Join(", ", EntityLookup.TypesOf(EntityKind.Person).Union(EntityLookup.TypesOf(EntityKind.Organization)).Select(FieldTypes.Name))}.");

    // Of each entity the likeliest record that the viewer may see speaks.
    private static async Task<EntityCandidate[]> VisibleAsync(VisibleRun run, IReadOnlyList<EntityCandidate> found, CancellationToken cancellation)
    {
        var visible = await run.VisibleAsync(found.Select(candidate => candidate.Mention.Record), cancellation);
        return [.. found.Where(candidate => visible.Contains(candidate.Mention.Record)).DistinctBy(candidate => candidate.Entity).Take(MostShown)];
    }

    private static async Task<IReadOnlyList<CandidateView>> ViewsAsync(VisibleRun run, EntityCandidate[] found, CancellationToken cancellation)
    {
        var queue = await run.QueueAsync(cancellation);
        var captions = await run.CaptionsAsync([.. found.Select(candidate => candidate.Entity)], cancellation);
        return [.. found.Select(candidate => CandidateView.Of(candidate, captions.GetValueOrDefault(candidate.Entity, candidate.Entity.ToString()), queue.IsProtected(candidate.Entity)))];
    }
}
