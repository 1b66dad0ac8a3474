using System.Runtime.CompilerServices;

namespace Igloo.Analysis.Resolving;

/// <summary>Numbered texts one after the other in a few large blocks: millions of them cost no object each, and collecting garbage passes them by.</summary>
/// <param name="expected">How many texts are expected; more may come.</param>
internal sealed class PackedTexts(int expected = 0) : TextNumbers(expected)
{
    private const int GatheredAtATime = 32;

    private const int SmallestBlock = 256, LargestBlock = 1 << 18;

    private readonly List<char[]> _blocks = [];
    private readonly List<(int Block, int Start, int Length)> _texts = new(expected);
    private int _used;

    public override int Count => _texts.Count;

    /// <summary>About how many bytes of memory the texts take, without what finds them.</summary>
    public long Bytes => ((long)_texts.Capacity * Unsafe.SizeOf<(int, int, int)>()) + _blocks.Sum(block => (long)block.Length * sizeof(char));

    public ReadOnlySpan<char> this[int number] => SpanOf(number);

    /// <summary>How long a text is.</summary>
    public int LengthOf(int number) => _texts[number].Length;

    /// <summary>Reads what texts of some hashes are compared with when they are looked up, step by step for all of them: the processor waits for many lines of memory at once.</summary>
    /// <returns>Nothing that means anything; what nobody takes would not be read.</returns>
    public int Fetch(ReadOnlySpan<uint> hashes)
    {
        Span<int> numbers = stackalloc int[hashes.Length];
        var fetched = 0;
        for (var i = 0; i < numbers.Length; i++) numbers[i] = LikelyNumberOf(hashes[i]);
        foreach (var number in numbers)
            if (number >= 0) fetched += LengthOf(number);
        foreach (var number in numbers)
            if (number >= 0 && SpanOf(number) is [var first, ..]) fetched += first;
        return fetched;
    }

    /// <summary>A text where it stands, for as long as anybody holds it.</summary>
    public ReadOnlyMemory<char> MemoryOf(int number)
    {
        var (block, start, length) = _texts[number];
        return _blocks[block].AsMemory(start, length);
    }

    /// <summary>Some of the texts in another order, one after the other: whoever reads them in it walks through memory.</summary>
    public PackedTexts Ordered(ReadOnlySpan<int> numbers)
    {
        var ordered = new PackedTexts(numbers.Length);
        Span<(int Block, int Start, int Length)> places = stackalloc (int, int, int)[GatheredAtATime];
        for (var from = 0; from < numbers.Length; from += GatheredAtATime)
        {
            // Where some stand, before any is read: what is far in memory is fetched at once, not one after the other.
            var some = numbers.Slice(from, Math.Min(GatheredAtATime, numbers.Length - from));
            for (var i = 0; i < some.Length; i++) places[i] = _texts[some[i]];
            foreach (var (block, start, length) in places[..some.Length]) ordered.Keep(_blocks[block].AsSpan(start, length));
        }

        return ordered;
    }

    public override void Close()
    {
        base.Close();
        _texts.TrimExcess();
    }

    protected override ReadOnlySpan<char> SpanOf(int number)
    {
        var (block, start, length) = _texts[number];
        return _blocks[block].AsSpan(start, length);
    }

    protected override void Keep(ReadOnlySpan<char> text)
    {
        if (_blocks.Count == 0 || _used + text.Length > _blocks[^1].Length)
        {
            // Each block is as large as all before, up to a limit; a text that is larger has one of its own.
            var next = _blocks.Count == 0 ? SmallestBlock : Math.Min(LargestBlock, _blocks[^1].Length * 2);
            _blocks.Add(new char[Math.Max(next, text.Length)]);
            _used = 0;
        }

        text.CopyTo(_blocks[^1].AsSpan(_used));
        _texts.Add((_blocks.Count - 1, _used, text.Length));
        _used += text.Length;
    }
}
