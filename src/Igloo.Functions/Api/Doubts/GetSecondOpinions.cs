using Igloo.Analysis.Answers;
using Igloo.Functions.Access;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Doubts;

/// <summary>GET the doubts in the order that a model would ask them in which learns, now and for this answer alone, from what people answered so far.</summary>
public sealed class GetSecondOpinions(CaseReader cases, Lake lake)
{
    /// <summary>Learns only when somebody asks, keeps nothing, and changes no result.</summary>
    [Function(nameof(GetSecondOpinions))]
    [Access(Roles.Readers)]
    [Answers("A second opinion on each doubt, learnt from the answers so far when somebody asks, and how well it judges answers that it has not seen", typeof(SecondOpinionsView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/doubts/second-opinions")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        if (run is null) return new JsonAnswer(SecondOpinionsView.Of(Lesson.Of([]), []));
        var document = LakeNames.Document(run.Id, ResolveEntities.Answered); // runs of earlier builds have none
        var answered = await lake.ExistsAsync(document, cancellation) ? await lake.ReadJsonAsync<IReadOnlyList<AnsweredPair>>(document, cancellation) : [];
        return new JsonAnswer(SecondOpinionsView.Of(Lesson.Of(answered), await run.DoubtsAsync(lake, cancellation)));
    }
}
