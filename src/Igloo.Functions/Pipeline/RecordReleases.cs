using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>Who may see the records of a plan.</summary>
internal static class RecordReleases
{
    /// <summary>The release class of each record; asked for another, it throws.</summary>
    public static async Task<Func<RecordId, ReleaseClass>> ReleasesAsync(this Lake lake, RunPlan plan, CancellationToken cancellation)
    {
        // Most pools know one class, and then no record need be looked for among millions.
        if (plan.Uploads.Select(upload => upload.Release).Distinct().ToArray() is [var only]) return _ => only;
        var releases = new Dictionary<RecordId, ReleaseClass>();
        foreach (var (upload, chunk) in plan.Chunks())
            foreach (var record in await lake.ReadRecordIdsAsync(LakeNames.Records(upload.Id, chunk), cancellation))
                releases[record] = upload.Release;
        return record => releases[record];
    }
}
