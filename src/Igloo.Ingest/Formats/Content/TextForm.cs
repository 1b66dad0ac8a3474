using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Igloo.Ingest.Formats.Content;

/// <summary>How a file's bytes stand for text.</summary>
/// <param name="Encoding">UTF-8, UTF-16 or a code page of <see cref="LegacyPage"/>.</param>
/// <param name="IsGuess">Whether no mark and no rule of the encoding says so, as of bytes that are not UTF-8.</param>
internal sealed record TextForm(Encoding Encoding, bool IsGuess)
{
    private const int LongestCharacter = 4;

    public static TextForm Of(FileContent content) => Marked(content.Head) ?? Unmarked(content);

    /// <summary>The form with an encoding whose name is known; the files that are cut into parts are of UTF-8 or a code page.</summary>
    public static TextForm Named(string encoding) =>
        LegacyPage.All.Select(Page).FirstOrDefault(page => page.WebName == encoding) is { } legacy ? new TextForm(legacy, true) : new TextForm(Encoding.UTF8, false);

    /// <summary>An encoding that takes no mark for itself.</summary>
    public static Encoding Unmarked(Encoding encoding) => encoding is UTF8Encoding ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : encoding;

    /// <summary>Whether each character stands for itself in a byte of ASCII or in none.</summary>
    public bool HoldsAscii => Encoding is UTF8Encoding || Encoding.IsSingleByte;

    /// <summary>Whether two-byte characters stand in the bytes: mostly Latin text has a zero in every other one.</summary>
    public static Encoding? Utf16(ReadOnlySpan<byte> head)
    {
        var pairs = head.Length / 2;
        if (pairs == 0) return null;
        int evenZeros = 0, oddZeros = 0;
        for (var i = 0; i < pairs * 2; i += 2)
        {
            if (head[i] == 0) evenZeros++;
            if (head[i + 1] == 0) oddZeros++;
        }

        if (oddZeros > pairs * 0.4 && evenZeros < pairs * 0.05) return Encoding.Unicode;
        return evenZeros > pairs * 0.4 && oddZeros < pairs * 0.05 ? Encoding.BigEndianUnicode : null;
    }

    private static TextForm? Marked(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return new TextForm(Encoding.UTF8, false);
        if (head.StartsWith<byte>([0xFF, 0xFE])) return new TextForm(Encoding.Unicode, false);
        return head.StartsWith<byte>([0xFE, 0xFF]) ? new TextForm(Encoding.BigEndianUnicode, false) : null;
    }

    private static TextForm Unmarked(FileContent content)
    {
        if (Utf16(content.Head) is { } wide) return new TextForm(wide, true);
        return LegacyPageOf(content) is { } page ? new TextForm(Page(page), true) : new TextForm(Encoding.UTF8, false);
    }

    private static Encoding Page(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    // None of UTF-8. All of the file is looked at: the first accent may stand in its last row.
    private static int? LegacyPageOf(FileContent content)
    {
        using var bytes = content.OpenBytes();
        var buffer = ArrayPool<byte>.Shared.Rent(Limits.Head);
        try
        {
            var kept = 0;
            while (true)
            {
                content.Cancellation.ThrowIfCancellationRequested();
                var length = kept + bytes.Read(buffer.AsSpan(kept));
                if (length == kept) return Utf8.IsValid(buffer.AsSpan(0, kept)) ? null : LegacyPage.Of(buffer.AsSpan(0, kept));
                kept = SplitCharacter(buffer.AsSpan(0, length));
                if (!Utf8.IsValid(buffer.AsSpan(0, length - kept))) return LegacyPage.Of(buffer.AsSpan(0, length));
                buffer.AsSpan(length - kept, kept).CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // How many bytes at the end begin a character that the next block may finish.
    private static int SplitCharacter(ReadOnlySpan<byte> block)
    {
        for (var back = 1; back < LongestCharacter && back <= block.Length; back++)
        {
            var lead = block[^back];
            if ((lead & 0xC0) == 0x80) continue;
            var size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
            return size > back ? back : 0;
        }

        return 0;
    }
}
