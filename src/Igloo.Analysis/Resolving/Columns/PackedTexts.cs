using System.Runtime.CompilerServices;

namespace Igloo.Analysis.Resolving;

/// <summary>Numbered texts one after the other in a few large blocks: millions of them cost no object each, and collecting garbage passes them by.</summary>
/// <remarks>Beside its signs a text takes six bytes: where it stands, and before it how long it is, so that both are read with one line of memory. Up to four thousand million signs.</remarks>
/// <param name="expected">How many texts are expected; more may come.</param>
internal sealed class PackedTexts(int expected = 0) : TextNumbers(expected)
{
    private const int GatheredAtATime = 32;

    /// <summary>Bits that say where in its block a text stands; those above are the number of the block.</summary>
    private const int BlockBits = 18;

    private const int SmallestBlock = 256, LargestBlock = 1 << BlockBits;

    /// <summary>Stands for the length of a text that is as long or longer, which has a block to itself.</summary>
    private const char Long = char.MaxValue;

    private readonly List<uint> _starts = new(expected);
    private char[][] _blocks = [];
    private int _blockCount;
    private int _used;

    public override int Count => _starts.Count;

    /// <summary>About how many bytes of memory the texts take, without what finds them.</summary>
    public long Bytes => ((long)_starts.Capacity * sizeof(uint)) + _blocks.Take(_blockCount).Sum(block => (long)block.Length * sizeof(char));

    public ReadOnlySpan<char> this[int number] => SpanOf(number);

    /// <summary>Where a text stands. Reading it for many texts before any is read lets the processor wait for many lines of memory at once.</summary>
    public uint StartOf(int number) => _starts[number];

    /// <summary>Reads what texts of some hashes are compared with when they are looked up, step by step for all of them: the processor waits for many lines of memory at once.</summary>
    /// <returns>Nothing that means anything, and nobody need take it: what is not returned would not be read.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public uint Fetch(ReadOnlySpan<uint> hashes)
    {
        Span<int> numbers = stackalloc int[hashes.Length];
        var fetched = 0u;
        for (var i = 0; i < numbers.Length; i++) numbers[i] = LikelyNumberOf(hashes[i]);
        foreach (var number in numbers)
            if (number >= 0) fetched += StartOf(number);
        foreach (var number in numbers)
            if (number >= 0 && SpanOf(number) is [var first, ..]) fetched += first;
        return fetched;
    }

    /// <summary>A text where it stands, for as long as anybody holds it.</summary>
    public ReadOnlyMemory<char> MemoryOf(int number)
    {
        var (block, start, length) = PlaceAt(_starts[number]);
        return block.AsMemory(start, length);
    }

    /// <summary>Some of the texts in another order, one after the other: whoever reads them in it walks through memory.</summary>
    public PackedTexts Ordered(ReadOnlySpan<int> numbers)
    {
        var ordered = new PackedTexts(numbers.Length);
        Span<uint> starts = stackalloc uint[GatheredAtATime];
        for (var from = 0; from < numbers.Length; from += GatheredAtATime)
        {
            // Where some stand, before any is read: what is far in memory is fetched at once, not one after the other.
            var some = numbers.Slice(from, Math.Min(GatheredAtATime, numbers.Length - from));
            for (var i = 0; i < some.Length; i++) starts[i] = _starts[some[i]];
            foreach (var start in starts[..some.Length]) ordered.Keep(SpanAt(start));
        }

        return ordered;
    }

    public override void Close()
    {
        base.Close();
        _starts.TrimExcess();
    }

    public override ReadOnlySpan<char> SpanOf(int number) => SpanAt(_starts[number]);

    protected override void Keep(ReadOnlySpan<char> text)
    {
        var isLong = text.Length >= Long;
        if (_blockCount == 0 || isLong || _used + text.Length >= _blocks[_blockCount - 1].Length) Begin(isLong ? text.Length + 1 : NextBlock(text.Length + 1));
        var block = _blocks[_blockCount - 1];
        _starts.Add(checked(((uint)(_blockCount - 1) * LargestBlock) + (uint)_used));
        block[_used] = isLong ? Long : (char)text.Length;
        text.CopyTo(block.AsSpan(_used + 1));
        _used = isLong ? block.Length : _used + 1 + text.Length;
    }

    // Each block is as large as all before, up to a limit.
    private int NextBlock(int least) => Math.Max(_blockCount == 0 ? SmallestBlock : Math.Min(LargestBlock, _blocks[_blockCount - 1].Length * 2), least);

    private void Begin(int signs)
    {
        if (_blockCount == _blocks.Length) Array.Resize(ref _blocks, Math.Max(4, _blockCount * 2));
        _blocks[_blockCount++] = new char[signs];
        _used = 0;
    }

    private ReadOnlySpan<char> SpanAt(uint at)
    {
        var (block, start, length) = PlaceAt(at);
        return block.AsSpan(start, length);
    }

    private (char[] Block, int Start, int Length) PlaceAt(uint at)
    {
        var (block, before) = (_blocks[at >> BlockBits], (int)(at & (LargestBlock - 1)));
        return block[before] is var length && length < Long ? (block, before + 1, length) : (block, 1, block.Length - 1);
    }
}
