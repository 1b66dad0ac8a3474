using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Mentions held by column: each different text of a type once, a value as its number, and a mention with its texts made anew whenever it is asked for.</summary>
/// <remarks>
/// For who must hold all mentions of a pool. Memory: 32 bytes a mention, 8 a value, and each different text of a type once at 2 a character and 12, none of them an object that a
/// collection of garbage would look at. Filled by one thread and closed; then it may be asked, and is immutable and thread-safe until it is opened again.
/// </remarks>
public sealed class MentionPool : IReadOnlyList<MentionProfile>, IMentionSink
{
    /// <summary>A closed pool has room for this part more, so that what a small drop adds moves nothing.</summary>
    private const int RoomForMore = 16;

    /// <summary>Values that are fetched at once.</summary>
    internal const int MostFetched = 256;

    // What is asked for together stands together: mentions are asked for in no order, and each line of the cache costs.
    private readonly List<Held> _mentions = [];
    private readonly List<Value> _values = [];
    private readonly TypeTexts?[] _textsOf = new TypeTexts?[FieldTypes.All.Count];
    private readonly Numbers<(SourceRef Source, ReleaseClass Release)> _originNumbers = new();
    private bool _isClosed;

    /// <inheritdoc/>
    public int Count => _mentions.Count;

    /// <summary>About how many bytes of memory a closed pool takes.</summary>
    public long Bytes => ((long)_mentions.Capacity * Unsafe.SizeOf<Held>()) + ((long)_values.Capacity * Unsafe.SizeOf<Value>()) + _textsOf.Sum(texts => texts?.All.Bytes ?? 0);

    /// <summary>The mention at an index, in the order in which they were added; equal to what was added, and another object each time.</summary>
    /// <exception cref="InvalidOperationException">The pool is not closed.</exception>
    public MentionProfile this[int index]
    {
        get
        {
            if (!_isClosed) throw new InvalidOperationException("Close the pool before asking for its mentions; some of their texts wait for numbers.");
            var (start, end) = ValuesOf(index);
            var values = new MentionValue[end - start];
            for (var i = 0; i < values.Length; i++) values[i] = new MentionValue(TypeAt(start + i), TextAt(start + i).ToString());
            var (source, release) = _originNumbers[_mentions[index].Origin];
            return new MentionProfile(IdAt(index), source, release, values);
        }
    }

    /// <summary>Adds a mention.</summary>
    /// <exception cref="InvalidOperationException">The pool is closed.</exception>
    public void Add(MentionProfile mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        Begin(mention.Id, mention.Source, mention.Release);
        for (var i = 0; i < mention.Values.Count; i++) Add(mention.Values[i].Type, mention.Values[i].Value);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The pool is closed.</exception>
    public void Begin(MentionId id, SourceRef source, ReleaseClass release)
    {
        if (_isClosed) throw new InvalidOperationException("The pool is closed; add every mention before.");
        _mentions.Add(new Held(id.Record, id.Role, id.Kind, _originNumbers.Of((source, release)), _values.Count));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The pool is closed, or no mention was begun.</exception>
    public void Add(FieldType type, ReadOnlySpan<char> value)
    {
        if (_isClosed || _mentions.Count == 0) throw new InvalidOperationException("Begin a mention before adding its values, and close the pool after.");
        var (texts, hash) = (_textsOf[(int)type] ??= new TypeTexts(), TextNumbers.HashOf(value));
        var number = texts.RememberedNumberOf(value, hash);
        _values.Add(new Value(number, type));
        if (number >= 0) return;
        texts.Await(value, hash, _values.Count - 1);
        if (texts.IsFull) texts.Settle(CollectionsMarshal.AsSpan(_values));
    }

    /// <summary>Says that all mentions are there, and lets go of what only adding needs.</summary>
    public void Close()
    {
        _isClosed = true;
        foreach (var texts in _textsOf) texts?.Close(CollectionsMarshal.AsSpan(_values));
        Trim(_mentions);
        Trim(_values);
    }

    /// <summary>Says that what was added is about a share of all: lists of millions that grow are copied over and over, and leave their halves behind.</summary>
    /// <param name="share">Above 0, at most 1.</param>
    public void Expect(double share)
    {
        _mentions.EnsureCapacity((int)Math.Min(Array.MaxLength, _mentions.Count / share));
        _values.EnsureCapacity((int)Math.Min(Array.MaxLength, _values.Count / share));
    }

    /// <summary>Lets a closed pool take more mentions. Nobody may ask it until it is closed again, nor use what was resolved of it.</summary>
    public void Reopen()
    {
        _isClosed = false;
        foreach (var texts in _textsOf) texts?.Reopen();
    }

    private static void Trim<T>(List<T> list)
    {
        var enough = list.Count + (list.Count / RoomForMore);
        if (list.Capacity > enough) list.Capacity = enough;
    }

    /// <summary>The mentions as they are now, in a closed pool: entities are made of them when they are asked for, whatever the caller does with the list.</summary>
    internal static MentionPool Of(IReadOnlyList<MentionProfile> mentions)
    {
        if (mentions is MentionPool { _isClosed: true } whole) return whole;
        var pool = new MentionPool();
        foreach (var mention in mentions) pool.Add(mention);
        pool.Close();
        return pool;
    }

    /// <summary>The id of a mention, without making the mention.</summary>
    internal MentionId IdAt(int index)
    {
        var held = _mentions[index];
        return new MentionId(held.Record, held.Role, held.Kind);
    }

    /// <summary>Where the values of a mention begin and end.</summary>
    internal (int Start, int End) ValuesOf(int index) => (_mentions[index].Start, index + 1 < _mentions.Count ? _mentions[index + 1].Start : _values.Count);

    /// <summary>The type of a value.</summary>
    internal FieldType TypeAt(int value) => _values[value].Type;

    /// <summary>The number of a value's text: equal texts of one type have one number.</summary>
    internal int NumberAt(int value) => _values[value].Text;

    /// <summary>The text of a value.</summary>
    internal ReadOnlySpan<char> TextAt(int value) => TextOf(TypeAt(value), NumberAt(value));

    /// <summary>The text of a type that has a number.</summary>
    internal ReadOnlySpan<char> TextOf(FieldType type, int number) => _textsOf[(int)type]!.All[number];

    /// <summary>The same where it stands.</summary>
    internal ReadOnlyMemory<char> MemoryOf(FieldType type, int number) => _textsOf[(int)type]!.All.MemoryOf(number);

    /// <summary>The first value of a type that a mention has, or -1.</summary>
    internal int FirstOf(int index, FieldType type)
    {
        var (start, end) = ValuesOf(index);
        for (var value = start; value < end; value++)
            if (TypeAt(value) == type) return value;
        return -1;
    }

    /// <summary>The text of the first value of a type that a mention has, or <see langword="null"/>.</summary>
    internal string? FirstTextOf(int index, FieldType type) => FirstOf(index, type) is >= 0 and var value ? TextAt(value).ToString() : null;

    /// <summary>All texts of a type by number; <see langword="null"/> when no mention has a value of it.</summary>
    internal PackedTexts? TextsOf(FieldType type) => _textsOf[(int)type]?.All;

    /// <summary>Whether each text of a type stands as a table would hold it: not blank, and with nothing blank around it.</summary>
    internal bool AreTrimmed(FieldType type) => _textsOf[(int)type] is not { AreTrimmed: false };

    /// <summary>Reads which values the mentions at some places have, step by step for all of them: the processor waits for many lines of memory at once, where it would wait for one after the other.</summary>
    /// <param name="places">Where the mentions stand.</param>
    /// <param name="values">Takes their values, as many as there is room for.</param>
    /// <returns>How many values that are.</returns>
    internal int FetchValues(ReadOnlySpan<int> places, Span<int> values)
    {
        var (count, fetched) = (0, 0);
        foreach (var place in places) fetched += _mentions[place].Start;
        foreach (var place in places)
            for (var (value, end) = ValuesOf(place); value < end && count < values.Length; value++) values[count++] = value;
        foreach (var value in values[..count]) fetched += NumberAt(value);
        Taken(fetched);
        return count;
    }

    /// <summary>Reads all that the mentions at some places hold, in the same way.</summary>
    internal void Fetch(ReadOnlySpan<int> places)
    {
        Span<int> values = stackalloc int[MostFetched];
        values = values[..FetchValues(places, values)];
        var fetched = 0u;
        foreach (var value in values) fetched += _textsOf[(int)TypeAt(value)]!.All.StartOf(NumberAt(value));
        foreach (var value in values) fetched += TextAt(value) is [var first, ..] ? first : 0u;
        Taken(fetched);
    }

    // What nobody takes would not be read.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Taken(long _)
    {
    }

    /// <inheritdoc/>
    public IEnumerator<MentionProfile> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A mention without its values, which begin at <paramref name="Start"/> and end where those of the next begin.</summary>
    private readonly record struct Held(RecordId Record, Role Role, EntityKind Kind, int Origin, int Start);

    /// <summary>A value: its text's number among those of its type.</summary>
    private readonly record struct Value(int Text, FieldType Type);

    /// <summary>
    /// The different texts of a type. The person and the place of a row repeat each other's, and names and towns come again and again: a small table finds those, where that of
    /// all texts misses every cache. The others wait until some can be looked up at once.
    /// </summary>
    private sealed class TypeTexts
    {
        private const int Remembered = 1 << 13;
        private const int SettledAtATime = 32;
        private const int SettledSigns = 1 << 12;

        private readonly (int Value, int Start, int Length)[] _waiting = new (int, int, int)[SettledAtATime];
        private readonly uint[] _hashes = new uint[SettledAtATime];
        private char[] _signs = [];
        private int _count;
        private int _used;

        // The hash stands above, the number plus one below: what only shares a place is told without reading its text.
        private ulong[] _last = new ulong[Remembered];

        public PackedTexts All { get; } = new();

        public bool AreTrimmed { get; private set; } = true;

        /// <summary>Whether no more may wait.</summary>
        public bool IsFull => _count == SettledAtATime || _used >= SettledSigns;

        /// <summary>The number of a text that came lately, or -1.</summary>
        public int RememberedNumberOf(ReadOnlySpan<char> text, uint hash)
        {
            var last = _last[hash & (Remembered - 1)];
            return last >> 32 == hash && (int)(uint)last - 1 is >= 0 and var known && All[known].SequenceEqual(text) ? known : -1;
        }

        /// <summary>Keeps a text until the number of the value is set that has it.</summary>
        public void Await(ReadOnlySpan<char> text, uint hash, int value)
        {
            AreTrimmed &= text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);
            if (_used + text.Length > _signs.Length) Array.Resize(ref _signs, Math.Max(_used + text.Length, 2 * _signs.Length));
            text.CopyTo(_signs.AsSpan(_used));
            (_waiting[_count], _hashes[_count++]) = ((value, _used, text.Length), hash);
            _used += text.Length;
        }

        /// <summary>Sets the numbers of the values whose texts wait, in the order in which those came.</summary>
        public void Settle(Span<Value> values)
        {
            var hashes = _hashes.AsSpan(0, _count);
            _ = All.Fetch(hashes);
            for (var i = 0; i < hashes.Length; i++)
            {
                var (value, start, length) = _waiting[i];
                var number = All.NumberOf(_signs.AsSpan(start, length), hashes[i]);
                values[value] = values[value] with { Text = number };
                _last[hashes[i] & (Remembered - 1)] = ((ulong)hashes[i] << 32) | (uint)(number + 1);
            }

            (_count, _used) = (0, 0);
        }

        public void Close(Span<Value> values)
        {
            Settle(values);
            (_last, _signs) = ([], []);
            All.Close();
        }

        public void Reopen() => _last = new ulong[Remembered];
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
