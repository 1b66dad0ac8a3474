using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>Records to be resolved, held by column: each distinct value once, rows as numbers of values.</summary>
/// <remarks>
/// Values may come as written; the engine folds them to the form in which they are compared. Fill it row by row, then give it to <see cref="Resolver"/>.
/// Memory: 4 bytes a value, and each distinct text once. Not thread-safe while it is filled.
/// </remarks>
public sealed class RecordTable
{
    /// <summary>Parts two values of one type in one row: <c>phone A ␟ phone B</c>.</summary>
    internal const char ValueSeparator = '\u001F';

    /// <summary>Bits that tell digits apart, and letters whatever their case.</summary>
    private const int DigitBits = 4, LetterBits = 5;

    /// <summary>Rows from which a table is larger than the caches that are near.</summary>
    private const int WorthNeighbours = 1 << 16;

    private readonly List<int> _lists = [];
    private readonly GrowingColumn?[] _columns = new GrowingColumn?[FieldTypes.All.Count];

    /// <summary>An empty table of the given types; a type given twice is one column.</summary>
    public RecordTable(IEnumerable<FieldType> types)
    {
        foreach (var type in types) _columns[(int)type] ??= new GrowingColumn();
    }

    /// <summary>A table of so many rows whose columns are added whole.</summary>
    internal RecordTable(int rows) => Count = rows;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Says that the rows begun from now on come from another list than those before.</summary>
    public void BeginList() => _lists.Add(Count);

    /// <summary>The number of the list that a row came from.</summary>
    internal int ListOf(int row) => _lists.BinarySearch(row) is var at && at >= 0 ? _lists.LastIndexOf(row) + 1 : ~at;

    /// <summary>Begins the next row; the values set from now on are its.</summary>
    public void AddRow() => Count++;

    /// <summary>Adds a value to the current row. Blank values are missing; a second value of a type stands beside the first.</summary>
    /// <exception cref="InvalidOperationException">No row was begun.</exception>
    /// <exception cref="ArgumentException">The table has no column of the type.</exception>
    public void Set(FieldType type, ReadOnlySpan<char> value)
    {
        if (Count == 0) throw new InvalidOperationException("Begin a row with AddRow before setting its values.");
        if (_columns[(int)type] is not { } column) throw new ArgumentException($"The table has no column {type.Name()}.", nameof(type));
        value = value.Trim();
        if (!value.IsEmpty) column.Set(Count - 1, value);
    }

    /// <summary>Adds a whole column.</summary>
    internal void Add(FieldType type, GrowingColumn column) => _columns[(int)type] = column;

    /// <summary>Adds a row of another table as it is; what this table has no column for is left out.</summary>
    internal void AddRowOf(RecordTable other, int row)
    {
        AddRow();
        for (var type = 0; type < _columns.Length; type++)
            if (other._columns[type] is { } column && column.TextAt(row) is { IsEmpty: false } text) _columns[type]?.Set(Count - 1, text);
    }

    /// <summary>The rows in an order of their own, the same however they came: by what they hold.</summary>
    /// <remarks>In a large table rows whose date of birth and name begin alike stand together, so that those who meet later are mostly near each other in memory.</remarks>
    internal int[] ContentOrder()
    {
        var keys = new (ulong Neighbourhood, ulong Content)[Count];
        for (var row = 0; Count >= WorthNeighbours && row < Count; row++) keys[row].Neighbourhood = ((ulong)Beginning(FieldType.PersonBirthDate, row, DigitBits) << 32) | NameBeginning(row);
        foreach (var column in _columns)
        {
            if (column is null) continue;
            column.Close();
            var digests = column.Digests();
            for (var row = 0; row < Count; row++)
            {
                var digest = column[row] is >= 0 and var text ? digests[text] : 0;
                keys[row].Content = Mixed(keys[row].Content + (digest * 0xC2B2AE3D27D4EB4FUL));
            }
        }

        var order = new int[Count];
        for (var row = 0; row < Count; row++) order[row] = row;
        Array.Sort(keys, order);
        KeepOrderOfEquals(keys, order);
        return order;
    }

    private uint NameBeginning(int row) =>
        Beginning(FieldType.PersonFamilyName, row, LetterBits) is > 0 and var family ? family
        : Beginning(FieldType.PersonFullName, row, LetterBits) is > 0 and var full ? full
        : Beginning(FieldType.OrganizationName, row, LetterBits);

    private uint Beginning(FieldType type, int row, int bits) => _columns[(int)type]?.BeginningOf(row, bits) ?? 0;

    // The sort is not stable; rows that hold the same keep the order in which they came.
    private static void KeepOrderOfEquals((ulong, ulong)[] keys, int[] order)
    {
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) Array.Sort(order, start, end - start);
        }
    }

    /// <summary>A column with its rows in <paramref name="order"/>, or <see langword="null"/> when the table has none of the type.</summary>
    internal RawColumn? Column(FieldType type, int[] order) => _columns[(int)type]?.Ordered(order);

    /// <summary>The same, and the table has it no more.</summary>
    internal RawColumn? TakeColumn(FieldType type, int[] order)
    {
        var column = Column(type, order);
        _columns[(int)type] = null;
        return column;
    }

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        return (value ^ (value >> 27)) + 0x9E3779B97F4A7C15UL;
    }
}
