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

    private int _outgrown;

    /// <summary>Whether so many rows share a key that nobody was compared on it.</summary>
    public bool HasOutgrown => _outgrown > 0;

    /// <summary>The groups of rows in which some of <paramref name="arriving"/> meet each other and all others.</summary>
    public IEnumerable<int[]> Groups(IReadOnlyList<int> arriving, ParallelOptions threads)
    {
        var asked = Asked(arriving, keys.Collect);
        var groups = new List<int[]>[asked.Length];
        Parallel.For(0, asked.Length, threads, () => new List<RowKey>(), (i, _, buffer) =>
        {
            groups[i] = [];
            var (key, rows) = asked[i];
            Settle(key, rows, Having(key, buffer), areSure: false, groups[i]);
            return buffer;
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

    // All rows that have a key. Of a coarse one it is seen that enough have it, and the others may have it.
    private List<int> Having(RowKey key, List<RowKey> buffer)
    {
        var (having, fitted, filed) = (new List<int>(), 0, new List<int>());
        segments.CopyTo(key, filed);
        foreach (var row in filed)
        {
            if (fitted > model.Index.Limit && key.Depth == CandidateIndex.DeepestKey) break;
            if (fitted <= model.Index.Limit && !keys.Has(row, key, buffer)) continue;
            having.Add(row);
            if (row < model.Fitted) fitted++;
        }

        return having;
    }

    private void Settle(RowKey key, List<int> arriving, List<int> having, bool areSure, List<int[]> groups)
    {
        var fitted = having.Count(row => row < model.Fitted);
        if (fitted > model.Index.Limit)
        {
            if (key.Depth < CandidateIndex.DeepestKey) Refine(key, arriving, having, areSure, groups);
            return;
        }

        if (model.Dull[KeyYield.SortOf(key.Kind, Math.Max(2, fitted))]) return;
        int[] present = absent.Count == 0 ? [.. having] : [.. having.Where(row => !absent.Contains(row))];
        if (present.Length > MostMeeting) Interlocked.Increment(ref _outgrown);
        else if (present.Length > 1) groups.Add(present);
    }

    private void Refine(RowKey key, List<int> arriving, List<int> having, bool areSure, List<int[]> groups)
    {
        var asked = Asked(arriving, (row, finer) => keys.Refine(row, key, finer));
        var (places, rows) = (new Dictionary<ulong, int>(asked.Length), Array.ConvertAll(asked, _ => new List<int>()));
        var (buffer, ofRow) = (new List<RowKey>(), new List<RowKey>());
        for (var i = 0; i < asked.Length; i++) places[asked[i].Key.Hash] = i;
        foreach (var row in having)
        {
            keys.Refine(row, key, buffer);
            foreach (var finer in buffer)
                if (places.TryGetValue(finer.Hash, out var place) && (areSure || keys.Has(row, key, ofRow))) rows[place].Add(row);
        }

        for (var i = 0; i < asked.Length; i++) Settle(asked[i].Key, asked[i].Rows, rows[i], areSure: true, groups);
    }
}
