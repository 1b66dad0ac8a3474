using Azure;
using Azure.Storage.Blobs;
using Igloo.Runtime.Azurite;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Hosting;

/// <summary>Starts Azurite for those connections that are not set, or at which nothing answers on this machine.</summary>
internal sealed partial class LocalStorage(ConnectionSettings connections, FunctionCatalog functions, HostSettings settings, ILogger<LocalStorage> logger) : IHostedService
{
    private AzuriteProcess? _azurite;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        List<string?> names = [ConnectionSettings.Default, .. functions.With<BlobTriggerAttribute>().Select(function => function.Trigger.Connection)];
        List<string?> missing = [];
        foreach (var name in names.Distinct())
            if (!await AnswersAsync(connections.Find(name), cancellationToken)) missing.Add(name);
        if (missing.Count == 0) return;

        _azurite = await AzuriteProcess.StartAsync(
            new AzuriteOptions { Location = settings.IsStorageInMemory ? null : Path.Combine(settings.DataFolder, "storage") }, cancellationToken);
        foreach (var name in missing) connections.Set(name, _azurite.ConnectionString);
        Started(logger, _azurite.ProcessId);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
    }

    /// <summary>A storage that is configured elsewhere must answer; only one on this machine may be started by us.</summary>
    private static async Task<bool> AnswersAsync(string? connection, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(connection)) return false;
        var client = new BlobServiceClient(connection, new BlobClientOptions { Retry = { MaxRetries = 0, NetworkTimeout = TimeSpan.FromSeconds(3) } });
        try
        {
            await client.GetPropertiesAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException && client.Uri.IsLoopback)
        {
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Local storage started as process {ProcessId}")]
    private static partial void Started(ILogger logger, int processId);
}
