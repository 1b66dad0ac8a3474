using Microsoft.Extensions.DependencyInjection;

namespace Igloo.Storage;

/// <summary>Puts the stores among a host's services.</summary>
public static class StorageServices
{
    /// <summary>Registers <see cref="IglooStorage"/> and each of its stores as singletons.</summary>
    public static IServiceCollection AddIglooStorage(this IServiceCollection services, Func<IServiceProvider, StorageOptions> options)
    {
        services.AddSingleton(provider => IglooStorage.Open(options(provider), provider.GetService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Lake);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Drops);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Mappings);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Uploads);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Runs);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Sealer);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Workspaces);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Sources);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Poison);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Leads);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Findings);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Decisions);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().ConnectorDecisions);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Audit);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Publisher);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Collector);
        services.AddSingleton(provider => provider.GetRequiredService<IglooStorage>().Reader);
        return services;
    }
}
