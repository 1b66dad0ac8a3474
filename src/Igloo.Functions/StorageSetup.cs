using Igloo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Igloo.Functions;

/// <summary>Creates the containers and tables that are not there, before anything asks for them.</summary>
internal sealed class StorageSetup(IServiceProvider services) : IHostedService
{
    // Asked for at the start and not by the constructor: on one machine the storage's address is only known once it runs.
    public Task StartAsync(CancellationToken cancellationToken) => services.GetRequiredService<IglooStorage>().EnsureCreatedAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
