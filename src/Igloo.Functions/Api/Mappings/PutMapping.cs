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

/// <summary>PUT the column mapping of a source; it overrules what Igloo would guess.</summary>
public sealed class PutMapping(Spool spool, SourceStore sources)
{
    /// <summary>Refuses a mapping to a protected trait. Files dropped from now on follow it.</summary>
    [Function(nameof(PutMapping))]
    [Access(Roles.Administrator | Roles.Supervisor)]
    [Answers("Sets the column mapping of a source; files dropped from now on follow it", typeof(ColumnMapping), Takes = typeof(ColumnMapping))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/workspaces/{workspaceId}/mappings/{agency}/{source}")] HttpRequest request,
        string workspaceId,
        string agency,
        string source,
        CancellationToken cancellation)
    {
        var named = new SourceRef(agency, source);
        if (await sources.FindAsync(named, cancellation) is not { } known || known.Workspace != new WorkspaceId(workspaceId))
            return Problem.BadRequest($"{named} is not set up in this workspace.", "Ask an administrator to add the source first.");
        using var reader = new StreamReader(request.Body);
        var mapping = ColumnMapping.Parse(await reader.ReadToEndAsync(cancellation));
        if (!mapping.IsUsable) return Problem.BadRequest(mapping.Reason!, "docs/formats/mapping.md shows the form of a mapping.");
        await spool.SaveMappingAsync(named, mapping.Value.ToJson(), cancellation);
        return new JsonAnswer(JsonNode.Parse(mapping.Value.ToJson())!);
    }
}
