
namespace Igloo.Storage;

/// <summary>The container <c>mappings</c>: one JSON document per agency and source.</summary>
public sealed class MappingStore
{
    public Task<T?> FindAsync<T>(SourceRef source, CancellationToken cancellation = default) where T : class => throw new NotImplementedException();

    public Task SaveAsync<T>(SourceRef source, T mapping, CancellationToken cancellation = default) where T : class => throw new NotImplementedException();
}
