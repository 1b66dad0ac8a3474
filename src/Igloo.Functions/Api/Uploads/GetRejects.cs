using System.Text;
using Igloo.Functions.Access;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Uploads;

/// <summary>GET the rows that were set aside, as a CSV that is safe to open in a spreadsheet.</summary>
public sealed class GetRejects(UploadStore uploads, Lake lake)
{
    /// <summary>Sheet, row, column, value and reason of every row set aside; values of masked columns are masked.</summary>
    [Function(nameof(GetRejects))]
    [Access(Roles.Anyone)]
    [Answers("The rows that were set aside, with the reason of each", MediaType = "text/csv")]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/uploads/{uploadId}/rejects")] HttpRequest request,
        string workspaceId,
        string uploadId,
        CancellationToken cancellation)
    {
        if (await uploads.FindVisibleAsync(request, workspaceId, uploadId, cancellation) is not { } stored) return UploadLookup.Missing(uploadId);
        var upload = stored.Upload;
        var csv = new StringBuilder("sheet,row,column,value,reason\r\n");
        for (var chunk = 0; chunk < upload.Chunks; chunk++)
            foreach (var reject in await lake.ReadAsync<Reject>(LakeNames.Rejects(upload.Id, chunk), cancellation))
            {
                var value = upload.MaskedColumns.Contains(reject.Column) ? "(masked)" : reject.Value;
                csv.Append(SafeCsv.Line(reject.Row.Sheet, reject.Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), reject.Column, value, reject.Reason));
            }

        request.HttpContext.Response.Headers.ContentDisposition = "attachment; filename=\"rejects.csv\"";
        return new ContentResult { Content = csv.ToString(), ContentType = "text/csv; charset=utf-8", StatusCode = StatusCodes.Status200OK };
    }
}
