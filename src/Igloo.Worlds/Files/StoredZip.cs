using System.Buffers.Binary;
using System.Text;

namespace Igloo.Worlds.Files;

/// <summary>Writes a zip archive without compressing.</summary>
/// <remarks>Compressed bytes, and the system mark that ZipArchive sets, change with the runtime and the system; a committed sample must not.</remarks>
internal sealed class StoredZip(Stream stream)
{
    private const uint LocalHeader = 0x04034b50;
    private const uint CentralHeader = 0x02014b50;
    private const uint CentralEnd = 0x06054b50;
    private const int ChecksumOffset = 14;
    private const ushort Version = 20;
    private const ushort FirstDay1980 = 0x21;
    private static readonly uint[] ChecksumTable = MakeChecksumTable();
    private readonly List<Entry> _entries = [];
    private Entry? _open;

    /// <summary>Starts an entry; what is written next belongs to it.</summary>
    public void Start(string name)
    {
        Close();
        _open = new Entry(name, stream.Position);
        _entries.Add(_open);
        WriteHeader(LocalHeader, _open, central: false);
    }

    /// <summary>Writes to the entry started last.</summary>
    public void Write(string text)
    {
        var entry = _open ?? throw new InvalidOperationException("write before any entry was started; call Start first");
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var value in bytes) entry.Checksum = ChecksumTable[(byte)(entry.Checksum ^ value)] ^ (entry.Checksum >> 8);
        entry.Length += (uint)bytes.Length;
        stream.Write(bytes);
    }

    /// <summary>Writes the list of entries.</summary>
    public void Finish()
    {
        Close();
        var start = stream.Position;
        foreach (var entry in _entries) WriteHeader(CentralHeader, entry, central: true);
        var size = stream.Position - start;
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, CentralEnd);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)start);
        stream.Write(end);
    }

    private static uint[] MakeChecksumTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            table[i] = value;
        }

        return table;
    }

    private void Close()
    {
        if (_open is not { } entry) return;
        entry.Checksum ^= 0xFFFFFFFF;
        Span<byte> sums = stackalloc byte[12];
        WriteSums(sums, entry);
        var end = stream.Position;
        stream.Position = entry.Offset + ChecksumOffset;
        stream.Write(sums);
        stream.Position = end;
        _open = null;
    }

    private void WriteHeader(uint signature, Entry entry, bool central)
    {
        var name = Encoding.ASCII.GetBytes(entry.Name);
        // The central header is the local one with two bytes (who made it) in front and the place of the entry behind.
        Span<byte> header = stackalloc byte[central ? 46 : 30];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, signature);
        var rest = header[4..];
        if (central)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(rest, Version);
            BinaryPrimitives.WriteUInt32LittleEndian(header[42..], (uint)entry.Offset);
            rest = rest[2..];
        }

        BinaryPrimitives.WriteUInt16LittleEndian(rest, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[8..], FirstDay1980);
        if (central) WriteSums(rest[10..], entry);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[22..], (ushort)name.Length);
        stream.Write(header);
        stream.Write(name);
    }

    private static void WriteSums(Span<byte> target, Entry entry)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, entry.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(target[4..], entry.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(target[8..], entry.Length);
    }

    private sealed class Entry(string name, long offset)
    {
        public string Name { get; } = name;

        public long Offset { get; } = offset;

        public uint Checksum { get; set; } = 0xFFFFFFFF;

        public uint Length { get; set; }
    }
}
