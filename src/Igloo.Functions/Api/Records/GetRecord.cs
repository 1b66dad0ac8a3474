using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Records;

/// <summary>GET one source row exactly as it was sent.</summary>
public sealed class GetRecord(CaseReader cases)
{
    /// <summary>The row, with columns that hold a protected trait masked.</summary>
    [Function(nameof(GetRecord))]
    [Access(Roles.Readers)]
    [Answers("One source row exactly as it was sent, protected traits masked", typeof(RecordView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/records/{recordId}")] HttpRequest request,
        string workspaceId,
        string recordId,
        CancellationToken cancellation)
    {
        if (!RecordId.TryParse(recordId, out var id))
            return Problem.BadRequest($"'{recordId}' is not a record id.", "They are 32 hex digits; take one from a lead's evidence.");
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        return run is not null && await run.FindRecordAsync(id, cancellation) is { } found
            ? new JsonAnswer(RecordViews.Of(found))
            : Problem.NotFound($"There is no record {id} that you may see.");
    }
}
