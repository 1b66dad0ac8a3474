using Igloo.Functions.Pipeline;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Upload;

/// <summary>Registers a dropped file, starts reading it, and makes sure that its workspace has a coordinator.</summary>
public sealed class UploadStart(UploadIntake intake, Coordinators coordinators)
{
    /// <summary>May run again for the same file; the second time changes nothing.</summary>
    /// <returns>Whether there is such a file.</returns>
    public async Task<bool> IngestAsync(string path, DurableTaskClient durable, CancellationToken cancellation)
    {
        if (await intake.RegisterAsync(path, cancellation) is not { } upload) return false;
        await coordinators.EnsureAsync(durable, upload.Workspace, cancellation);
        if (upload.State is Model.UploadState.Received or Model.UploadState.Parsing) await StartAsync(durable, upload, cancellation);
        return true;
    }

    private static async Task StartAsync(DurableTaskClient durable, Model.Upload upload, CancellationToken cancellation)
    {
        var instance = UploadOrchestrator.InstanceOf(upload.Id);
        if (await durable.GetInstanceAsync(instance, cancellation) is { IsCompleted: false }) return;
        try
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(
                nameof(UploadOrchestrator),
                new UploadRef(upload.Workspace.Value, upload.Id.ToString()),
                new StartOrchestrationOptions(instance).WithDedupeStatuses(OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running),
                cancellation);
        }
        catch (InvalidOperationException) when (!cancellation.IsCancellationRequested)
        {
            // Another worker started it between the two calls; anything else is thrown on by the missing status.
            if (await durable.GetInstanceAsync(instance, cancellation) is null) throw;
        }
    }
}
