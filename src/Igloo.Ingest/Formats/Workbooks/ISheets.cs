namespace Igloo.Ingest.Formats.Workbooks;

/// <summary>The sheets of a workbook, or what has rows of cells as they have; at first it stands before the first row of the first. For one thread.</summary>
internal interface ISheets : IDisposable
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>Of the sheet at which it stands.</summary>
    string Name { get; }

    /// <summary>What is told of all rows of the sheet at which it stands, outside of it.</summary>
    IReadOnlyList<ToldValue> Told => [];

    /// <summary>Of the row at which it stands, from 1, as its sender counts.</summary>
    long RowNumber { get; }

    /// <summary>Goes to the sheet's next row; blank ones may be left out.</summary>
    bool NextRow();

    /// <summary>The row's cells as texts: a list of the caller's own that ends with the last filled one.</summary>
    /// <exception cref="UnreadableFileException">There are more than <see cref="Limits.Columns"/>.</exception>
    List<string> Cells();

    /// <summary>Goes before the first row of the next sheet.</summary>
    bool NextSheet();
}
