using System.Collections;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Mentions held by column: a text that comes again soon once, and a mention with its texts made anew whenever it is asked for.</summary>
/// <remarks>
/// For who must hold all mentions of a pool. Memory: some 30 bytes a mention, 5 a value, and nearly each different text once at 2 a character and 12, none of them an object that a
/// collection of garbage would look at. Filled by one thread; then immutable and thread-safe.
/// </remarks>
public sealed class MentionPool : IReadOnlyList<MentionProfile>
{
    private readonly List<MentionId> _ids = [];
    private readonly List<int> _origins = [];
    private readonly List<int> _ends = [];
    private readonly List<FieldType> _types = [];
    private readonly List<int> _texts = [];
    private readonly Texts _textPool = new();
    private readonly Numbers<(SourceRef Source, ReleaseClass Release)> _originNumbers = new();
    private bool _isClosed;

    /// <inheritdoc/>
    public int Count => _ids.Count;

    /// <summary>The mention at an index, in the order in which they were added; equal to what was added, and another object each time.</summary>
    public MentionProfile this[int index]
    {
        get
        {
            var start = StartOf(index);
            var values = new MentionValue[_ends[index] - start];
            for (var i = 0; i < values.Length; i++) values[i] = new MentionValue(_types[start + i], _textPool[_texts[start + i]].ToString());
            var (source, release) = _originNumbers[_origins[index]];
            return new MentionProfile(_ids[index], source, release, values);
        }
    }

    /// <summary>Adds a mention.</summary>
    /// <exception cref="InvalidOperationException">The pool is closed.</exception>
    public void Add(MentionProfile mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (_isClosed) throw new InvalidOperationException("The pool is closed; add every mention before.");
        _ids.Add(mention.Id);
        _origins.Add(_originNumbers.Of((mention.Source, mention.Release)));
        for (var i = 0; i < mention.Values.Count; i++)
        {
            _types.Add(mention.Values[i].Type);
            _texts.Add(_textPool.NumberOf(mention.Values[i].Value));
        }

        _ends.Add(_types.Count);
    }

    /// <summary>Says that all mentions are there, and lets go of what only adding needs.</summary>
    public void Close()
    {
        _isClosed = true;
        _textPool.Close();
        _ids.TrimExcess();
        _ends.TrimExcess();
        _types.TrimExcess();
        _texts.TrimExcess();
        _origins.TrimExcess();
    }

    /// <summary>The id of a mention at an index, without making the mention where that can be spared.</summary>
    internal static MentionId IdAt(IReadOnlyList<MentionProfile> mentions, int index) => mentions is MentionPool pool ? pool._ids[index] : mentions[index].Id;

    /// <summary>Sets the values of a mention at an index in the current row of a table, without making texts of them where that can be spared.</summary>
    internal static void SetValues(RecordTable table, IReadOnlyList<MentionProfile> mentions, int index)
    {
        if (mentions is MentionPool pool) pool.SetValues(table, index);
        else foreach (var value in mentions[index].Values) table.Set(value.Type, value.Value);
    }

    /// <summary>The first value of a type of a mention at an index, empty when it has none; no text is made of it where that can be spared.</summary>
    internal static ReadOnlySpan<char> FirstOf(IReadOnlyList<MentionProfile> mentions, int index, FieldType type)
    {
        if (mentions is not MentionPool pool) return mentions[index].Find(type);
        for (var i = pool.StartOf(index); i < pool._ends[index]; i++)
            if (pool._types[i] == type) return pool._textPool[pool._texts[i]];
        return [];
    }

    /// <summary>Whether a mention at an index has a value of some types, without making texts of its values where that can be spared.</summary>
    internal static bool HasAny(IReadOnlyList<MentionProfile> mentions, int index, Func<FieldType, bool> types)
    {
        if (mentions is not MentionPool pool) return mentions[index].Values.Any(value => types(value.Type));
        for (var i = pool.StartOf(index); i < pool._ends[index]; i++)
            if (types(pool._types[i])) return true;
        return false;
    }

    /// <summary>The mentions as they are now, whatever the caller does with the list later: entities are made of them when they are asked for.</summary>
    internal static IReadOnlyList<MentionProfile> Kept(IReadOnlyList<MentionProfile> mentions) => mentions is MentionPool { _isClosed: true } ? mentions : [.. mentions];

    /// <inheritdoc/>
    public IEnumerator<MentionProfile> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int StartOf(int index) => index == 0 ? 0 : _ends[index - 1];

    private void SetValues(RecordTable table, int index)
    {
        for (var i = StartOf(index); i < _ends[index]; i++) table.Set(_types[i], _textPool[_texts[i]]);
    }

    /// <summary>Texts by number. The person and the place of a row repeat each other's, and names and towns come again and again: a small table finds those, where one of all texts misses every cache.</summary>
    private sealed class Texts
    {
        private const int Remembered = 1 << 15;

        private readonly PackedTexts _texts = new();
        private int[] _lastNumbers = new int[Remembered];

        public ReadOnlySpan<char> this[int number] => _texts[number];

        public int NumberOf(string text)
        {
            ref var last = ref _lastNumbers[text.GetHashCode(StringComparison.Ordinal) & (Remembered - 1)];
            if (last < _texts.Count && _texts[last].SequenceEqual(text)) return last;
            return last = _texts.Add(text);
        }

        public void Close()
        {
            _lastNumbers = [];
            _texts.Close();
        }
    }

    /// <summary>Numbers for different items, in the order in which they came.</summary>
    private sealed class Numbers<T> where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = [];
        private readonly List<T> _items = [];
        private int _last;

        public T this[int number] => _items[number];

        public int Of(T item)
        {
            // Those of one file come one after the other.
            if (_last < _items.Count && EqualityComparer<T>.Default.Equals(_items[_last], item)) return _last;
            return _last = Found(item);
        }

        private int Found(T item)
        {
            if (_numbers.TryGetValue(item, out var known)) return known;
            _items.Add(item);
            return _numbers[item] = _items.Count - 1;
        }
    }
}
