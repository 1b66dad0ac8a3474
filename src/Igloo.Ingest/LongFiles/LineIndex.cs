using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.LongFiles;

/// <summary>Counts the line ends of bytes that go by, and finds a line again: a line feed, a carriage return, or both together end one.</summary>
/// <remarks>For encodings in which these two bytes stand for nothing else, such as UTF-8 and Windows-1252. Memory: two numbers for each 64 KiB.</remarks>
internal sealed class LineIndex
{
    private const byte LineFeed = (byte)'\n';
    private const byte Return = (byte)'\r';

    private readonly List<(long Offset, long Ends, bool IsAfterReturn)> _marks = [(0, 0, false)];

    /// <summary>Takes the next bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        var (offset, ends, isAfterReturn) = _marks[^1];
        ends += bytes.Count(LineFeed);
        if (isAfterReturn && bytes[0] == LineFeed) ends--;
        if (bytes.Contains(Return)) ends += bytes.Count(Return) - bytes.Count("\r\n"u8);
        _marks.Add((offset + bytes.Length, ends, bytes[^1] == Return));
    }

    /// <summary>The bytes before a line.</summary>
    /// <param name="line">From 1; one that was counted.</param>
    /// <param name="content">What went by.</param>
    public long OffsetOf(long line, FileContent content)
    {
        if (line == 1) return 0;
        // The mark before the end of the line before.
        var next = _marks.FindIndex(mark => mark.Ends >= line - 1);
        var (offset, ends, isAfterReturn) = _marks[next - 1];
        var bytes = new byte[_marks[next].Offset - offset + 1];
        using var stream = content.Range(offset, _marks[next].Offset + 1).OpenBytes();
        var read = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        for (var at = 0; at < read.Length; at++)
        {
            var isSecondOfTwo = read[at] == LineFeed && (at == 0 ? isAfterReturn : read[at - 1] == Return);
            if (isSecondOfTwo || (read[at] != LineFeed && read[at] != Return) || ++ends < line - 1) continue;
            return offset + at + (read[at] == Return && at + 1 < read.Length && read[at + 1] == LineFeed ? 2 : 1);
        }

        throw new InvalidDataException("The stream changed while its lines were counted.");
    }
}
