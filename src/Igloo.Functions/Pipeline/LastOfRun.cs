using Igloo.Model;

namespace Igloo.Functions.Pipeline;

/// <summary>What steps of a run share while they run in one process: the last one that was made stays in memory until it is released, or that of another run is asked for.</summary>
/// <remarks>Thread-safe; who asks while it is made waits for it.</remarks>
internal sealed class LastOfRun<T> : IDisposable where T : class
{
    private readonly SemaphoreSlim _gate = new(1);
    private (RunId Run, T Made)? _last;

    /// <summary>What was made of a run; makes it when it was not.</summary>
    public Task<T> GetAsync(RunId run, Func<Task<T>> make, CancellationToken cancellation) => GetAsync(run, isAnew: false, make, cancellation);

    /// <summary>Makes it of a run whether it was made or not, in place of what was.</summary>
    public Task<T> MakeAsync(RunId run, Func<Task<T>> make, CancellationToken cancellation) => GetAsync(run, isAnew: true, make, cancellation);

    /// <summary>Lets go of what was made of a run.</summary>
    public async Task ReleaseAsync(RunId run, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        if (_last?.Run == run) _last = null;
        _gate.Release();
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task<T> GetAsync(RunId run, bool isAnew, Func<Task<T>> make, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (!isAnew && _last is { } last && last.Run == run) return last.Made;
            _last = null; // two would be held at once
            var made = await make();
            _last = (run, made);
            return made;
        }
        finally
        {
            _gate.Release();
        }
    }
}
