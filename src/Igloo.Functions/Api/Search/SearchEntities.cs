using Igloo.Functions.Access;
using Igloo.Functions.Api.Entities;
using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Search;

/// <summary>GET entities by name, number, plate or address.</summary>
public sealed class SearchEntities(CaseReader cases)
{
    private const int MinimumLength = 2;

    /// <summary>Entities with a value whose words begin with those asked for.</summary>
    [Function(nameof(SearchEntities))]
    [Access(Roles.Readers)]
    [Answers("Entities by name, number, plate or address, with why each was found", typeof(PageView<SearchHit>), Query =
    [
        "q: what to look for, at least two letters or digits",
        Paging.SizeHelp,
        Paging.ContinuationHelp,
    ])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/search")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        if (request.Parameter("q")?.Trim() is not { Length: >= MinimumLength } words)
            return Problem.BadRequest("q is missing or too short.", $"Ask for at least {MinimumLength} letters or digits.");
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), Paging.RunOf(request), cancellation);
        if (run is null) return Paging.EmptyOrGone<SearchHit>(request);
        var found = await run.SearchAsync(words, cancellation);
        var queue = await run.QueueAsync(cancellation);
        return Paging.Answer(request, [.. found.Select(hit => View(hit, queue))], run.Id);
    }

    private static SearchHit View(SearchResult hit, VisibleQueue queue) => new(
        new EntityRef(hit.Entity.ToString(), hit.Entity.Kind, queue.CaptionOf(hit.Entity, hit.Caption)),
        queue.IsProtected(hit.Entity) ? hit.Type.Name() : $"{hit.Type.Name()} {hit.Value}");
}

/// <summary>An entity that a search found.</summary>
/// <param name="Entity">Who or what.</param>
/// <param name="Why">What of it was found, such as <c>phone +15550134</c>.</param>
public sealed record SearchHit(EntityRef Entity, string Why);
