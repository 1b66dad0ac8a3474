namespace Igloo.Storage;

/// <summary>What readers of a workspace see now.</summary>
/// <param name="Generation">How many runs were published; 0 before the first.</param>
/// <param name="CurrentRun">The run in force, or <see langword="null"/> before the first.</param>
public sealed record Workspace(WorkspaceId Id, long Generation, RunId? CurrentRun);
