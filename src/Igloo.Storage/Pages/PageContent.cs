using System.Buffers;

namespace Igloo.Storage;

/// <summary>The bytes of a page while it is filled.</summary>
/// <remarks>For one thread at a time. Its memory is lent until it is disposed.</remarks>
internal sealed class PageContent(PageMemory memory) : IDisposable
{
    private readonly List<ArraySegment<byte>> _blocks = [];
    private ArraySegment<byte> _last = ArraySegment<byte>.Empty;
    private int _used;
    private byte[]? _whole;

    /// <summary>How many bytes it holds.</summary>
    public int Length => _blocks.Count == 0 ? 0 : ((_blocks.Count - 1) * PageMemory.BlockBytes) + _used;

    /// <summary>All bytes in one piece; nothing is added after this.</summary>
    public ReadOnlySpan<byte> Bytes => (_whole ??= Joined()).AsSpan(0, Length);

    /// <summary>Adds bytes at the end.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var room = _last.AsSpan(_used);
            if (bytes.Length <= room.Length)
            {
                bytes.CopyTo(room);
                _used += bytes.Length;
                return;
            }

            bytes[..room.Length].CopyTo(room);
            bytes = bytes[room.Length..];
            _blocks.Add(_last = memory.Rent());
            _used = 0;
        }
    }

    public void Dispose()
    {
        memory.Return(_blocks);
        _blocks.Clear();
        if (_whole is not null) ArrayPool<byte>.Shared.Return(_whole);
        (_whole, _last, _used) = (null, ArraySegment<byte>.Empty, 0);
    }

    private byte[] Joined()
    {
        var whole = ArrayPool<byte>.Shared.Rent(Length);
        for (var i = 0; i < _blocks.Count; i++)
        {
            var filled = i == _blocks.Count - 1 ? _used : PageMemory.BlockBytes;
            _blocks[i].AsSpan(0, filled).CopyTo(whole.AsSpan(i * PageMemory.BlockBytes));
        }

        return whole;
    }
}
