using Microsoft.Extensions.Configuration;

namespace Igloo.Runtime.Hosting;

/// <summary>Connection strings by the names that triggers use, as the official host looks them up.</summary>
internal sealed class ConnectionSettings(IConfiguration configuration)
{
    /// <summary>The connection that the host itself uses.</summary>
    public const string Default = "AzureWebJobsStorage";

    public string? Find(string? name) => configuration.GetConnectionString(name ?? Default) ?? configuration[name ?? Default];

    public string Get(string? name) => Find(name)
        ?? throw new InvalidOperationException($"The connection '{name ?? Default}' is not set; set it to a storage connection string.");

    public void Set(string? name, string connection) => configuration[name ?? Default] = connection;
}
