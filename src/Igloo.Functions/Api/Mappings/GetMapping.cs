using System.Text.Json.Nodes;
using Igloo.Functions.Access;
using Igloo.Functions.Upload;
using Igloo.Ingest;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Mappings;

/// <summary>GET the column mapping of a source, to edit it or to share it with another agency as a template.</summary>
public sealed class GetMapping(IngestRequests requests, SourceStore sources)
{
    /// <summary>The mapping that a person set; none is set while Igloo guesses.</summary>
    [Function(nameof(GetMapping))]
    [Access(Roles.Administrator | Roles.Supervisor)]
    [Answers("The column mapping that a person set for a source", typeof(ColumnMapping))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/mappings/{agency}/{source}")] HttpRequest request,
        string workspaceId,
        string agency,
        string source,
        CancellationToken cancellation)
    {
        var named = new SourceRef(agency, source);
        var mapping = await sources.FindAsync(named, cancellation) is { } known && known.Workspace == new WorkspaceId(workspaceId) ? await requests.FindAsync(named, cancellation) : null;
        return mapping is null ? Problem.NotFound($"No mapping is set for {named} in this workspace.") : new JsonAnswer(JsonNode.Parse(mapping.ToJson())!);
    }
}
