using Igloo.EndToEnd.Processes;

namespace Igloo.EndToEnd;

/// <summary>One Igloo with the sample case in it, shared by the tests that only read.</summary>
public sealed class RunningIgloo : IAsyncLifetime
{
    public const int SampleFileCount = 10;
    private readonly DataFolder _data = new();
    private IglooProcess? _process;

    internal IglooProcess Process => _process ?? throw new InvalidOperationException("Not started.");

    public HttpClient Http => Process.Http;

    public async ValueTask InitializeAsync()
    {
        using var patience = new Patience(TestContext.Current.CancellationToken);
        var cancellation = patience.Token;
        _process = await IglooProcess.UpAsync(_data.Path, cancellation);
        await SampleFiles.DropAsync(Http, cancellation);
        await SampleFiles.SettleAsync(Http, SampleFileCount, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _data.Dispose();
    }
}
