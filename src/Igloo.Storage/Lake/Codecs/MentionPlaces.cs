namespace Igloo.Storage;

/// <summary>Records of an entity's values as places among its mentions: ids are random and long, and the mentions tell nearly all of them already.</summary>
internal static class MentionPlaces
{
    /// <summary>The place of a record that no mention tells.</summary>
    public const int None = -1;

    /// <summary>The place of the first mention in a record among mentions in order; of others it may say <see cref="None"/>, and never another record's place.</summary>
    public static int Of(IReadOnlyList<MentionId> mentions, RecordId record)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (mentions[middle].Record.CompareTo(record) < 0) low = middle + 1;
            else high = middle;
        }

        return low < mentions.Count && mentions[low].Record == record ? low : None;
    }
}
