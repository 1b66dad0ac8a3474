using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Durable;

/// <summary>
/// Runs durable orchestrations in one process. What it has acknowledged survives the death of the process: started again on the same
/// journal, it goes on where it was. An activity may run twice; its result is recorded once.
/// </summary>
public sealed class DurableEngine : IAsyncDisposable
{
    private readonly DurableTasks _tasks;
    private readonly DurableEngineOptions _options;
    private readonly DataConverter _converter;
    private readonly ILoggerFactory _loggers;
    private readonly TimeProvider _time;
    private EngineRun? _run;

    public DurableEngine(DurableTasks tasks, DurableEngineOptions options, ILoggerFactory loggers, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxConcurrentActivities, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxConcurrentOrchestrators, 1);
        _tasks = tasks;
        _options = options;
        _converter = options.DataConverter ?? JsonDataConverter.Default;
        _loggers = loggers;
        _time = time;
        Client = new EngineClient(() => _run ?? throw new InvalidOperationException("the durable engine is not running: call StartAsync first"), _converter);
    }

    /// <summary>Usable while the engine runs.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>Opens the journal and takes up everything unfinished.</summary>
    public Task StartAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_run is not null) throw new InvalidOperationException("the durable engine runs already");
        _run = new(_tasks, _options, _converter, _loggers, _time);
        return Task.CompletedTask;
    }

    /// <summary>Asks running activities to stop and waits for them until cancelled; what they left undone runs again after the next start.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _run, null) is not { } run) return;
        await run.StopAsync(cancellation).ConfigureAwait(false);
        run.Dispose();
    }

    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None).ConfigureAwait(false);
}
