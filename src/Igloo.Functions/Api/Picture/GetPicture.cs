using Igloo.Functions.Access;
using Igloo.Functions.Api.Entities;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Picture;

/// <summary>GET how some entities hang together, for drawing them.</summary>
public sealed class GetPicture(CaseReader cases)
{
    private const int Most = 300;

    /// <summary>Those of the entities that the viewer may see, in the order asked, and every link among them that rests on records which they may see.</summary>
    [Function(nameof(GetPicture))]
    [Access(Roles.Readers)]
    [Answers("How some entities hang together: the links among them, recorded and inferred", typeof(PictureView), Query = ["ids: entity ids with commas between, 300 at most"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/picture")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        var asked = new List<EntityId>();
        foreach (var text in (request.Parameter("ids") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!EntityId.TryParse(text, out var id)) return EntityViews.NotAnId(text);
            if (!asked.Contains(id)) asked.Add(id);
        }

        if (asked.Count > Most) return Problem.BadRequest($"{asked.Count} entities are asked for.", $"A picture holds {Most} at most; take some out.");
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        return new JsonAnswer(run is null ? new PictureView([], []) : await PictureAsync(run, asked, cancellation));
    }

    private static async Task<PictureView> PictureAsync(VisibleRun run, List<EntityId> asked, CancellationToken cancellation)
    {
        var queue = await run.QueueAsync(cancellation);
        var captions = await run.CaptionsAsync(asked, cancellation);
        var shown = asked.Where(captions.ContainsKey).ToHashSet();
        var (nodes, links) = (new List<PictureNode>(), new List<PictureLink>());
        foreach (var entity in asked.Where(shown.Contains))
        {
            var own = await run.LinksOfAsync(entity, cancellation);
            nodes.Add(new PictureNode(
                entity.ToString(), entity.Kind, captions[entity], queue.IsProtected(entity), own.Select(link => link.OtherThan(entity)).Distinct().Count()));
            links.AddRange(own.Where(link => link.A == entity && shown.Contains(link.B)).Select(PictureLink.Of));
        }

        return new PictureView(nodes, links);
    }
}

/// <summary>Entities and how they hang together.</summary>
/// <param name="Entities">In the order asked.</param>
/// <param name="Links">Among those, each once.</param>
public sealed record PictureView(IReadOnlyList<PictureNode> Entities, IReadOnlyList<PictureLink> Links);

/// <summary>An entity of a picture.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Caption">Its name, or that it is protected.</param>
/// <param name="Protected">Whether it is a person whom leads name without a part of their own.</param>
/// <param name="Around">How many entities it is linked to in all, drawn or not.</param>
public sealed record PictureNode(string Id, EntityKind Kind, string Caption, bool Protected, int Around);

/// <summary>A link of a picture with its rows; an inferred one with its chance.</summary>
public sealed record PictureLink(
    string A, string B, LinkKind Kind, double Strength, DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<string> Records, double? Chance)
{
    internal static PictureLink Of(Link link) => new(
        link.A.ToString(), link.B.ToString(), link.Kind, link.Strength, link.First, link.Last, [.. link.Records.Select(record => record.ToString())], link.Chance);
}
