using System.Reflection;
using Igloo.Runtime.Blobs;
using Igloo.Runtime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Igloo.Runtime.Hosting;

/// <summary>Puts the parts together: local storage, durable engine, blob pollers and web server, started in that order and stopped in reverse.</summary>
internal static class EmbeddedHost
{
    public static IHost Build(WebApplicationBuilder web, Assembly functions, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        var settings = new HostSettings(web.Configuration);
        Directory.CreateDirectory(settings.DataFolder);
        web.WebHost.UseUrls(settings.Urls);
        web.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = settings.MaxRequestBytes;
            kestrel.AddServerHeader = false;
        });

        var services = web.Services;
        services.AddSingleton(settings);
        services.AddSingleton(new FunctionCatalog(functions));
        services.AddSingleton(provider => new FunctionInvoker(provider.GetRequiredService<IServiceScopeFactory>(), middleware));
        services.AddSingleton<ConnectionSettings>();
        services.AddMvcCore(); // for the executors of action results, not for its pipeline
        services.AddSingleton<HttpDispatcher>();
        services.AddSingleton<DurableHost>();
        services.AddSingleton(provider => provider.GetRequiredService<DurableHost>().Client);
        services.AddSingleton<PoisonBlobs>();
        services.AddHostedService(provider => provider.GetRequiredService<DurableHost>());
        services.AddHostedService<BlobListener>();

        var app = web.Build();
        var dispatcher = app.Services.GetRequiredService<HttpDispatcher>();
        app.Run(dispatcher.HandleAsync);
        return app;
    }
}
