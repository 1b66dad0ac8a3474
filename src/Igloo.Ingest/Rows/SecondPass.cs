using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Rows;

/// <summary>The rows of a file that a first pass went over: whatever is wrong with the whole of it by now came after that.</summary>
/// <remarks>No iterator: each on the way from the format to who takes the rows costs a copy of every row.</remarks>
/// <param name="rows">As the format reads them.</param>
internal readonly struct SecondPass(IEnumerable<RawRow> rows)
{
    public Enumerator GetEnumerator() => new(rows.GetEnumerator());

    internal readonly struct Enumerator(IEnumerator<RawRow> rows) : IDisposable
    {
        public RawRow Current => rows.Current;

        /// <exception cref="InvalidDataException">The stream no longer holds what it held when it was opened.</exception>
        public bool MoveNext()
        {
            try
            {
                return rows.MoveNext();
            }
            catch (UnreadableFileException changed)
            {
                throw new InvalidDataException($"The stream changed between the two passes over it: {changed.Message}", changed);
            }
        }

        public void Dispose() => rows.Dispose();
    }
}
