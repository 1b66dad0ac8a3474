using Igloo.Model;

namespace Igloo.Ingest.Formats.Json;

/// <summary>
/// Rows of the elements of a JSON array, read one by one, so that a broken one costs itself and memory stays flat. Elements are objects, or lists of values
/// under a first list of names.
/// </summary>
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
        var isListed = false;
        while (scanner.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var row = new RowRef(header.Table, ++number);
            if (scanner.IsTooLong) yield return RawRow.Bad(row, header, scanner.Text, $"is longer than {Limits.RowLength} characters");
            else if (number == 1 && JsonRow.Names(scanner.Text) is { } names) isListed = Named(header, names);
            else yield return isListed ? JsonRow.OfList(row, header, scanner.Text) : JsonRow.Of(row, header, scanner.Text, nameOf);
        }

        if (!scanner.IsClosed) throw new UnreadableFileException($"the JSON {what} ends after {number} elements without its closing bracket: it was cut off on its way; send it again");
    }

    private static bool Named(TableHeader header, string[] names)
    {
        foreach (var name in names) header.Add(name);
        return true;
    }
}
