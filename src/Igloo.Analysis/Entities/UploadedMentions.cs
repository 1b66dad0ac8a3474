using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Mentions, and the upload that each came in.</summary>
/// <param name="Pool">The mentions, in a closed pool.</param>
/// <param name="Parts">Which of them came in which upload, part by part in the order in which they stand in the pool; an upload may have several parts.</param>
public sealed record UploadedMentions(MentionPool Pool, IReadOnlyList<UploadPart> Parts)
{
    /// <summary>The upload of the mention at a place in the pool.</summary>
    internal UploadId UploadOf(int place)
    {
        var (low, high) = (0, Parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Parts[middle].End > place) high = middle;
            else low = middle + 1;
        }

        return Parts[low].Upload;
    }
}

/// <summary>Mentions that stand together in a pool and came in one upload.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="End">The place behind the last of them; they begin where those of the part before end.</param>
public readonly record struct UploadPart(UploadId Upload, int End);
