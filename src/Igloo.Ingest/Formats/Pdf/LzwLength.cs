namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Counts the bytes that a part packed by LZW (ISO 32000-1, 7.4.4) unfolds to, without unfolding it.</summary>
internal static class LzwLength
{
    private const int Clear = 256;
    private const int End = 257;
    private const int Narrowest = 9;
    private const int Widest = 12;

    /// <summary>The bytes, or more than <paramref name="most"/> where they are more.</summary>
    /// <remarks>Linear in the packed bytes. Codes that stand for nothing end the count, as they end the unpacking.</remarks>
    public static long Of(ReadOnlySpan<byte> packed, long most)
    {
        var lengths = new List<int>(1 << Widest);
        var (total, bit, previous) = (0L, 0, 0);
        Reset(lengths);
        while (total <= most && Next(packed, ref bit, Width(lengths.Count)) is { } code && code != End)
        {
            if (code == Clear)
            {
                Reset(lengths);
                previous = 0;
                continue;
            }

            if (code > lengths.Count) break;
            var length = code < lengths.Count ? lengths[code] : previous + 1;
            total += length;
            if (previous > 0) lengths.Add(previous + 1);
            previous = length;
        }

        return total;
    }

    private static void Reset(List<int> lengths)
    {
        lengths.Clear();
        lengths.AddRange(Enumerable.Repeat(1, End + 1));
    }

    private static int Width(int codes) => Math.Clamp(int.Log2(codes + 1) + 1, Narrowest, Widest);

    private static int? Next(ReadOnlySpan<byte> packed, ref int bit, int width)
    {
        if (bit + width > packed.Length * 8L) return null;
        var code = 0;
        for (var i = 0; i < width; i++, bit++) code = (code << 1) | ((packed[bit >> 3] >> (7 - (bit & 7))) & 1);
        return code;
    }
}
