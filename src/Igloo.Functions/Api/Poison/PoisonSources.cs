using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Api.Poison;

/// <summary>Whose a failed drop is.</summary>
internal static class PoisonSources
{
    /// <summary>Whether a path is of a source of the workspace; a path of no source belongs to nobody and shows in no workspace.</summary>
    public static async Task<bool> IsOfAsync(this SourceStore sources, string path, WorkspaceId workspace, CancellationToken cancellation)
    {
        var parsed = UploadPath.Parse(path);
        return parsed.IsUsable && (await sources.FindAsync(parsed.Value.Source, cancellation))?.Workspace == workspace;
    }
}
