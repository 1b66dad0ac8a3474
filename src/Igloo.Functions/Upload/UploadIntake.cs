using Igloo.Model;
using Igloo.Storage;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Upload;

/// <summary>Registers dropped files under their ids; refuses those of sources that nobody set up.</summary>
public sealed class UploadIntake(DropStore drops, UploadStore uploads, SourceStore sources, IOptions<IglooSettings> settings)
{
    /// <summary>The upload of the blob at <paramref name="path"/> as it stands now, or <see langword="null"/> when it is gone.</summary>
    public async Task<Model.Upload?> RegisterAsync(string path, CancellationToken cancellation)
    {
        var parsed = UploadPath.Parse(path);
        if (!parsed.IsUsable) return await RefuseAsync(new UploadPath(new SourceRef("unknown", "unknown"), path), parsed.Reason!, cancellation);
        if (await sources.FindAsync(parsed.Value.Source, cancellation) is not { } source)
            return await RefuseAsync(parsed.Value, $"{parsed.Value.Source} is not set up; ask an administrator to add this source, then drop the file again.", cancellation);
        return await drops.InspectAsync(parsed.Value, cancellation) is { } drop
            ? await uploads.ReceiveAsync(source.Workspace, parsed.Value, drop.Sha256, drop.Length, source.Release, cancellation)
            : null;
    }

    private async Task<Model.Upload?> RefuseAsync(UploadPath path, string reason, CancellationToken cancellation)
    {
        var workspace = settings.Value.WorkspaceId;
        var drop = await drops.InspectAsync(path, cancellation);
        if (drop is null) return null;
        var release = new ReleaseClass(path.Source.Agency, ReleaseClass.AgencyOnly);
        var upload = await uploads.ReceiveAsync(workspace, path, drop.Sha256, drop.Length, release, cancellation);
        return await uploads.UpdateAsync(workspace, upload.Id, received => received with { State = UploadState.Failed, Reason = reason }, cancellation);
    }
}
