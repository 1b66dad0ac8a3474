using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Entities;

/// <summary>GET what an entity is linked to, strongest first.</summary>
public sealed class ListLinks(CaseReader cases)
{
    /// <summary>The links that rest on records which the viewer may see.</summary>
    [Function(nameof(ListLinks))]
    [Access(Roles.Readers)]
    [Answers("What an entity is linked to, strongest first", typeof(PageView<LinkView>), Query = [Paging.SizeHelp, Paging.ContinuationHelp])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/entities/{entityId}/links")] HttpRequest request,
        string workspaceId,
        string entityId,
        CancellationToken cancellation)
    {
        if (!EntityId.TryParse(entityId, out var id)) return EntityViews.NotAnId(entityId);
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), Paging.RunOf(request), cancellation);
        if (run is null) return Paging.EmptyOrGone<LinkView>(request);
        if (await run.FindEntityAsync(id, cancellation) is null) return EntityViews.Missing(id);
        var links = await run.LinksOfAsync(id, cancellation);
        var captions = await run.CaptionsAsync([.. links.Select(link => link.OtherThan(id))], cancellation);
        return Paging.Answer(request, [.. links.OrderByDescending(link => link.Strength).ThenBy(link => link.OtherThan(id)).Select(View)], run.Id);

        LinkView View(Link link)
        {
            var other = link.OtherThan(id);
            return new LinkView(
                new EntityRef(other.ToString(), other.Kind, captions.GetValueOrDefault(other, other.ToString())),
                link.Kind, link.Strength, link.First, link.Last, [.. link.Records.Select(record => record.ToString())], link.Chance);
        }
    }
}
