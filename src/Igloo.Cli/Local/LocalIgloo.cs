using Igloo.Functions;
using Igloo.Functions.Access;
using Igloo.Model;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Igloo.Cli.Local;

/// <summary>Igloo on this machine: started by this command, or joined when another command already runs it.</summary>
internal sealed class LocalIgloo : IAsyncDisposable
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);
    private readonly IHost? _host;
    private readonly DirectoryInfo _data;
    private readonly string _address;
    private readonly string _token;

    private LocalIgloo(IHost? host, DirectoryInfo data, string address, string token)
    {
        (_host, _data, _address, _token) = (host, data, address, token);
        Client = new IglooClient(new Uri(address), token, CommonWorkspace);
    }

    public static WorkspaceId CommonWorkspace { get; } = new(Commands.CommonOptions.DefaultWorkspace);

    /// <summary>Talks to it as an operator.</summary>
    public IglooClient Client { get; }

    /// <summary>Folder of its journal, storage and keys.</summary>
    public string DataFolder => _data.FullName;

    /// <summary>The page to open; signs in by its fragment, which never leaves the browser.</summary>
    public string WorkbenchAddress => $"{_address}/#token={_token}";

    /// <summary>Starts it.</summary>
    public static async Task<LocalIgloo> StartAsync(DirectoryInfo data, int port, CancellationToken cancellation)
    {
        data.Create();
        var key = SigningKey.ReadOrMake(data);
        var host = IglooApp.Build(
        [
            $"--Embedded:Urls=http://127.0.0.1:{port}",
            $"--Embedded:DataFolder={data.FullName}",
            $"--Igloo:SigningKey={Convert.ToBase64String(key)}",
            $"--Igloo:Workspace={CommonWorkspace}",
            $"--Igloo:SpoolFolder={Path.Combine(data.FullName, "spool")}",
            "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Microsoft.AspNetCore=Error",
        ]);
        await host.StartAsync(cancellation);
        var address = host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        var token = OperatorToken(key);
        var igloo = new LocalIgloo(host, data, address, token);
        await igloo.Client.PostAsync("wake", cancellation);
        new AccessFile(address, token).Write(data);
        return igloo;
    }

    /// <summary>Joins the one that runs on a data folder, or starts it.</summary>
    public static async Task<LocalIgloo> JoinOrStartAsync(DirectoryInfo data, CancellationToken cancellation)
    {
        if (AccessFile.Read(data) is { } access)
        {
            var joined = new LocalIgloo(null, data, access.Address, access.Token);
            if (await joined.Client.IsLiveAsync(cancellation)) return joined;
            await joined.DisposeAsync();
        }

        return await StartAsync(data, port: 0, cancellation);
    }

    public Task WaitForShutdownAsync(CancellationToken cancellation) => _host?.WaitForShutdownAsync(cancellation) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_host is null) return;
        AccessFile.Delete(_data);
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    private static string OperatorToken(byte[] key) => new LocalTokens(key).Issue(
        new Viewer("local-operator", "Local operator", "", Roles.Anyone, [CommonWorkspace]), DateTimeOffset.UtcNow + TokenLife);
}
