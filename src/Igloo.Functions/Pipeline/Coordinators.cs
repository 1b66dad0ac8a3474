using Igloo.Model;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Pipeline;

/// <summary>Sees to it that a workspace has its one coordinator, and wakes it.</summary>
public sealed class Coordinators(IOptions<IglooSettings> settings)
{
    /// <summary>Starts the coordinator unless it runs. Two at once are harmless, so a race is not fought.</summary>
    public async Task EnsureAsync(DurableTaskClient durable, WorkspaceId workspace, CancellationToken cancellation)
    {
        var instance = WorkspaceCoordinator.InstanceOf(workspace);
        if (await durable.GetInstanceAsync(instance, cancellation) is { IsCompleted: false }) return;
        try
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(
                nameof(WorkspaceCoordinator),
                new CoordinatorTurn(workspace.Value, true, settings.Value.IdleSeconds),
                new StartOrchestrationOptions(instance).WithDedupeStatuses(OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended),
                cancellation);
        }
        catch (InvalidOperationException) when (!cancellation.IsCancellationRequested)
        {
            if (await durable.GetInstanceAsync(instance, cancellation) is null) throw;
        }
    }

    /// <summary>Starts or wakes the coordinator: there is something new.</summary>
    public Task NudgeAsync(DurableTaskClient durable, WorkspaceId workspace, CancellationToken cancellation) => WakeAsync(durable, workspace, "", cancellation);

    /// <summary>Starts or wakes the coordinator and has it look for what storage may have lost.</summary>
    public Task VerifyAsync(DurableTaskClient durable, WorkspaceId workspace, CancellationToken cancellation) =>
        WakeAsync(durable, workspace, WorkspaceCoordinator.Verify, cancellation);

    private async Task WakeAsync(DurableTaskClient durable, WorkspaceId workspace, string payload, CancellationToken cancellation)
    {
        await EnsureAsync(durable, workspace, cancellation);
        await durable.RaiseEventAsync(WorkspaceCoordinator.InstanceOf(workspace), WorkspaceCoordinator.Nudge, payload, cancellation);
    }
}
