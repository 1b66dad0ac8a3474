using Microsoft.Extensions.Hosting;

namespace Igloo.Runtime.Tests.Hosting;

/// <summary>Apps share one storage and its receipts, so their tests run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class HostCollection : ICollectionFixture<HostedApp>
{
    public const string Name = "host";
}

/// <summary>A test with an app of its own, which it may stop and start again.</summary>
public abstract class HostTest(HostedApp app) : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("host-").FullName;
    private IHost? _host;
    private HttpClient? _http;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected HostedApp App => app;

    protected HttpClient Http => _http!;

    /// <summary>What the functions did, over restarts too.</summary>
    protected Diary Diary { get; } = new();

    public async ValueTask InitializeAsync() => await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_data, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected async Task StartAsync() => (_host, _http) = await app.StartAsync(_data, Diary);

    protected async Task StopAsync()
    {
        _http?.Dispose();
        await _host!.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
