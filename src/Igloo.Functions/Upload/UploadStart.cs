using Igloo.Functions.Pipeline;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Upload;

/// <summary>Registers a dropped file, starts reading it, and makes sure that its workspace has a coordinator.</summary>
public sealed class UploadStart(UploadIntake intake, UploadStore uploads, SourceStore sources, Coordinators coordinators)
{
    /// <summary>May run again for the same file; the second time changes nothing, but for a file that was held: its source may have been set up or given a mapping since.</summary>
    /// <returns>Whether there is such a file.</returns>
    public async Task<bool> IngestAsync(string path, DurableTaskClient durable, CancellationToken cancellation)
    {
        if (await intake.RegisterAsync(path, cancellation) is not { } upload) return false;
        if (upload.State == UploadState.Failed && await sources.FindAsync(upload.Path.Source, cancellation) is { } source && source.Workspace == upload.Workspace)
            await ReadAgainAsync(upload, source.Release, durable, cancellation);
        else await EnsureReadAsync(upload, durable, cancellation);
        return true;
    }

    /// <summary>Has the content of an upload read once more: under the same id where it could not be read, else as the next drop of its path.</summary>
    /// <param name="upload">The upload as it was seen.</param>
    /// <param name="release">Who may see its records from now on.</param>
    /// <param name="durable">Runs the reading.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>The upload under which it is read.</returns>
    public async Task<Model.Upload> ReadAgainAsync(Model.Upload upload, ReleaseClass release, DurableTaskClient durable, CancellationToken cancellation)
    {
        // An instance that has told its failure and not ended yet would be taken for the new one.
        var last = UploadOrchestrator.InstanceOf(upload.Id);
        if (upload.State == UploadState.Failed && await durable.GetInstanceAsync(last, cancellation) is { IsCompleted: false }) await durable.WaitForInstanceCompletionAsync(last, cancellation);
        var again = await uploads.ReceiveAgainAsync(upload, release, cancellation);
        await EnsureReadAsync(again, durable, cancellation);
        return again;
    }

    private async Task EnsureReadAsync(Model.Upload upload, DurableTaskClient durable, CancellationToken cancellation)
    {
        await coordinators.EnsureAsync(durable, upload.Workspace, cancellation);
        if (upload.State is UploadState.Received or UploadState.Parsing) await StartAsync(durable, upload, cancellation);
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
