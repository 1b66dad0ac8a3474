using System.Text.Json.Nodes;
using Igloo.Functions.Access;
using Igloo.Functions.Api.Records;
using Igloo.Functions.Api.Uploads;
using Igloo.Functions.Upload;
using Igloo.Ingest;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Mappings;

/// <summary>POST a column mapping to see the first rows of a dropped file as they would be read by it. Nothing is kept.</summary>
public sealed class PreviewMapping(UploadStore uploads, DropStore drops, IngestRequests requests)
{
    /// <summary>Without a mapping, what the file is read by is previewed; of a file that is held, the nearest mapping is proposed and no row shown.</summary>
    [Function(nameof(PreviewMapping))]
    [Access(Roles.Administrator | Roles.Supervisor)]
    [Answers("The first rows of an upload as a mapping would read them", typeof(MappingPreview), Takes = typeof(ColumnMapping))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/workspaces/{workspaceId}/uploads/{uploadId}/preview")] HttpRequest request,
        string workspaceId,
        string uploadId,
        CancellationToken cancellation)
    {
        if (await uploads.FindVisibleAsync(request, workspaceId, uploadId, cancellation) is not { } stored) return UploadLookup.Missing(uploadId);
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellation);
        Model.Reading<ColumnMapping>? mapping = body.Length == 0 ? null : ColumnMapping.Parse(body);
        if (mapping is { IsUsable: false, Reason: { } wrong }) return Problem.BadRequest(wrong, "docs/formats/mapping.md shows the form of a mapping.");
        if (await drops.InspectAsync(stored.Upload.Path, cancellation) is not { } drop || drop.Sha256 != stored.Upload.ContentSha256)
            return Problem.NotFound("The file was taken away or replaced since it was dropped.");
        await using var content = await drops.OpenAsync(drop, cancellation);
        var asked = await requests.OfAsync(stored.Upload, mapping?.Value, cancellation);
        var opened = IngestFile.Open(content, asked, cancellation);
        if (opened.IsUsable)
        {
            using var file = opened.Value;
            return new JsonAnswer(MappingPreview.Of(file.Mapping, file.Values, null, file.Preview(cancellation)));
        }

        return mapping is null && MappingProposal.Of(content, asked, cancellation) is { IsUsable: true, Value: var proposal }
            ? new JsonAnswer(MappingPreview.Of(proposal.Mapping, proposal.Values, opened.Reason, []))
            : Problem.BadRequest(opened.Reason!, "docs/formats/mapping.md shows the form of a mapping.");
    }
}

/// <summary>A mapping, and the first rows as it reads them.</summary>
/// <param name="Mapping">The mapping with what the file itself settled.</param>
/// <param name="Values">Some different values of each column; none of one that holds a protected trait.</param>
/// <param name="Held">Why the file is held, and the mapping is only the nearest one; <see langword="null"/> when it can be read.</param>
/// <param name="Rows">At most 20, in the order of the file; none of a file that is held.</param>
public sealed record MappingPreview(JsonNode Mapping, IReadOnlyDictionary<string, IReadOnlyList<string>> Values, string? Held, IReadOnlyList<PreviewRow> Rows)
{
    internal static MappingPreview Of(ColumnMapping mapping, IReadOnlyDictionary<string, IReadOnlyList<string>> values, string? held, IReadOnlyList<RowOutcome> rows) =>
        new(JsonNode.Parse(mapping.ToJson())!, values, held, [.. rows.Select(PreviewRow.Of)]);
}

/// <summary>A row as a mapping reads it.</summary>
/// <param name="Sheet">Sheet; empty when there is only one.</param>
/// <param name="Row">Number of the row as its sender sees it.</param>
/// <param name="Fields">Its values; empty when it would be set aside.</param>
/// <param name="Rejected">Why it would be set aside, or <see langword="null"/>.</param>
public sealed record PreviewRow(string Sheet, long Row, IReadOnlyList<FieldView> Fields, string? Rejected)
{
    internal static PreviewRow Of(RowOutcome row) => row.Record is { } record
        ? new PreviewRow(record.Row.Sheet, record.Row.Number, [.. record.Fields.Select(FieldView.Of)], null)
        : new PreviewRow(row.Reject!.Row.Sheet, row.Reject.Row.Number, [], row.Reject.Reason);
}
