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

    /// <summary>Rows that a thread takes at a time.</summary>
    private const int RowsAtATime = 1 << 14;

    /// <summary>Bits of a neighbourhood that say in which lot it is sorted, those of the year; and lots that a thread takes at a time.</summary>
    private const int LotBits = 16, LotsAtATime = 8;

    private readonly List<int> _lists = [];
    private readonly GrowingColumn?[] _columns = new GrowingColumn?[FieldTypes.All.Count];
    private readonly WaitingRows _waiting;

    /// <summary>An empty table of the given types; a type given twice is one column.</summary>
    /// <param name="types">The types.</param>
    /// <param name="threads">Most threads that fill it, 1 or more; with more than one they do while the caller reads on. The table is the same.</param>
    public RecordTable(IEnumerable<FieldType> types, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _waiting = new WaitingRows(_columns, threads > 1 ? new ParallelOptions { MaxDegreeOfParallelism = threads } : null);
        foreach (var type in types) _columns[(int)type] ??= new GrowingColumn();
    }

    /// <summary>A table of so many rows whose columns are added whole.</summary>
    internal RecordTable(int rows) => (Count, _waiting) = (rows, new WaitingRows(_columns, threads: null));

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
        if (_columns[(int)type] is null) throw new ArgumentException($"The table has no column {type.Name()}.", nameof(type));
        value = value.Trim();
        if (!value.IsEmpty) _waiting.Add(type, Count - 1, value);
    }

    /// <summary>Adds a whole column.</summary>
    internal void Add(FieldType type, GrowingColumn column) => _columns[(int)type] = column;

    /// <summary>Adds a row of another table as it is; what this table has no column for is left out.</summary>
    internal void AddRowOf(RecordTable other, int row)
    {
        AddRow();
        other.BringWaiting();
        for (var type = 0; type < _columns.Length; type++)
            if (_columns[type] is not null && other._columns[type] is { } others && others.TextAt(row) is { IsEmpty: false } text) _waiting.Add((FieldType)type, Count - 1, text);
    }

    /// <summary>Brings values that wait into their columns, before threads read them.</summary>
    internal void BringWaiting() => _waiting.Bring();

    /// <summary>The rows in an order of their own, the same however they came: by what they hold.</summary>
    /// <remarks>In a large table rows whose date of birth and name begin alike stand together, so that those who meet later are mostly near each other in memory.</remarks>
    internal int[] ContentOrder(ParallelOptions? threads = null)
    {
        BringWaiting();
        var keys = new (ulong Neighbourhood, ulong Content)[Count];
        if (Count >= WorthNeighbours) SideBySide.InRanges(threads, Count, RowsAtATime, (from, to) =>
        {
            for (var row = from; row < to; row++) keys[row].Neighbourhood = ((ulong)Beginning(FieldType.PersonBirthDate, row, DigitBits) << 32) | NameBeginning(row);
        });
        foreach (var column in _columns)
        {
            if (column is null) continue;
            column.Close();
            var digests = column.Digests(threads);
            SideBySide.InRanges(threads, Count, RowsAtATime, (from, to) =>
            {
                for (var row = from; row < to; row++)
                {
                    var digest = column[row] is >= 0 and var text ? digests[text] : 0;
                    keys[row].Content = Mixed(keys[row].Content + (digest * 0xC2B2AE3D27D4EB4FUL));
                }
            });
        }

        return Count >= WorthNeighbours ? SortedByLots(keys, threads) : Sorted(keys);
    }

    private static int[] Sorted((ulong, ulong)[] keys)
    {
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Sort(keys, order, 0, order.Length);
        return order;
    }

    // Neighbourhoods that begin alike are brought together first, and each lot is small enough to stay in a near cache while it is sorted.
    private static int[] SortedByLots((ulong Neighbourhood, ulong Content)[] keys, ParallelOptions? threads)
    {
        var ends = new int[(1 << LotBits) + 1];
        foreach (var (neighbourhood, _) in keys) ends[LotOf(neighbourhood) + 1]++;
        for (var lot = 0; lot < 1 << LotBits; lot++) ends[lot + 1] += ends[lot];
        var (sorted, order) = (new (ulong Neighbourhood, ulong Content)[keys.Length], new int[keys.Length]);
        for (var row = 0; row < keys.Length; row++)
        {
            var place = ends[LotOf(keys[row].Neighbourhood)]++;
            (sorted[place], order[place]) = (keys[row], row);
        }

        SideBySide.InRanges(threads, 1 << LotBits, LotsAtATime, (from, to) =>
        {
            for (var lot = from; lot < to; lot++) Sort(sorted, order, lot == 0 ? 0 : ends[lot - 1], ends[lot]);
        });
        return order;
    }

    private static int LotOf(ulong neighbourhood) => (int)(neighbourhood >> (64 - LotBits));

    // The sort is not stable; rows that hold the same keep the order in which they came.
    private static void Sort((ulong, ulong)[] keys, int[] order, int first, int last)
    {
        if (last - first < 2) return;
        Array.Sort(keys, order, first, last - first);
        for (int start = first, end; start < last; start = end)
        {
            end = start + 1;
            while (end < last && keys[end] == keys[start]) end++;
            if (end - start > 1) Array.Sort(order, start, end - start);
        }
    }

    private uint NameBeginning(int row) =>
        Beginning(FieldType.PersonFamilyName, row, LetterBits) is > 0 and var family ? family
        : Beginning(FieldType.PersonFullName, row, LetterBits) is > 0 and var full ? full
        : Beginning(FieldType.OrganizationName, row, LetterBits);

    private uint Beginning(FieldType type, int row, int bits) => _columns[(int)type]?.BeginningOf(row, bits) ?? 0;

    /// <summary>A column with its rows in <paramref name="order"/>, or <see langword="null"/> when the table has none of the type.</summary>
    /// <remarks>Thread-safe once <see cref="BringWaiting"/> was called.</remarks>
    internal RawColumn? Column(FieldType type, int[] order)
    {
        BringWaiting();
        return _columns[(int)type]?.Ordered(order);
    }

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
