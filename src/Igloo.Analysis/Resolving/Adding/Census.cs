using System.Collections.Concurrent;
using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>Finds whom arriving rows meet: asks all rows for the arriving ones' keys, from the coarsest to the finest.</summary>
/// <remarks>
/// No key of the resident rows is kept: making the few of a row again costs less than the memory that holds them. Whether a key is coarse is told by the rows of the
/// model alone, so a row more under a key only adds pairs. Time O(rows × keys) for each depth, memory O(keys of the arriving rows).
/// </remarks>
internal sealed class Census
{
    /// <summary>Bits of the filter for each key asked for.</summary>
    private const int FilterBits = 64;

    /// <summary>Most rows that may meet under a key to which only rows after the model belong.</summary>
    public const int MostMeeting = 1_000;

    private readonly FittedModel _model;
    private readonly RowKeysOf _keys;
    private readonly Func<int, bool> _isPresent;
    private readonly Dictionary<ulong, int> _slots = [];
    private readonly List<Asked> _asked = [];
    private readonly List<(int Slot, int Row)> _met = [];
    private ulong[] _filter = [];

    /// <param name="model">The model.</param>
    /// <param name="keys">The keys of its rows and of those after them.</param>
    /// <param name="isPresent">Whether a row can be met.</param>
    public Census(FittedModel model, RowKeysOf keys, Func<int, bool> isPresent) => (_model, _keys, _isPresent) = (model, keys, isPresent);

    private enum State : byte
    {
        Counted,
        Refined,
        Done,
    }

    /// <summary>Whether so many rows share a key that nobody was compared on it.</summary>
    public bool HasOutgrown { get; private set; }

    /// <summary>The groups of rows in which one of <paramref name="arriving"/> meets others.</summary>
    public IEnumerable<int[]> Groups(IReadOnlyList<int> arriving, ParallelOptions threads)
    {
        for (var from = 0; Ask(arriving); from = _asked.Count)
        {
            Fill();
            Count(threads);
            for (var slot = from; slot < _asked.Count; slot++) Settle(slot);
        }

        return _met.Where(met => _asked[met.Slot].IsKept).GroupBy(met => met.Slot, met => met.Row).Where(IsSmall).Select(rows => rows.ToArray());
    }

    private bool IsSmall(IEnumerable<int> rows)
    {
        var isSmall = rows.Take(MostMeeting + 1).Count() <= MostMeeting;
        HasOutgrown |= !isSmall;
        return isSmall;
    }

    // Says whether there is a key that was not asked for before.
    private bool Ask(IReadOnlyList<int> arriving)
    {
        var (before, walk) = (_asked.Count, new Walk());
        foreach (var row in arriving)
        {
            _keys.Collect(row, walk.Keys[0]);
            foreach (var key in walk.Keys[0]) Ask(row, key, walk);
        }

        return _asked.Count > before;
    }

    private void Ask(int row, in RowKey key, Walk walk)
    {
        if (_slots.TryAdd(key.Hash, _asked.Count)) _asked.Add(new Asked(key));
        else if (_asked[_slots[key.Hash]].State == State.Refined)
            foreach (var finer in Finer(row, key, walk)) Ask(row, finer, walk);
    }

    // Most keys of most rows are asked for by nobody, which few bits near at hand tell.
    private void Fill()
    {
        _filter = new ulong[BitOperations.RoundUpToPowerOf2((uint)_asked.Count * FilterBits) / 64];
        foreach (var asked in _asked) _filter[Word(asked.Key.Hash)] |= 1UL << (int)asked.Key.Hash;
    }

    private long Word(ulong hash) => (long)(hash >> 6) & (_filter.Length - 1);

    private void Count(ParallelOptions threads)
    {
        var ranges = new ConcurrentDictionary<long, Walk>();
        var total = _model.Rows.Length + _model.Table.Count - _model.Fitted;
        Parallel.ForEach(Partitioner.Create(0, total, Math.Max(1, (total / 64) + 1)), threads, range =>
        {
            var walk = ranges[range.Item1] = new Walk { Counts = new int[_asked.Count] };
            for (var i = range.Item1; i < range.Item2; i++) Count(i < _model.Rows.Length ? _model.Rows[i] : _model.Fitted + i - _model.Rows.Length, walk);
        });
        foreach (var (_, walk) in ranges.OrderBy(range => range.Key))
        {
            _met.AddRange(walk.Met);
            for (var slot = 0; slot < _asked.Count; slot++) _asked[slot].Fitted += walk.Counts[slot];
        }
    }

    private void Count(int row, Walk walk)
    {
        _keys.Collect(row, walk.Keys[0]);
        foreach (var key in walk.Keys[0]) Count(row, key, walk);
    }

    private void Count(int row, in RowKey key, Walk walk)
    {
        if ((_filter[Word(key.Hash)] >> (int)key.Hash & 1) == 0 || !_slots.TryGetValue(key.Hash, out var slot)) return;
        switch (_asked[slot].State)
        {
            case State.Refined:
                foreach (var finer in Finer(row, key, walk)) Count(row, finer, walk);
                break;
            case State.Counted:
                // Once it is known to be coarse, nobody meets under it.
                if (row < _model.Fitted && ++walk.Counts[slot] > _model.Index.Limit) break;
                if (_isPresent(row)) walk.Met.Add((slot, row));
                break;
        }
    }

    private List<RowKey> Finer(int row, in RowKey key, Walk walk)
    {
        var finer = walk.Keys[key.Depth];
        _keys.Refine(row, key, finer);
        return finer;
    }

    private void Settle(int slot)
    {
        var asked = _asked[slot];
        if (asked.Fitted > _model.Index.Limit) asked.State = asked.Key.Depth < CandidateIndex.DeepestKey ? State.Refined : State.Done;
        else (asked.State, asked.IsKept) = (State.Done, !_model.Dull[KeyYield.SortOf(asked.Key.Kind, Math.Max(2, asked.Fitted))]);
    }

    /// <summary>A key that an arriving row has.</summary>
    private sealed class Asked(RowKey key)
    {
        public RowKey Key => key;

        public State State { get; set; }

        /// <summary>Whether rows meet under it.</summary>
        public bool IsKept { get; set; }

        /// <summary>How many rows of the model have it.</summary>
        public int Fitted { get; set; }
    }

    /// <summary>What one walk through rows needs and brings.</summary>
    private sealed class Walk
    {
        public List<RowKey>[] Keys { get; } = [[], [], []];

        public int[] Counts { get; init; } = [];

        public List<(int Slot, int Row)> Met { get; } = [];
    }
}
