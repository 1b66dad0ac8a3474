namespace Igloo.Runtime.Azurite;

/// <summary>How the storage emulator is started.</summary>
public sealed record AzuriteOptions
{
    /// <summary>Folder that keeps the data; created when missing. Null (the default) keeps everything in memory.</summary>
    public string? Location { get; init; }

    /// <summary>Folder that holds <c>azurite.mjs</c> and <c>node_modules</c>. Null (the default) looks for it; see <see cref="AzuriteFolder"/>.</summary>
    public string? InstallFolder { get; init; }

    /// <summary>Longest wait until all three services listen. Default 2 minutes: an Azurite with a full folder takes 20 s on a quiet machine.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest wait for a clean stop, which saves the folder, before the process is killed. Default 30 seconds.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
