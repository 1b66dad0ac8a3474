using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Igloo.Storage;

/// <summary>Where the storage is: a connection string, or the three service addresses with a credential.</summary>
public sealed record StorageOptions
{
    public string? ConnectionString { get; init; }

    public Uri? BlobService { get; init; }

    public Uri? TableService { get; init; }

    public Uri? QueueService { get; init; }

    public TokenCredential? Credential { get; init; }

    /// <summary>Bytes of blobs and pages that one process keeps to read again. Default 256 MiB.</summary>
    public long CacheBytes { get; init; } = 256L << 20;

    /// <summary>How long storage may take to put on disk what it has acknowledged; Azurite saves every 5 s. Default 15 s.</summary>
    public TimeSpan SaveInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a run that is no longer in force can be read. Default 1 hour.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromHours(1);

    internal BlobServiceClient OpenBlobs() => this switch
    {
        { ConnectionString: { } connection } => new BlobServiceClient(connection, BlobClient()),
        { BlobService: { } address, Credential: { } credential } => new BlobServiceClient(address, credential, BlobClient()),
        _ => throw Unnamed(),
    };

    internal TableServiceClient OpenTables() => this switch
    {
        { ConnectionString: { } connection } => new TableServiceClient(connection),
        { TableService: { } address, Credential: { } credential } => new TableServiceClient(address, credential),
        _ => throw Unnamed(),
    };

    internal QueueServiceClient OpenQueues() => this switch
    {
        { ConnectionString: { } connection } => new QueueServiceClient(connection),
        { QueueService: { } address, Credential: { } credential } => new QueueServiceClient(address, credential),
        _ => throw Unnamed(),
    };

    // What arrives otherwise than it was sent is refused. The algorithm matters: of a block that tells no MD5 Azurite takes a CRC64 in JavaScript, eight times as slow.
    private static BlobClientOptions BlobClient() => new() { TransferValidation = { Upload = { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5 } } };

    private static ArgumentException Unnamed() =>
        new($"The options name no storage: give {nameof(ConnectionString)}, or {nameof(BlobService)}, {nameof(TableService)}, {nameof(QueueService)} and {nameof(Credential)}.");
}
