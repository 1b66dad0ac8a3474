namespace Igloo.EndToEnd.Processes;

/// <summary>How long a test waits for Igloo before it fails: long enough for a busy machine, and never for ever.</summary>
internal sealed class Patience : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);
    private readonly CancellationTokenSource _source;

    public Patience(CancellationToken test)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(test);
        _source.CancelAfter(Limit);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose() => _source.Dispose();
}
