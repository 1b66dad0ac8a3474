using System.Net.Http.Headers;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;
using Igloo.Storage.Tests;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: AssemblyFixture(typeof(RunningApp))]

namespace Igloo.Functions.Tests.Hosting;

/// <summary>The function app as it is, on a storage in memory, for all tests of the assembly; tests keep apart by workspaces of their own.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private readonly StorageFixture _storage = new();
    private readonly byte[] _key = LocalTokens.NewKey();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("igloo-functions-");
    private IHost? _host;
    private Uri? _address;
    private int _people;

    public IglooStorage Storage => _storage.Storage;

    public StorageOptions StorageOptions => _storage.Options;

    /// <summary>Starts and asks for orchestrations of the running app.</summary>
    public DurableTaskClient Durable => _host!.Services.GetRequiredService<DurableTaskClient>();

    public WorkspaceId NextWorkspace() => _storage.NextWorkspace();

    /// <summary>Nobody: no token.</summary>
    public HttpClient Anonymous() => new() { BaseAddress = _address };

    /// <summary>Somebody of an agency, with roles, in workspaces; another person each time.</summary>
    public HttpClient As(string agency, Roles roles, params WorkspaceId[] workspaces) => As(NextPerson(), agency, roles, workspaces);

    public HttpClient As(string person, string agency, Roles roles, params WorkspaceId[] workspaces) =>
        With(new LocalTokens(_key).Issue(new Viewer(person, "Somebody", agency, roles, workspaces), DateTimeOffset.UtcNow.AddHours(1)));

    public HttpClient With(string token)
    {
        var http = Anonymous();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    public string NextPerson() => $"person-{Interlocked.Increment(ref _people)}";

    public async ValueTask InitializeAsync()
    {
        await _storage.InitializeAsync();
        var connection = _storage.Options.ConnectionString;
        _host = IglooApp.Build(
        [
            $"--Embedded:Urls=http://127.0.0.1:0", $"--Embedded:DataFolder={_data.FullName}", $"--Uploads={connection}", $"--AzureWebJobsStorage={connection}",
            $"--Igloo:SigningKey={Convert.ToBase64String(_key)}", "--Igloo:Handling=For the desk only", "--Igloo:PartMegabytes=1", "--Logging:LogLevel:Default=None",
        ]);
        await _host.StartAsync();
        _address = new Uri(_host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync();
            _host.Dispose();
        }

        await _storage.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
