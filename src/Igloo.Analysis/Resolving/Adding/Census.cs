using System.Runtime.InteropServices;

namespace Igloo.Analysis.Resolving;

/// <summary>Finds whom arriving rows meet, key by key, from the coarsest to the finest.</summary>
/// <remarks>
/// Whether a key is coarse is told by the rows of the model alone, so a row more under a key only adds pairs. Time O(rows that share a key with an arriving one, coarse keys
/// among them).
/// </remarks>
internal sealed class Census(FittedModel model, RowKeysOf keys, KeySegments segments, IReadOnlySet<int> absent)
{
    /// <summary>Most rows that may meet under a key to which mostly rows after the model belong.</summary>
    public const int MostMeeting = 1_000;

    /// <summary>Rows whose values are gathered before any is used.</summary>
    private const int GatheredAtATime = 64;

    private int _outgrown;

    /// <summary>Whether so many rows share a key that nobody was compared on it.</summary>
    public bool HasOutgrown => _outgrown > 0;

    /// <summary>The groups of rows in which some of <paramref name="arriving"/> meet each other and all others, with the rank of the key they meet on.</summary>
    public IEnumerable<(int Rank, int[] Rows)> Groups(IReadOnlyList<int> arriving, ParallelOptions threads)
    {
        var asked = Asked(arriving, keys.Collect);
        var groups = new List<(int, int[])>[asked.Length];
        Parallel.For(0, asked.Length, threads, () => new Room([], [], []), (i, _, room) =>
        {
            groups[i] = [];
            var (key, rows) = asked[i];
            Find(key, room);
            Settle(key, rows, room.Having, areSure: false, groups[i]);
            return room;
        }, _ => { });
        return groups.SelectMany(each => each);
    }

    // The different keys of some rows, and who has each.
    private static (RowKey Key, List<int> Rows)[] Asked(IReadOnlyList<int> rows, Action<int, List<RowKey>> collect)
    {
        var (asked, keysOfRow) = (new Dictionary<ulong, (RowKey Key, List<int> Rows)>(), new List<RowKey>());
        foreach (var row in rows)
        {
            collect(row, keysOfRow);
            foreach (var key in keysOfRow)
            {
                if (!asked.TryGetValue(key.Hash, out var having)) asked[key.Hash] = having = (key, []);
                having.Rows.Add(row);
            }
        }

        return [.. asked.Values];
    }

    // Finds all rows that have a key. Of a coarse one it is seen that enough have it, and the others may have it.
    private void Find(RowKey key, Room room)
    {
        var fitted = 0;
        room.Filed.Clear();
        room.Having.Clear();
        segments.CopyTo(key, room.Filed);
        foreach (var row in room.Filed)
        {
            if (fitted > model.Index.Limit && key.Depth == CandidateIndex.DeepestKey) break;
            if (fitted <= model.Index.Limit && !keys.Has(row, key, room.Keys)) continue;
            room.Having.Add(row);
            if (row < model.Fitted) fitted++;
        }
    }

    private void Settle(RowKey key, List<int> arriving, List<int> having, bool areSure, List<(int, int[])> groups)
    {
        var fitted = having.Count(row => row < model.Fitted);
        if (fitted > model.Index.Limit)
        {
            if (key.Depth < CandidateIndex.DeepestKey) Refine(key, arriving, having, areSure, groups);
            return;
        }

        int[] present = absent.Count == 0 ? [.. having] : [.. having.Where(row => !absent.Contains(row))];
        if (present.Length > MostMeeting) Interlocked.Increment(ref _outgrown);
        else if (present.Length > 1) groups.Add((KeyYield.RankOf(key.Kind, Math.Max(2, fitted)), present));
    }

    private void Refine(RowKey key, List<int> arriving, List<int> having, bool areSure, List<(int, int[])> groups)
    {
        var asked = Asked(arriving, (row, finer) => keys.Refine(keys.PartsOf(row), key, finer));
        var (places, rows) = (new Dictionary<ulong, int>(asked.Length), Array.ConvertAll(asked, _ => new List<int>()));
        var (buffer, ofRow) = (new List<RowKey>(), new List<RowKey>());
        for (var i = 0; i < asked.Length; i++) places[asked[i].Key.Hash] = i;
        Span<RowKeysOf.PartsOfRow> parts = stackalloc RowKeysOf.PartsOfRow[GatheredAtATime];
        for (var from = 0; from < having.Count; from += GatheredAtATime)
        {
            var some = CollectionsMarshal.AsSpan(having).Slice(from, Math.Min(GatheredAtATime, having.Count - from));
            for (var i = 0; i < some.Length; i++) parts[i] = keys.PartsOf(some[i]);
            for (var i = 0; i < some.Length; i++)
            {
                keys.Refine(parts[i], key, buffer);
                foreach (var finer in buffer)
                    if (places.TryGetValue(finer.Hash, out var place) && (areSure || keys.Has(some[i], key, ofRow))) rows[place].Add(some[i]);
            }
        }

        for (var i = 0; i < asked.Length; i++) Settle(asked[i].Key, asked[i].Rows, rows[i], areSure: true, groups);
    }

    /// <summary>What a thread uses again for one key after the other: coarse ones have thousands of rows.</summary>
    /// <param name="Filed">The rows filed where the key is.</param>
    /// <param name="Having">Those of them that have it.</param>
    /// <param name="Keys">The keys of one row.</param>
    private sealed record Room(List<int> Filed, List<int> Having, List<RowKey> Keys);
}
