using Igloo.Functions.Pipeline;
using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Api.Doubts;

/// <summary>The doubts that a viewer may see.</summary>
internal static class SeenDoubts
{
    /// <summary>Those of which the viewer may see both records, the one whose answer changes most first.</summary>
    /// <remarks>Protected people are left out: the values that were compared would tell who they are.</remarks>
    public static async Task<Doubt[]> DoubtsAsync(this VisibleRun run, Lake lake, CancellationToken cancellation)
    {
        var doubts = await lake.ReadJsonAsync<IReadOnlyList<Doubt>>(LakeNames.Document(run.Id, ResolveEntities.Doubts), cancellation);
        var visible = await run.VisibleAsync(doubts.SelectMany(doubt => new[] { doubt.Pair.A.Record, doubt.Pair.B.Record }), cancellation);
        var queue = await run.QueueAsync(cancellation);
        return [.. doubts.Where(doubt => visible.Contains(doubt.Pair.A.Record) && visible.Contains(doubt.Pair.B.Record) && !queue.IsProtected(doubt.EntityOfA) && !queue.IsProtected(doubt.EntityOfB))];
    }
}
