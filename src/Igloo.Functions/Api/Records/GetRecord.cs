using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Records;

/// <summary>GET one source row as it was sent.</summary>
public sealed class GetRecord(CaseReader cases)
{
    /// <summary>The row, with columns that hold a protected trait and people without a part of their own masked.</summary>
    [Function(nameof(GetRecord))]
    [Access(Roles.Readers)]
    [Answers("One source row as it was sent, protected traits and people masked", typeof(RecordView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/records/{recordId}")] HttpRequest request,
        string workspaceId,
        string recordId,
        CancellationToken cancellation)
    {
        if (!RecordId.TryParse(recordId, out var id)) return RecordViews.NotAnId(recordId);
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        return run is not null && await run.FindRecordAsync(id, cancellation) is { } found
            ? new JsonAnswer(RecordViews.Of(found, await MaskAsync(run, id, cancellation)))
            : RecordViews.Missing(id);
    }

    // Whoever stands beside an actor in the evidence of a lead is protected; a row that no lead rests on accuses nobody.
    private static async Task<PersonMask?> MaskAsync(VisibleRun run, RecordId id, CancellationToken cancellation)
    {
        VisibleLead[] leads = [.. (await run.QueueAsync(cancellation)).Leads.Where(visible => visible.Lead.Evidence.Contains(id))];
        return leads.Length == 0 ? null : await run.MaskAsync(leads, cancellation);
    }
}
