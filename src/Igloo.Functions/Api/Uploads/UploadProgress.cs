using Igloo.Functions.Upload;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Api.Uploads;

/// <summary>How far files that are being read have come: the custom status of their orchestrations.</summary>
internal static class UploadProgress
{
    /// <summary>The upload with its progress, while it is being read.</summary>
    public static async Task<UploadView> WithProgressAsync(this StoredUpload stored, DurableTaskClient durable, CancellationToken cancellation)
    {
        if (!IsReading(stored)) return UploadViews.Of(stored, null);
        var instance = await durable.GetInstanceAsync(UploadOrchestrator.InstanceOf(stored.Upload.Id), getInputsAndOutputs: true, cancellation);
        return UploadViews.Of(stored, Of(stored, instance));
    }

    /// <summary>The uploads with their progress; one query for all of them.</summary>
    public static async Task<IReadOnlyList<UploadView>> WithProgressAsync(this IReadOnlyList<StoredUpload> stored, DurableTaskClient durable)
    {
        var instances = new Dictionary<string, OrchestrationMetadata>(StringComparer.Ordinal);
        if (stored.Any(IsReading))
            await foreach (var instance in durable.GetAllInstancesAsync(Running)) instances[instance.InstanceId] = instance;
        return [.. stored.Select(upload => UploadViews.Of(upload, Of(upload, instances.GetValueOrDefault(UploadOrchestrator.InstanceOf(upload.Upload.Id)))))];
    }

    private static OrchestrationQuery Running => new()
    {
        InstanceIdPrefix = UploadOrchestrator.InstancePrefix,
        Statuses = [OrchestrationRuntimeStatus.Running],
        FetchInputsAndOutputs = true,
    };

    private static bool IsReading(StoredUpload stored) => stored.Upload.State is UploadState.Received or UploadState.Parsing;

    // Rows are counted as they are written; the orchestration counts whole parts, and says nothing before it has begun.
    private static Progress? Of(StoredUpload stored, OrchestrationMetadata? instance) => IsReading(stored)
        ? (instance?.ReadCustomStatusAs<Progress>() ?? new Progress("parse", 0, 1, 0)) with { Rows = stored.Upload.Rows }
        : null;
}
