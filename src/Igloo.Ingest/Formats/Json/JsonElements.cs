using Igloo.Model;

namespace Igloo.Ingest.Formats.Json;

/// <summary>Rows of the elements of a JSON array, read one by one, so that a broken one costs itself and memory stays flat.</summary>
internal static class JsonElements
{
    /// <param name="text">The array, or what follows its opening bracket.</param>
    /// <param name="header">Gets the members that it does not have.</param>
    /// <param name="isOpened">Whether the opening bracket was taken already.</param>
    /// <param name="what">What the array is to its sender.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="nameOf">Names the column of a dotted member; as it is when left out.</param>
    /// <exception cref="UnreadableFileException">The array has no closing bracket.</exception>
    public static IEnumerable<RawRow> Of(TextReader text, TableHeader header, bool isOpened, string what, CancellationToken cancellation, Func<string, string>? nameOf = null)
    {
        var scanner = new ElementScanner(text, isOpened);
        var number = 0L;
        while (scanner.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var row = new RowRef(header.Table, ++number);
            yield return scanner.IsTooLong
                ? RawRow.Bad(row, header, scanner.Text, $"is longer than {Limits.RowLength} characters")
                : JsonRow.Of(row, header, scanner.Text, nameOf);
        }

        if (!scanner.IsClosed) throw new UnreadableFileException($"the JSON {what} ends after {number} elements without its closing bracket: it was cut off on its way; send it again");
    }
}
