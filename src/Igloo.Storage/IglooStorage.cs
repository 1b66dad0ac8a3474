namespace Igloo.Storage;

/// <summary>Every store over one storage account.</summary>
/// <remarks>Thread-safe; one per process.</remarks>
public sealed class IglooStorage : IAsyncDisposable
{
    private IglooStorage()
    {
    }

    public Lake Lake { get; } = null!;

    public DropStore Drops { get; } = null!;

    public MappingStore Mappings { get; } = null!;

    public UploadStore Uploads { get; } = null!;

    public RunStore Runs { get; } = null!;

    public RunSealer Sealer { get; } = null!;

    public WorkspaceStore Workspaces { get; } = null!;

    public SourceStore Sources { get; } = null!;

    public LeadStore Leads { get; } = null!;

    public FindingStore Findings { get; } = null!;

    public DecisionStore Decisions { get; } = null!;

    public AuditStore Audit { get; } = null!;

    public Publisher Publisher { get; } = null!;

    public PageCollector Collector { get; } = null!;

    public WorkspaceReader Reader { get; } = null!;

    /// <summary>Opens without touching the network.</summary>
    public static IglooStorage Open(StorageOptions options, TimeProvider? time = null) => throw new NotImplementedException();

    /// <summary>Creates the containers and tables that are not there.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
