namespace Igloo.Storage;

/// <summary>The partition of what belongs to one run.</summary>
internal static class RunPartition
{
    public static string Of(WorkspaceId workspace, RunId run) => $"{workspace}|{run}";
}
