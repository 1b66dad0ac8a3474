namespace Igloo.Storage;

/// <summary>
/// Memory for the pages of a run while they are filled, in small blocks that are used again: thousands of pages grow side by side, and growing arrays would hold
/// twice what they need. Blocks are cut from slabs that lie where the collector moves nothing, because half a gigabyte would be copied from generation to generation.
/// </summary>
/// <remarks>Thread-safe. What was lent goes once all of it was given back, or with the object.</remarks>
internal sealed class PageMemory
{
    public const int BlockBytes = 4 << 10;

    private const int BlocksOfASlab = 256;

    private readonly Lock _gate = new();
    private readonly Stack<ArraySegment<byte>> _free = [];
    private int _cut;

    /// <summary>A block, filled with anything.</summary>
    public ArraySegment<byte> Rent()
    {
        lock (_gate)
        {
            if (_free.Count == 0) Cut(GC.AllocateUninitializedArray<byte>(BlocksOfASlab * BlockBytes));
            return _free.Pop();
        }
    }

    /// <summary>Takes back blocks that nobody reads any more.</summary>
    public void Return(IReadOnlyList<ArraySegment<byte>> blocks)
    {
        lock (_gate)
        {
            for (var i = 0; i < blocks.Count; i++) _free.Push(blocks[i]);
            if (_free.Count == _cut) Forget(); // the pages of a table were written while those of another wait
        }
    }

    private void Cut(byte[] slab)
    {
        _cut += BlocksOfASlab;
        for (var block = BlocksOfASlab - 1; block >= 0; block--) _free.Push(new ArraySegment<byte>(slab, block * BlockBytes, BlockBytes));
    }

    private void Forget()
    {
        _free.Clear();
        _cut = 0;
    }
}
