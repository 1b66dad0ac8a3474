namespace Igloo.Storage;

/// <summary>Records and mentions of an entity as places among its mentions: ids are random and long, and the mentions tell nearly all of them already.</summary>
internal static class MentionPlaces
{
    /// <summary>The place of what no mention tells.</summary>
    public const int None = -1;

    /// <summary>The letter of <see cref="None"/>, and of a place too far to have one.</summary>
    public const char NoLetter = '/';

    private const char FirstLetter = '0';
    private const char LastLetter = '\uD7FF'; // what follows is no letter of its own

    /// <summary>The place of the first mention in a record among mentions in order; of others it may say <see cref="None"/>, and never another record's place.</summary>
    public static int Of(IReadOnlyList<MentionId> mentions, RecordId record)
    {
        var place = FirstNotBefore(mentions, record, static (mention, wanted) => mention.Record.CompareTo(wanted));
        return place < mentions.Count && mentions[place].Record == record ? place : None;
    }

    /// <summary>The place of a mention among mentions in order; of others it may say <see cref="None"/>, and never another's place.</summary>
    public static int Of(IReadOnlyList<MentionId> mentions, MentionId mention)
    {
        var place = FirstNotBefore(mentions, mention, static (other, wanted) => other.CompareTo(wanted));
        return place < mentions.Count && mentions[place] == mention ? place : None;
    }

    /// <summary>A place as a letter.</summary>
    public static char LetterOf(int place) => place is >= 0 and <= LastLetter - FirstLetter ? (char)(FirstLetter + place) : NoLetter;

    /// <summary>The place of a letter other than <see cref="NoLetter"/>.</summary>
    public static int PlaceOf(char letter) => letter - FirstLetter;

    private static int FirstNotBefore<T>(IReadOnlyList<MentionId> mentions, T wanted, Func<MentionId, T, int> compare)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (compare(mentions[middle], wanted) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
