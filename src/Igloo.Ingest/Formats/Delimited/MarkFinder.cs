using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Igloo.Ingest.Formats.Delimited;

/// <summary>Finds the delimiters, quotes and line ends of a row one after the other: looks at thirty-two characters at once and remembers which of them are marks, as Sep does.</summary>
/// <remarks>Fields are short, so that searching for the end of each anew costs more than all of them.</remarks>
internal sealed class MarkFinder(char delimiter, char quote)
{
    private const int Width = 32;

    private readonly SearchValues<char> _marks = SearchValues.Create([delimiter, quote, '\r', '\n']);
    private readonly Vector256<ushort> _delimiter = Vector256.Create((ushort)delimiter);
    private readonly Vector256<ushort> _quote = Vector256.Create((ushort)quote);
    private int _block; // where the last thirty-two begin in the row
    private uint _found; // a bit for each mark among them

    /// <summary>Begins a row.</summary>
    public void Begin() => (_block, _found) = (-Width, 0);

    /// <summary>The position of the next mark, or the length of the text when there is none.</summary>
    /// <param name="row">The text from the beginning of the row, as far as it is known; no less of it than before.</param>
    /// <param name="at">Where to begin.</param>
    public int Next(ReadOnlySpan<char> row, int at)
    {
        if (at < _block + Width)
        {
            var left = _found & (uint.MaxValue << (at - _block));
            if (left != 0) return _block + BitOperations.TrailingZeroCount(left);
            at = _block + Width;
        }

        for (; at + Width <= row.Length; at += Width)
        {
            (_block, _found) = (at, Marks(MemoryMarshal.Cast<char, ushort>(row.Slice(at, Width))));
            if (_found != 0) return at + BitOperations.TrailingZeroCount(_found);
        }

        var step = row[at..].IndexOfAny(_marks);
        return step < 0 ? row.Length : at + step;
    }

    private uint Marks(ReadOnlySpan<ushort> letters) =>
        Vector256.Narrow(Marks(Vector256.Create(letters)), Marks(Vector256.Create(letters[(Width / 2)..]))).ExtractMostSignificantBits();

    private Vector256<ushort> Marks(Vector256<ushort> letters) =>
        Vector256.Equals(letters, _delimiter) | Vector256.Equals(letters, _quote) | Vector256.Equals(letters, Vector256.Create((ushort)'\n')) | Vector256.Equals(letters, Vector256.Create((ushort)'\r'));
}
