using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Api.Uploads;

/// <summary>Makes the views of uploads.</summary>
internal static class UploadViews
{
    public static UploadView Of(StoredUpload stored, Progress? progress)
    {
        var upload = stored.Upload;
        return new UploadView(
            upload.Id.ToString(), upload.Path.ToString(), upload.Path.Source.Agency, upload.Path.Source.Source, upload.Path.File, upload.State, upload.Reason,
            upload.Kind, upload.Rows, upload.Records, upload.Rejects, upload.Length, upload.ContentSha256, upload.DropNumber, stored.ReceivedAt,
            ReleaseView.Of(upload.Release), progress);
    }
}
