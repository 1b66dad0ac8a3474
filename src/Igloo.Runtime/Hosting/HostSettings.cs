using Microsoft.Extensions.Configuration;

namespace Igloo.Runtime.Hosting;

/// <summary>What host.json and the <c>Embedded</c> section set.</summary>
internal sealed class HostSettings
{
    public HostSettings(IConfiguration configuration)
    {
        var host = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "host.json"), optional: true).Build();
        RoutePrefix = host["extensions:http:routePrefix"] ?? "api";
        MaxBlobsAtOnce = host.GetValue("extensions:blobs:maxDegreeOfParallelism", 8 * Environment.ProcessorCount);
        BlobTries = host.GetValue("extensions:blobs:poisonBlobThreshold", 5);
        MaxActivities = host.GetValue("extensions:durableTask:maxConcurrentActivityFunctions", 2);
        MaxOrchestrators = host.GetValue("extensions:durableTask:maxConcurrentOrchestratorFunctions", 4);
        HubName = host["extensions:durableTask:hubName"] ?? "TestHubName";
        Urls = configuration["Embedded:Urls"] ?? "http://127.0.0.1:7071";
        DataFolder = Path.GetFullPath(configuration["Embedded:DataFolder"] ?? ".functions");
        BlobPoll = TimeSpan.FromMilliseconds(configuration.GetValue("Embedded:BlobPollMilliseconds", 1000));
        MaxRequestBytes = configuration.GetValue("Embedded:MaxRequestBytes", 8L << 30);
        IsStorageInMemory = configuration.GetValue("Embedded:StorageInMemory", false);
    }

    public string RoutePrefix { get; }

    public int MaxBlobsAtOnce { get; }

    /// <summary>Tries of a blob before it is poison.</summary>
    public int BlobTries { get; }

    public int MaxActivities { get; }

    public int MaxOrchestrators { get; }

    public string HubName { get; }

    public string Urls { get; }

    /// <summary>Folder of the journal and of the local storage.</summary>
    public string DataFolder { get; }

    public TimeSpan BlobPoll { get; }

    public long MaxRequestBytes { get; }

    public bool IsStorageInMemory { get; }
}
