using Igloo.Model;

namespace Igloo.Functions.Api.Uploads;

/// <summary>One dropped file and what became of it.</summary>
public sealed record UploadView(
    string Id, string Path, string Agency, string Source, string File, UploadState State, string? Reason, RecordKind? Kind,
    long Rows, long Records, long Rejects, long Length, string Sha256, int DropNumber, DateTimeOffset ReceivedAt, ReleaseView Release, Progress? Progress);

/// <summary>Who may see a record.</summary>
public sealed record ReleaseView(string Agency, string Handling)
{
    internal static ReleaseView Of(ReleaseClass release) => new(release.Agency, release.Handling);
}
