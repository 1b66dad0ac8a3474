using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>Tells which uploads the model of who is who is learnt from (docs/decisions/0010-who-is-learnt-from.md).</summary>
public static class ModelUploads
{
    /// <summary>Records below which everything is learnt from: they are resolved afresh in a second or two.</summary>
    public const long LeastRecords = 100_000;

    /// <summary>Of the records that are learnt from, the part that may come after them. What is added costs some ten times what learning from it does, so that a process which knows nothing of the run before takes a third longer at most.</summary>
    public const int PartAdded = 32;

    /// <summary>The uploads that are not learnt from: those that came last, where they are few beside the others. Ordered by id.</summary>
    /// <remarks>A function of the uploads and of the order in which they came: whoever looks at the same ones tells the same, whatever runs there were.</remarks>
    public static IReadOnlyList<UploadId> Under(IEnumerable<StoredUpload> uploads)
    {
        var (learnt, all, later) = (0L, 0L, new List<UploadId>());
        foreach (var (upload, _) in uploads.OrderBy(stored => stored.ReceivedAt).ThenBy(stored => stored.Upload.Id))
        {
            all += upload.Records;
            later.Add(upload.Id);
            if (all > LeastRecords && (all - learnt) * PartAdded <= learnt) continue;
            learnt = all;
            later.Clear();
        }

        return [.. later.Order()];
    }
}
