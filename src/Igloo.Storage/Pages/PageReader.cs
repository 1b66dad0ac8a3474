using System.Buffers.Binary;
using System.Text;

namespace Igloo.Storage;

/// <summary>Reads what <see cref="PageWriter"/> wrote, in the same order.</summary>
internal sealed class PageReader(byte[] bytes)
{
    private int _next;

    public bool IsAtEnd => _next == bytes.Length;

    public byte Byte() => bytes[_next++];

    public long Number()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return (long)(value >> 1) ^ -(long)(value & 1);
        }
    }

    public int Count() => (int)Number();

    public double Real() => BinaryPrimitives.ReadDoubleBigEndian(Take(8));

    public UInt128 Id() => BinaryPrimitives.ReadUInt128BigEndian(Take(16));

    public string Text() => Encoding.UTF8.GetString(Take(Count()));

    public string? OptionalText() => Byte() == 0 ? null : Text();

    public DateTimeOffset? Time() => Byte() == 0 ? null : new DateTimeOffset(Number(), TimeSpan.Zero);

    public EntityId Entity() => new((EntityKind)Byte(), BinaryPrimitives.ReadUInt64BigEndian(Take(8)));

    public MentionId Mention() => new(new RecordId(Id()), (Role)Byte(), (EntityKind)Byte());

    public T[] List<T>(Func<PageReader, T> read)
    {
        var items = new T[Count()];
        for (var i = 0; i < items.Length; i++) items[i] = read(this);
        return items;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = bytes.AsSpan(_next, count);
        _next += count;
        return taken;
    }
}
