using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Igloo.Model;

/// <summary>The one way Igloo makes an id out of what it stands for: SHA-256 over the parts, each framed by its length. (<see cref="RecordIds"/> go on from one.)</summary>
/// <remarks>Pure and thread-safe. Framing makes ("ab","c") and ("a","bc") differ; equal parts give equal digests on every machine.</remarks>
public static class Digest
{
    private const int LengthLength = 4;
    private const int OnStack = 1_024;

    /// <summary>The first 128 bits of the SHA-256 of <paramref name="parts"/>, big-endian.</summary>
    public static UInt128 Of(params ReadOnlySpan<string> parts)
    {
        var most = 0;
        foreach (var part in parts) most += LengthLength + Encoding.UTF8.GetMaxByteCount(part.Length);
        // One call over one buffer: many ids are made here.
        var rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var framed = rented ?? stackalloc byte[OnStack];
        var end = 0;
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetBytes(part, framed[(end + LengthLength)..]);
            BinaryPrimitives.WriteInt32BigEndian(framed[end..], length);
            end += LengthLength + length;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(framed[..end], hash);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The SHA-256 of a whole byte sequence as 64 lower-case hex digits; for blobs and pages.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>An id as 32 lower-case hex digits, so that text order equals number order.</summary>
    public static string ToText(UInt128 value) => value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <returns><see langword="false"/> unless <paramref name="text"/> is exactly 32 hex digits.</returns>
    public static bool TryParse(string? text, out UInt128 value)
    {
        value = default;
        return text is { Length: 32 }
            && UInt128.TryParse(text, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out value);
    }
}
