using Igloo.Runtime.Durable.Journaling;
using Igloo.Runtime.Durable.Running;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using OrchestrationAlreadyExistsException = DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException;

namespace Igloo.Runtime.Durable;

/// <summary>The moving parts of an engine between its start and its stop.</summary>
internal sealed class EngineRun : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _starts = new(1);
    private readonly TimerQueue _timers;
    private readonly ILogger _logger;
    private readonly Task[] _loops;

    public EngineRun(DurableTasks tasks, DurableEngineOptions options, DataConverter converter, ILoggerFactory loggers, TimeProvider time)
    {
        _logger = loggers.CreateLogger<DurableEngine>();
        _timers = new(time);
        Journal = new(options.JournalPath, Fail);
        Instances = new(Journal, _timers, time, _logger);
        Instances.Restore();
        var dispatcher = new Dispatcher(tasks, Instances, converter, loggers, options.StallTimeout);
        var pump = new ActivityPump(tasks, Instances, converter, _logger);
        _loops =
        [
            .. Enumerable.Range(0, options.MaxConcurrentOrchestrators).Select(_ => Task.Run(() => dispatcher.RunAsync(_stopping.Token))),
            .. Enumerable.Range(0, options.MaxConcurrentActivities).Select(_ => Task.Run(() => pump.RunAsync(_stopping.Token))),
        ];
    }

    public Journal Journal { get; }

    public Instances Instances { get; }

    /// <summary>One start at a time, so that what is read about a finished instance still holds when the new one takes its id.</summary>
    public async Task StartAsync(string instanceId, string name, string? input, StartOrchestrationOptions? options)
    {
        var dedupe = options?.DedupeStatuses ?? [];
        await _starts.WaitAsync(_stopping.Token).ConfigureAwait(false);
        Task durable;
        try
        {
            if (dedupe.Count > 0 && !Instances.IsActive(instanceId)) await RequireAllowedAsync(instanceId, dedupe).ConfigureAwait(false);
            durable = Instances.Start(instanceId, name, input, options?.StartAt, dedupe);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Whoever is told that the id is taken must find the instance, whose own start may still wait to be written: an empty batch ends after it.
            await Journal.Append(new()).ConfigureAwait(false);
            throw;
        }
        finally
        {
            _starts.Release();
        }
        await durable.ConfigureAwait(false);
    }

    /// <summary>Removes a finished instance; gives the number removed, 0 while it runs.</summary>
    public async Task<int> PurgeAsync(string instanceId, bool recursive)
    {
        if (Instances.IsActive(instanceId)) return 0;
        var children = recursive ? Journal.Reader.ReadChildren(instanceId) : [];
        var batch = new JournalBatch();
        batch.DeleteFinishedInstance(instanceId);
        var purged = await Journal.Append(batch).ConfigureAwait(false);
        if (purged == 0) return 0;
        foreach (var child in children) purged += await PurgeAsync(child, recursive).ConfigureAwait(false);
        return purged;
    }

    /// <summary>No new work is begun; what runs is asked to stop and waited for.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        foreach (var loop in _loops)
        {
            await loop.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        Instances.Watch.Fail(new OperationCanceledException("the durable engine was stopped"));
    }

    public void Dispose()
    {
        _timers.Dispose();
        Journal.Dispose();
        _starts.Dispose();
        _stopping.Dispose();
    }

    // The status of a finished instance is in the journal only, and may wait there to be written: an empty batch ends after it.
    private async Task RequireAllowedAsync(string instanceId, IReadOnlyList<string> dedupe)
    {
        await Journal.Append(new()).ConfigureAwait(false);
        if (Journal.Reader.FindInstance(instanceId) is { } row && dedupe.Contains(row.Status.ToString(), StringComparer.OrdinalIgnoreCase))
            throw Instances.AlreadyExists(instanceId, row.Status);
    }

    private void Fail(Exception failure)
    {
        Log.JournalFailed(_logger, failure);
        _stopping.Cancel();
        Instances.Watch.Fail(failure);
    }
}
