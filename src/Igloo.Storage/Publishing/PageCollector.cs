namespace Igloo.Storage;

/// <summary>Takes away what no manifest names that may still be read.</summary>
public sealed class PageCollector
{
    internal PageCollector()
    {
    }

    /// <summary>Deletes pages, leads and findings of runs that are neither in force nor were within the hour; returns how many rows went.</summary>
    public Task<int> CollectAsync(WorkspaceId workspace, CancellationToken cancellation = default) => throw new NotImplementedException();
}
