using Igloo.Analysis.Graphs;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>The records that mentions stand in, numbered in the order of their ids, and the mentions of each: of millions without a table that would miss the processor's cache for each.</summary>
/// <remarks>
/// Ids of records are scattered evenly: their first bits part the mentions into short stretches, which are put in order side by side. Ids that are not spread cost time,
/// not truth. Immutable and thread-safe. Time O(m) for m mentions on all processors; memory 16 bytes a record and some 9 a mention.
/// </remarks>
internal sealed class RecordNumbers
{
    private const int MentionsOfAStretch = 8;

    private readonly int[] _firsts; // the first record of each stretch, and behind the last how many there are
    private readonly int _shift;

    /// <param name="named">The record of each mention; not kept.</param>
    public RecordNumbers(List<RecordId> named)
    {
        var bits = (int)uint.Log2((uint)Math.Max(2, named.Count / MentionsOfAStretch));
        _shift = 64 - bits;
        var starts = Starts(named, 1 << bits);
        Mentions = Placed(named, starts);
        (Ids, _firsts, Offsets) = Numbered(Sorted(named, Mentions, starts), starts);
    }

    /// <summary>The ids in order; not to be changed.</summary>
    public RecordId[] Ids { get; }

    /// <summary>Numbers of mentions by record, those of one record in the order given; see <see cref="Offsets"/>.</summary>
    public int[] Mentions { get; }

    /// <summary>Where the mentions of each record begin among <see cref="Mentions"/>, and behind the last how many there are.</summary>
    public int[] Offsets { get; }

    /// <summary>The number of a record, or a negative one when no mention stands in it.</summary>
    public int Of(RecordId record)
    {
        var stretch = StretchOf(record);
        return Array.BinarySearch(Ids, _firsts[stretch], _firsts[stretch + 1] - _firsts[stretch], record);
    }

    private int StretchOf(RecordId record) => (int)((ulong)(record.Value >> 64) >> _shift);

    private int[] Starts(List<RecordId> named, int stretches)
    {
        var starts = new int[stretches + 1];
        foreach (var record in named) starts[StretchOf(record) + 1]++;
        for (var stretch = 0; stretch < stretches; stretch++) starts[stretch + 1] += starts[stretch];
        return starts;
    }

    private int[] Placed(List<RecordId> named, int[] starts)
    {
        var (placed, next) = (new int[named.Count], starts[..^1]);
        for (var mention = 0; mention < named.Count; mention++) placed[next[StretchOf(named[mention])]++] = mention;
        return placed;
    }

    /// <summary>Puts the mentions of each stretch in the order of their records; gives the record of each.</summary>
    private static RecordId[] Sorted(List<RecordId> named, int[] mentions, int[] starts)
    {
        var sorted = new RecordId[named.Count];
        Workers.ForRanges(starts.Length - 1, (first, end) =>
        {
            var standing = new List<Standing>();
            for (var stretch = first; stretch < end; stretch++)
            {
                standing.Clear();
                for (var at = starts[stretch]; at < starts[stretch + 1]; at++) standing.Add(new Standing(named[mentions[at]], mentions[at]));
                standing.Sort();
                for (var i = 0; i < standing.Count; i++) (sorted[starts[stretch] + i], mentions[starts[stretch] + i]) = (standing[i].Record, standing[i].Mention);
            }
        });
        return sorted;
    }

    private static (RecordId[] Ids, int[] Firsts, int[] Offsets) Numbered(RecordId[] sorted, int[] starts)
    {
        var (firsts, offsets, count) = (new int[starts.Length], new int[sorted.Length + 1], 0);
        for (var stretch = 0; stretch + 1 < starts.Length; stretch++)
        {
            firsts[stretch] = count;
            for (var at = starts[stretch]; at < starts[stretch + 1]; at++)
            {
                if (count > firsts[stretch] && sorted[at] == sorted[count - 1]) continue;
                (offsets[count], sorted[count]) = (at, sorted[at]);
                count++;
            }
        }

        (firsts[^1], offsets[count]) = (count, sorted.Length);
        return (sorted[..count], firsts, offsets[..(count + 1)]);
    }

    /// <summary>A mention and the record that it stands in.</summary>
    private readonly record struct Standing(RecordId Record, int Mention) : IComparable<Standing>
    {
        public int CompareTo(Standing other) => Record.CompareTo(other.Record) is var order and not 0 ? order : Mention.CompareTo(other.Mention);
    }
}
