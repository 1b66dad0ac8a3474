namespace Igloo.Ingest.Quality;

/// <summary>How often each value of a column came, in the order in which they came first.</summary>
/// <remarks>
/// Thousands of values lie close together in arrays: as objects of their own they are scattered over the heap, and a column with ten thousand different ones waits
/// for memory at every row. Hashes are seeded by the process, so that no file can be made to collide; nothing that is told depends on them.
/// </remarks>
internal sealed class ValueTable
{
    /// <summary>What <see cref="Find"/> says of a value that is not there.</summary>
    public const int None = -1;

    // So many that what is remembered of them stays in the processor's own memory.
    private const int MostKnown = 1 << 10;
    private const int FewestSlots = 1 << 6;

    private readonly List<KnownValue> _known = []; // of the first values
    private Slot[] _slots = new Slot[FewestSlots];
    private long[] _times = [];
    private char[] _texts = [];
    private int _textsEnd;

    /// <summary>Different values.</summary>
    public int Count { get; private set; }

    /// <summary>Every value with its count.</summary>
    public IEnumerable<ValueCount> Counts => _slots.Where(slot => slot.Number > 0).OrderBy(slot => slot.Number).Select(slot => new ValueCount(TextOf(slot).ToString(), _times[slot.Number - 1]));

    /// <summary>The index of a value, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<char> text) => SlotOf(text, string.GetHashCode(text)).Number - 1;

    /// <summary>Counts a value that is there.</summary>
    public void CountAgain(int index, long times = 1) => _times[index] += times;

    /// <summary>Adds a value that is not there; returns its index.</summary>
    public int Add(ReadOnlySpan<char> text, long times = 1)
    {
        MakeRoom(text.Length);
        text.CopyTo(_texts.AsSpan(_textsEnd));
        _times[Count++] = times;
        var hash = string.GetHashCode(text);
        SlotOf(text, hash) = new Slot(hash, Count, _textsEnd, text.Length);
        _textsEnd += text.Length;
        if (Count <= MostKnown) _known.Add(new KnownValue(text.ToString()));
        return Count - 1;
    }

    /// <summary>What is remembered of a value; <see langword="null"/> unless it is one of the first thousand.</summary>
    public KnownValue? Known(int index) => index < _known.Count ? _known[index] : null;

    /// <summary>Forgets all values but these.</summary>
    public void Keep(IReadOnlyCollection<ValueCount> values)
    {
        (Count, _textsEnd, _times, _texts, _slots) = (0, 0, [], [], new Slot[FewestSlots]);
        _known.Clear();
        foreach (var (text, times) in values) Add(text, times);
    }

    private ReadOnlySpan<char> TextOf(in Slot slot) => _texts.AsSpan(slot.Start, slot.Length);

    private void MakeRoom(int letters)
    {
        if (_textsEnd + letters > _texts.Length) Array.Resize(ref _texts, Math.Max(2 * _texts.Length, _textsEnd + letters));
        if (Count == _times.Length) Array.Resize(ref _times, Math.Max(2 * _times.Length, FewestSlots / 2));
        if (Count * 4 < _slots.Length * 3) return;
        var before = _slots;
        _slots = new Slot[before.Length * 2];
        foreach (ref readonly var slot in before.AsSpan())
            if (slot.Number > 0) SlotOf(TextOf(slot), slot.Hash) = slot;
    }

    // Where a text stands, or would. At least a quarter of the slots are free.
    private ref Slot SlotOf(ReadOnlySpan<char> text, int hash)
    {
        for (var at = hash; ; at++)
        {
            ref var slot = ref _slots[at & (_slots.Length - 1)];
            if (slot.Number == 0 || (slot.Hash == hash && text.SequenceEqual(TextOf(slot)))) return ref slot;
        }
    }

    // Where a value lies, beside its hash: looking elsewhere for it is one more wait for memory.
    private readonly record struct Slot(int Hash, int Number, int Start, int Length);
}
