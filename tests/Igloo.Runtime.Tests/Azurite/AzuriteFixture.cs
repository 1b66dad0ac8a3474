using Igloo.Runtime.Azurite;

[assembly: AssemblyFixture(typeof(Igloo.Runtime.Tests.Azurite.AzuriteFixture))]

namespace Igloo.Runtime.Tests.Azurite;

/// <summary>One Azurite in memory for the whole test run; each test takes container and queue names of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;

    public async ValueTask InitializeAsync() =>
        _azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
    }
}
