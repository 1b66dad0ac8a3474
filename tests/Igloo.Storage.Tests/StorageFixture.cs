using Igloo.Runtime.Azurite;

namespace Igloo.Storage.Tests;

/// <summary>One Azurite in memory for all tests of the assembly; tests keep apart by workspaces, uploads and runs of their own.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;
    private int _workspaces;

    public StorageOptions Options => new() { ConnectionString = _azurite!.ConnectionString };

    public IglooStorage Storage { get; private set; } = null!;

    public WorkspaceId NextWorkspace() => new($"workspace-{Interlocked.Increment(ref _workspaces)}");

    public async ValueTask InitializeAsync()
    {
        _azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(), CancellationToken.None);
        Storage = IglooStorage.Open(Options);
        await Storage.EnsureCreatedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        if (_azurite is not null) await _azurite.DisposeAsync();
    }
}
