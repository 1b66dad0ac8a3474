using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Igloo.Storage;

/// <summary>Every store over one storage account.</summary>
/// <remarks>Thread-safe; one per process.</remarks>
public sealed class IglooStorage : IAsyncDisposable
{
    private static readonly string[] Containers = ["uploads", "mappings", "lake"];
    private static readonly string[] Tables = ["Uploads", "Runs", "Workspaces", "Leads", "Findings", "Decisions", "ConnectorDecisions", "Audit"];

    private readonly BlobServiceClient _blobs;
    private readonly TableServiceClient _tables;

    private IglooStorage(StorageOptions options, TimeProvider time)
    {
        (_blobs, _tables) = (options.OpenBlobs(), options.OpenTables());
        var cache = new ArtefactCache(options.CacheBytes);
        var lakeBlobs = new LakeBlobs(_blobs.GetBlobContainerClient("lake"));
        var bodies = new BlobBodies(lakeBlobs);
        var pages = new PageStore(lakeBlobs, cache);
        Lake = new Lake(lakeBlobs, cache);
        Drops = new DropStore(_blobs.GetBlobContainerClient("uploads"));
        Mappings = new MappingStore(new LakeBlobs(_blobs.GetBlobContainerClient("mappings")));
        Uploads = new UploadStore(_tables.GetTableClient("Uploads"), time);
        Workspaces = new WorkspaceStore(_tables.GetTableClient("Workspaces"), Lake, time);
        Runs = new RunStore(_tables.GetTableClient("Runs"), Workspaces.Log);
        Poison = new PoisonStore(options.OpenQueues());
        Sources = new SourceStore(_tables.GetTableClient("Workspaces"));
        Leads = new LeadStore(_tables.GetTableClient("Leads"), bodies);
        Findings = new FindingStore(_tables.GetTableClient("Findings"), bodies);
        Decisions = new DecisionLog<Decision>(_tables.GetTableClient("Decisions"), (decision, number) => decision with { Number = number });
        ConnectorDecisions = new DecisionLog<ConnectorDecision>(_tables.GetTableClient("ConnectorDecisions"), (decision, number) => decision with { Number = number });
        Audit = new AuditStore(_tables.GetTableClient("Audit"), Guid.NewGuid().ToString("N"));
        Publisher = new Publisher(Lake, pages, Leads, Findings, Workspaces);
        Reader = new WorkspaceReader(pages, Lake, new LeadReader(Leads, Findings, cache));
        Collector = new PageCollector(Workspaces, Runs, pages, Leads, Findings, Lake, options.Retention, time);
        Sealer = new RunSealer(Runs, Workspaces, Lake, pages, Leads, Findings, options.SaveInterval, time);
    }

    public Lake Lake { get; }

    public DropStore Drops { get; }

    public MappingStore Mappings { get; }

    public UploadStore Uploads { get; }

    public RunStore Runs { get; }

    public RunSealer Sealer { get; }

    public WorkspaceStore Workspaces { get; }

    public SourceStore Sources { get; }

    public PoisonStore Poison { get; }

    public LeadStore Leads { get; }

    public FindingStore Findings { get; }

    public DecisionLog<Decision> Decisions { get; }

    public DecisionLog<ConnectorDecision> ConnectorDecisions { get; }

    public AuditStore Audit { get; }

    public Publisher Publisher { get; }

    public PageCollector Collector { get; }

    public WorkspaceReader Reader { get; }

    /// <summary>Opens without touching the network.</summary>
    /// <exception cref="ArgumentException">The options name no storage.</exception>
    public static IglooStorage Open(StorageOptions options, TimeProvider? time = null) => new(options, time ?? TimeProvider.System);

    /// <summary>Creates the containers and tables that are not there.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation = default)
    {
        foreach (var container in Containers)
            await _blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        foreach (var table in Tables) await _tables.CreateTableIfNotExistsAsync(table, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes the audit entries that wait.</summary>
    public ValueTask DisposeAsync() => Audit.DisposeAsync();
}
