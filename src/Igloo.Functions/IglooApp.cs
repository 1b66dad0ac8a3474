using Azure.Identity;
using Igloo.Functions.Access;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Serving;
using Igloo.Functions.Upload;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Igloo.Functions;

/// <summary>Builds the host; the only host code of the function app, on both runtimes.</summary>
public static class IglooApp
{
    /// <summary>The host, ready to run.</summary>
    /// <param name="args">Settings as <c>--Section:Name=value</c>.</param>
    public static IHost Build(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();

        // From the outside in: headers on every answer, an audit line, failures as problems, then nobody without a rule.
        builder.UseMiddleware<HeadersMiddleware>();
        builder.UseMiddleware<AuditMiddleware>();
        builder.UseMiddleware<ProblemMiddleware>();
        builder.UseMiddleware<AccessMiddleware>();

        builder.Services.Configure<IglooSettings>(builder.Configuration.GetSection(IglooSettings.Section));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddIglooStorage(Storage);
        builder.Services.AddHostedService<StorageSetup>();
        builder.Services.AddSingleton<QueueCache>();
        builder.Services.AddSingleton<CaseReader>();
        builder.Services.AddSingleton<RunMeasures>();
        builder.Services.AddSingleton<RunCorrelations>();
        builder.Services.AddSingleton(new AccessRules(typeof(IglooApp).Assembly));
        builder.Services.AddSingleton(Tokens);
        builder.Services.AddSingleton<UploadIntake>();
        builder.Services.AddSingleton<UploadStart>();
        builder.Services.AddSingleton<Spool>();
        builder.Services.AddSingleton<IngestRequests>();
        builder.Services.AddSingleton<UploadEnding>();
        builder.Services.AddSingleton<UploadParts>();
        builder.Services.AddSingleton<Coordinators>();
        builder.Services.AddSingleton<RunPlans>();
        builder.Services.AddSingleton<GroundFinder>();
        builder.Services.AddSingleton<MentionPools>();
        builder.Services.AddSingleton<LinkedCases>();
        builder.Services.AddSingleton<CaseGraphs>();
        builder.Services.AddSingleton<EntityLookups>();
        return builder.Build();
    }

    /// <summary>Results live in the account of the <c>Uploads</c> connection: a connection string on one machine, an identity in the cloud.</summary>
    private static StorageOptions Storage(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if ((configuration["Uploads"] ?? configuration.GetConnectionString("Uploads")) is { } connection)
            return new StorageOptions { ConnectionString = connection };
        return new StorageOptions
        {
            BlobService = Address("Uploads:blobServiceUri"),
            TableService = Address("Uploads:tableServiceUri"),
            QueueService = Address("Uploads:queueServiceUri"),
            Credential = new DefaultAzureCredential(),
        };

        Uri Address(string name) => Uri.TryCreate(configuration[name], UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException($"{name} is not set: name the storage account, or set Uploads to a connection string.");
    }

    private static ITokenValidator Tokens(IServiceProvider services)
    {
        var settings = services.GetRequiredService<IOptions<IglooSettings>>().Value;
        if (settings is { Authority: { } authority, Audience: { } audience }) return new EntraTokens(authority, audience);
        return settings.SigningKey is { } key
            ? new LocalTokens(Convert.FromBase64String(key))
            : throw new InvalidOperationException("Nobody could sign in: set Igloo:Authority and Igloo:Audience (Entra ID) or Igloo:SigningKey (one machine).");
    }
}
