using System.Buffers.Binary;

namespace Igloo.Ingest.Formats.Content;

/// <summary>Adds up what the members of a gzip file say they hold (RFC 1952: a member ends with its length), to tell a file that was cut off.</summary>
/// <remarks><c>GZipStream</c> ends quietly where its input ends, in the middle of a member or not.</remarks>
internal static class GzipMembers
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;
    private const int LengthLength = 4;

    /// <summary>Whether a packed file can hold exactly that many bytes.</summary>
    public static bool Hold(Stream packed, long unpacked)
    {
        var position = packed.Position;
        var last = LengthAt(packed, packed.Length - LengthLength);
        var isWhole = last == (uint)unpacked || LengthOfAllBut(packed) + last == (uint)unpacked;
        packed.Position = position;
        return isWhole;
    }

    // Files are appended to each other to append what they hold: the members before the last end where the next begins.
    private static uint LengthOfAllBut(Stream packed)
    {
        var lengths = 0u;
        var block = new byte[Limits.Head];
        for (long start = 1; start + HeaderLength < packed.Length; start += block.Length - HeaderLength)
        {
            packed.Position = start;
            var read = packed.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            for (var at = 0; at < Math.Min(read, block.Length - HeaderLength); at++)
                if (IsHeader(block.AsSpan(at, Math.Min(HeaderLength, read - at))) && start + at > HeaderLength + TrailerLength) lengths += LengthAt(packed, start + at - LengthLength);
        }

        return lengths;
    }

    // All ten bytes of a header are looked at, so that packed data hardly ever passes for one.
    private static bool IsHeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length == HeaderLength && bytes.StartsWith<byte>([0x1F, 0x8B, 8]) && bytes[3] < 0x20 && bytes[8] is (0 or 2 or 4) && bytes[9] is (<= 13 or 255);

    private static uint LengthAt(Stream packed, long position)
    {
        Span<byte> length = stackalloc byte[LengthLength];
        packed.Position = Math.Max(position, 0);
        return packed.ReadAtLeast(length, LengthLength, throwOnEndOfStream: false) == LengthLength ? BinaryPrimitives.ReadUInt32LittleEndian(length) : 0;
    }
}
