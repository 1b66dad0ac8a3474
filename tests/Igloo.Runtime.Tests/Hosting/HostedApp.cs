using Azure.Storage.Blobs;
using Igloo.Runtime.Azurite;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Tests.Hosting;

/// <summary>One storage for the tests of the host, and apps on it.</summary>
public sealed class HostedApp : IAsyncLifetime
{
    private AzuriteProcess? _storage;

    public string Connection => _storage!.ConnectionString;

    public BlobContainerClient Drops => new(Connection, "drops");

    public async ValueTask InitializeAsync() => _storage = await AzuriteProcess.StartAsync(new AzuriteOptions(), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_storage is not null) await _storage.DisposeAsync();
    }

    /// <summary>Starts an app on a data folder.</summary>
    public async Task<(IHost Host, HttpClient Http, Diary Diary)> StartAsync(string data, Diary? diary = null)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var builder = FunctionsApplication.CreateBuilder(
        [
            $"--Embedded:Urls={address}", $"--Embedded:DataFolder={data}", $"--Embedded:FunctionKey=open-sesame", "--Embedded:BlobPollMilliseconds=50",
            $"--Drops={Connection}", $"--AzureWebJobsStorage={Connection}",
        ]);
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        diary ??= new Diary();
        builder.Services.AddSingleton(diary);
        builder.UseMiddleware<OuterMiddleware>();
        builder.UseMiddleware<InnerMiddleware>();
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return (host, new HttpClient { BaseAddress = new Uri(address) }, diary);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
