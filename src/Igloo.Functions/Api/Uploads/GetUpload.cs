using System.Text.Json.Nodes;
using Igloo.Functions.Access;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Api.Uploads;

/// <summary>GET one upload with its column mapping and quality report.</summary>
public sealed class GetUpload(UploadStore uploads, Lake lake)
{
    /// <summary>The upload.</summary>
    [Function(nameof(GetUpload))]
    [Access(Roles.Anyone)]
    [Answers("One upload with its column mapping and quality report", typeof(UploadView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/uploads/{uploadId}")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        string workspaceId,
        string uploadId,
        CancellationToken cancellation)
    {
        if (await uploads.FindVisibleAsync(request, workspaceId, uploadId, cancellation) is not { } stored) return UploadLookup.Missing(uploadId);
        var view = System.Text.Json.JsonSerializer.SerializeToNode(await stored.WithProgressAsync(durable, cancellation), JsonAnswer.Style)!.AsObject();
        view["maskedColumns"] = new JsonArray([.. stored.Upload.MaskedColumns.Select(column => (JsonNode)column)]);
        view["mapping"] = await DocumentAsync(LakeNames.Mapping(stored.Upload.Id), cancellation);
        view["quality"] = await DocumentAsync(LakeNames.Quality(stored.Upload.Id), cancellation);
        return new JsonAnswer(view);
    }

    private async Task<JsonNode?> DocumentAsync(string name, CancellationToken cancellation) =>
        await lake.ExistsAsync(name, cancellation) ? await lake.ReadJsonAsync<JsonNode>(name, cancellation) : null;
}
