using Azure.Storage.Blobs;
using Igloo.Runtime.Tests.Azurite;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Tests.Hosting;

/// <summary>Starts apps on the storage of the test run.</summary>
public sealed class HostedApp(AzuriteFixture storage)
{
    public const string FunctionKey = "open-sesame";
    public const string MasterKey = "master-of-all";

    public string Connection => storage.ConnectionString;

    public BlobContainerClient Container(string name) => new(Connection, name);

    /// <summary>Starts an app on a data folder.</summary>
    public async Task<(IHost Host, HttpClient Http)> StartAsync(string data, Diary diary)
    {
        var builder = FunctionsApplication.CreateBuilder(
        [
            $"--Embedded:Urls=http://127.0.0.1:0", $"--Embedded:DataFolder={data}", "--Embedded:BlobPollMilliseconds=100",
            $"--Embedded:FunctionKey={FunctionKey}", $"--Embedded:MasterKey={MasterKey}",
            $"--Drops={Connection}", $"--AzureWebJobsStorage={Connection}",
        ]);
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(diary);
        builder.UseMiddleware<OuterMiddleware>();
        builder.UseMiddleware<InnerMiddleware>();
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        var address = host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        return (host, new HttpClient { BaseAddress = new Uri(address) });
    }
}
