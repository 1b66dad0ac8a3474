
namespace Igloo.Storage;

/// <summary>Who did what to which thing. Opaque ids only, never content.</summary>
public sealed record AuditEntry(string Subject, string Role, string Action, string Workspace, string Target, int Status, DateTimeOffset At);

/// <summary>An entry as it stands in its writer's chain.</summary>
/// <param name="Writer">The process that wrote it.</param>
/// <param name="Number">From 1.</param>
/// <param name="Hash">SHA-256 of the hash before and this entry, 64 hex digits.</param>
public sealed record AuditLine(string Writer, long Number, AuditEntry Entry, string Hash);

/// <summary>One hash chain per writer process; entries that wait are written together.</summary>
public sealed class AuditStore : IAsyncDisposable
{
    /// <summary>Ends once the entry is stored.</summary>
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The names of all writers, in order.</summary>
    public Task<IReadOnlyList<string>> WritersAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<IReadOnlyList<AuditLine>> ListAsync(string writer, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The number of the first line that does not follow from the one before, or <see langword="null"/> when the chain holds.</summary>
    public Task<long?> FindBreakAsync(string writer, CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
