using Igloo.Functions.Upload;
using Igloo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Igloo.Functions;

/// <summary>Creates the containers and tables that are not there, and saves again what was accepted and lost, before anything asks for it.</summary>
internal sealed class StorageSetup(IServiceProvider services) : IHostedService
{
    // Asked for at the start and not by the constructor: on one machine the storage's address is only known once it runs.
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IglooStorage>().EnsureCreatedAsync(cancellationToken);
        await services.GetRequiredService<Spool>().ReplayAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
