using System.Buffers.Binary;
using System.Text;

namespace Igloo.Storage;

/// <summary>Writes the parts of a page one after the other, small numbers in few bytes.</summary>
internal sealed class PageWriter
{
    private byte[] _bytes = new byte[256];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Forgets what was written and keeps the room.</summary>
    public void Clear() => _length = 0;

    public void Byte(byte value) => Take(1)[0] = value;

    /// <summary>Seven bits a byte; the sign is the lowest bit, so that small negative numbers are short too.</summary>
    public void Number(long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        for (; rest >= 0x80; rest >>= 7) Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    public void Real(double value) => BinaryPrimitives.WriteDoubleBigEndian(Take(8), value);

    public void Id(UInt128 value) => BinaryPrimitives.WriteUInt128BigEndian(Take(16), value);

    public void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        Encoding.UTF8.GetBytes(value, Take(length));
    }

    /// <summary>A text that may be missing; a missing one differs from an empty one.</summary>
    public void OptionalText(string? value)
    {
        Byte(value is null ? (byte)0 : (byte)1);
        if (value is not null) Text(value);
    }

    public void Time(DateTimeOffset? value)
    {
        Byte(value is null ? (byte)0 : (byte)1);
        if (value is { } time) Number(time.UtcTicks);
    }

    public void Entity(EntityId value)
    {
        Byte((byte)value.Kind);
        BinaryPrimitives.WriteUInt64BigEndian(Take(8), value.Value);
    }

    public void Mention(MentionId value)
    {
        Id(value.Record.Value);
        Byte((byte)value.Role);
        Byte((byte)value.Kind);
    }

    public void List<T>(IReadOnlyList<T> items, Action<PageWriter, T> write)
    {
        Number(items.Count);
        for (var i = 0; i < items.Count; i++) write(this, items[i]);
    }

    private Span<byte> Take(int count)
    {
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(_length + count, 2 * _bytes.Length));
        var taken = _bytes.AsSpan(_length, count);
        _length += count;
        return taken;
    }
}
