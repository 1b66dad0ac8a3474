using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Takes away what no run of a workspace needs any more.</summary>
public sealed class CollectPages(PageCollector collector)
{
    /// <returns>How many blobs and rows went.</returns>
    [Function(nameof(CollectPages))]
    public Task<int> Run([ActivityTrigger] string workspaceName, CancellationToken cancellation) => collector.CollectAsync(new WorkspaceId(workspaceName), cancellation);
}
