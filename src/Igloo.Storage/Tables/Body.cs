using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>Bytes of a row that no filter reads: compressed, in one property, or in a blob when they are too many for a row.</summary>
internal static class Body
{
    /// <summary>Most bytes that a row carries itself.</summary>
    public const int RowBytes = 48 << 10;

    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        if (!BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 1, window: 20))
            throw new InvalidOperationException($"{bytes.Length} bytes did not fit in {packed.Length} when compressed.");
        var body = packed[..length];
        ArrayPool<byte>.Shared.Return(packed);
        return body;
    }

    public static byte[] Expand(byte[] packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream(packed.Length * 4);
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static byte[] OfJson<T>(T value) => Compress(JsonSerializer.SerializeToUtf8Bytes(value, StorageJson.Options));

    public static T FromJson<T>(byte[] json) => JsonSerializer.Deserialize<T>(json, StorageJson.Options)!;

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, StorageJson.Options);

    public static T? FromJson<T>(this TableEntity row, string name) => row.GetString(name) is { } text ? JsonSerializer.Deserialize<T>(text, StorageJson.Options) : default;
}
