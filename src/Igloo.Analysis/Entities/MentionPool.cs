using System.Collections;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Mentions held by column: each different text once, and a mention made anew whenever it is asked for.</summary>
/// <remarks>
/// For who must hold all mentions of a pool. Memory: some 30 bytes a mention, 5 a value and each different text once, where objects take several times that.
/// Filled by one thread; then immutable and thread-safe.
/// </remarks>
public sealed class MentionPool : IReadOnlyList<MentionProfile>
{
    private readonly List<MentionId> _ids = [];
    private readonly List<int> _origins = [];
    private readonly List<int> _ends = [];
    private readonly List<FieldType> _types = [];
    private readonly List<int> _texts = [];
    private readonly Numbers<string> _textNumbers = new();
    private readonly Numbers<(SourceRef Source, ReleaseClass Release)> _originNumbers = new();
    private bool _isClosed;

    /// <inheritdoc/>
    public int Count => _ids.Count;

    /// <summary>The mention at an index, in the order in which they were added; equal to what was added, and another object each time.</summary>
    public MentionProfile this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            var values = new MentionValue[_ends[index] - start];
            for (var i = 0; i < values.Length; i++) values[i] = new MentionValue(_types[start + i], _textNumbers[_texts[start + i]]);
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
        foreach (var value in mention.Values)
        {
            _types.Add(value.Type);
            _texts.Add(_textNumbers.Of(value.Value));
        }

        _ends.Add(_types.Count);
    }

    /// <summary>Says that all mentions are there, and lets go of what only adding needs.</summary>
    public void Close()
    {
        _isClosed = true;
        _textNumbers.Close();
        _ids.TrimExcess();
        _ends.TrimExcess();
        _types.TrimExcess();
        _texts.TrimExcess();
        _origins.TrimExcess();
    }

    /// <summary>The id of a mention at an index, without making the mention where that can be spared.</summary>
    internal static MentionId IdAt(IReadOnlyList<MentionProfile> mentions, int index) => mentions is MentionPool pool ? pool._ids[index] : mentions[index].Id;

    /// <summary>The mentions as they are now, whatever the caller does with the list later: entities are made of them when they are asked for.</summary>
    internal static IReadOnlyList<MentionProfile> Kept(IReadOnlyList<MentionProfile> mentions) => mentions is MentionPool { _isClosed: true } ? mentions : [.. mentions];

    /// <inheritdoc/>
    public IEnumerator<MentionProfile> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Numbers for different items, in the order in which they came.</summary>
    private sealed class Numbers<T> where T : notnull
    {
        private Dictionary<T, int> _numbers = [];
        private readonly List<T> _items = [];

        public T this[int number] => _items[number];

        public void Close() => _numbers = [];

        public int Of(T item)
        {
            if (_numbers.TryGetValue(item, out var known)) return known;
            _items.Add(item);
            return _numbers[item] = _items.Count - 1;
        }
    }
}
