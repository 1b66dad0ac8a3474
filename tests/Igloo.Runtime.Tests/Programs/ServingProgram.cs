using Igloo.Runtime.Tests.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Igloo.Runtime.Tests.Programs;

/// <summary>The app of the host tests as a program: it starts its own Azurite and runs until it is told to end.</summary>
internal static class ServingProgram
{
    public const string Name = "serve";

    public static async Task<int> RunAsync(string[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder(settings);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton<Diary>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.WaitForShutdownAsync();
        // Once more, as whoever disposes a host to be sure of its end does.
        await host.StopAsync();
        return 0;
    }
}
