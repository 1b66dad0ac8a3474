using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Igloo.Model;

/// <summary>The one way Igloo makes an id out of what it stands for: SHA-256 over the parts, each framed by its length. (<see cref="RecordIds"/> go on from one.)</summary>
/// <remarks>Pure and thread-safe. Framing makes ("ab","c") and ("a","bc") differ; equal parts give equal digests on every machine.</remarks>
public static class Digest
{
    /// <summary>Hex digits of an id as text.</summary>
    internal const int Digits = 32;

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
        foreach (var part in parts) end += Frame(part, framed[end..]);
        var digest = OfFramed(framed[..end]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return digest;
    }

    /// <summary>The digest of one part that need be no string.</summary>
    public static UInt128 OfText(ReadOnlySpan<char> part)
    {
        if (LengthLength + Encoding.UTF8.GetMaxByteCount(part.Length) > OnStack) return Of(part.ToString());
        Span<byte> framed = stackalloc byte[OnStack];
        return OfFramed(framed[..Frame(part, framed)]);
    }

    /// <summary>The SHA-256 of a whole byte sequence as 64 lower-case hex digits; for blobs and pages.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>An id as 32 lower-case hex digits, so that text order equals number order.</summary>
    public static string ToText(UInt128 value) => string.Create(Digits, value, static (text, value) => Write(value, text));

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <returns><see langword="false"/> unless <paramref name="text"/> is exactly 32 hex digits.</returns>
    public static bool TryParse(string? text, out UInt128 value)
    {
        value = default;
        return text is { Length: Digits }
            && UInt128.TryParse(text, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Writes an id as <see cref="ToText"/> does into as many signs.</summary>
    internal static void Write(UInt128 value, Span<char> text)
    {
        // The number's own formatting goes digit by digit, and millions of ids are written.
        Span<byte> bytes = stackalloc byte[Digits / 2];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        Convert.TryToHexStringLower(bytes, text, out _);
    }

    private static int Frame(ReadOnlySpan<char> part, Span<byte> framed)
    {
        var length = Encoding.UTF8.GetBytes(part, framed[LengthLength..]);
        BinaryPrimitives.WriteInt32BigEndian(framed, length);
        return LengthLength + length;
    }

    private static UInt128 OfFramed(ReadOnlySpan<byte> framed)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(framed, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
