using System.Globalization;
using Igloo.Runtime.Durable.Journaling;
using Igloo.Runtime.Durable.Running;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Durable;

/// <summary>The client of this process's engine. Every task that it gives back ends when the asked change is durable.</summary>
internal sealed class EngineClient(Func<EngineRun> engine, DataConverter converter) : DurableTaskClient("Igloo")
{
    private static readonly OrchestrationRuntimeStatus[] _finished =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    private Instances Instances => engine().Instances;

    private JournalReader Reader => engine().Journal.Reader;

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name);
        cancellation.ThrowIfCancellationRequested();
        var instanceId = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        await engine().StartAsync(instanceId, orchestratorName, converter.Serialize(input), options).ConfigureAwait(false);
        return instanceId;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentNullException.ThrowIfNull(eventName);
        cancellation.ThrowIfCancellationRequested();
        return Instances.Raise(instanceId, eventName, converter.Serialize(eventPayload));
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        Ask(instanceId, new SuspendAsked(), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        Ask(instanceId, new ResumeAsked(), cancellation);

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        Ask(instanceId, new TerminateAsked(converter.Serialize(options?.Output), options?.Recursive ?? false), cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, row => row.Status != OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, row => row.IsFinished, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Reader.FindInstance(instanceId)?.ToMetadata(getInputsAndOutputs ? converter : null));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new();
        return Pageable.Create((token, size, _) => Task.FromResult(ReadPage(query, token ?? query.ContinuationToken, size ?? query.PageSize)));
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return new(await engine().PurgeAsync(instanceId, options?.Recursive ?? false).ConfigureAwait(false));
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, (filter.Statuses ?? _finished).Intersect(_finished).DefaultIfEmpty((OrchestrationRuntimeStatus)(-1)));
        var purged = 0;
        await foreach (var instance in GetAllInstancesAsync(query).WithCancellation(cancellation).ConfigureAwait(false))
            purged += await engine().PurgeAsync(instance.InstanceId, options?.Recursive ?? false).ConfigureAwait(false);
        return new(purged);
    }

    public override async Task<string> RestartAsync(string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        var row = Reader.FindInstance(instanceId) ?? throw new ArgumentException($"there is no instance '{instanceId}' to restart", nameof(instanceId));
        if (!restartWithNewInstanceId && Instances.IsActive(instanceId))
            throw new InvalidOperationException($"the instance '{instanceId}' is {row.Status}; it can be restarted under its own id once it has ended");
        var newId = restartWithNewInstanceId ? Guid.NewGuid().ToString("N") : instanceId;
        await engine().StartAsync(newId, row.Name, row.Input, options: null).ConfigureAwait(false);
        return newId;
    }

    /// <summary>The engine belongs to the host, which disposes it.</summary>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task Ask(string instanceId, ControlEvent asked, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return Instances.Ask(instanceId, asked);
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, Func<InstanceRow, bool> isReached, bool getInputsAndOutputs, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        while (true)
        {
            var changed = Instances.Watch.Next(instanceId);
            if (Reader.FindInstance(instanceId) is { } row && isReached(row)) return row.ToMetadata(getInputsAndOutputs ? converter : null);
            await changed.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private Page<OrchestrationMetadata> ReadPage(OrchestrationQuery query, string? token, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var after = token is null ? 0 : long.Parse(token, CultureInfo.InvariantCulture);
        var filter = InstanceFilter.Of(query.CreatedFrom, query.CreatedTo, query.Statuses, query.InstanceIdPrefix);
        var rows = Reader.ReadPage(filter, after, size);
        var next = rows.Count < size ? null : rows[^1].Ordinal.ToString(CultureInfo.InvariantCulture);
        return new([.. rows.Select(row => row.ToMetadata(query.FetchInputsAndOutputs ? converter : null))], next);
    }
}
