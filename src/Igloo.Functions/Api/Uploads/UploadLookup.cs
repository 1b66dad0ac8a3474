using Igloo.Functions.Access;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Igloo.Functions.Api.Uploads;

/// <summary>Finds an upload for a viewer.</summary>
internal static class UploadLookup
{
    /// <summary>The upload, or <see langword="null"/> when it is not there or not theirs.</summary>
    public static async Task<StoredUpload?> FindVisibleAsync(
        this UploadStore uploads, HttpRequest request, string workspaceId, string uploadId, CancellationToken cancellation) =>
        UploadId.TryParse(uploadId, out var id)
        && await uploads.FindAsync(new WorkspaceId(workspaceId), id, cancellation) is { } stored
        && request.Viewer().MayFollow(stored.Upload)
            ? stored
            : null;

    /// <summary>Whether a viewer who sees an upload may take it back or have it read again: their own agency's, or as an administrator.</summary>
    public static bool MayChange(this Viewer viewer, Model.Upload upload) => upload.Path.Source.Agency == viewer.Agency || viewer.Roles.HasFlag(Roles.Administrator);

    public static IActionResult Missing(string uploadId) => Problem.NotFound($"There is no upload '{uploadId}' that you may see.");
}
