namespace Igloo.Functions.Api.Uploads;

/// <summary>A file that was taken in; reading starts by itself.</summary>
/// <param name="Path">Where it stands: agency/source/file.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Length">Bytes.</param>
public sealed record AcceptedView(string Path, string Sha256, long Length);
