using System.Globalization;

namespace Igloo.Model;

/// <summary>Where in a file a row stands.</summary>
/// <param name="Sheet">Sheet, table or archive member; empty when the file has only one.</param>
/// <param name="Number">The row's number counted from 1 as its sender sees it: the line (delimited text: of the row's first line, header included), the sheet's row, or the object's position.</param>
public readonly record struct RowRef(string Sheet, long Number) : IComparable<RowRef>
{
    /// <summary>In one word, as people and reports name it.</summary>
    public string Path => Sheet.Length == 0 ? Number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Sheet}#{Number}");

    /// <inheritdoc/>
    public int CompareTo(RowRef other)
    {
        var bySheet = string.CompareOrdinal(Sheet, other.Sheet);
        return bySheet != 0 ? bySheet : Number.CompareTo(other.Number);
    }
}
