namespace Igloo.Analysis.Resolving;

/// <summary>Tells which rows have the same texts in some columns, so that what stands there is read once. Not thread-safe.</summary>
internal sealed class RowKeys
{
    /// <summary>Share of rows with a text of their own from which telling the few that are alike costs more than reading them.</summary>
    private const double MostlyOnce = .6;

    /// <summary>Keys with one text in common that are looked through; to read a row again costs less than to look through more.</summary>
    private const int MostLookedAt = 8;

    // The column of the most texts first: hardly any two keys have its text in common.
    private readonly RawColumn[] _columns;

    // By the first text that a row has, in one row of numbers for all columns: the key that was given last, plus one. The one before it stands with the key.
    private readonly int[] _lastOf;
    private readonly List<int> _before = [];
    private readonly List<int> _texts = [];
    private int _count;

    /// <param name="rows">How many rows there are.</param>
    /// <param name="columns">The columns; those that are not there tell nothing.</param>
    public RowKeys(int rows, params RawColumn?[] columns)
    {
        _columns = [.. columns.OfType<RawColumn>().OrderByDescending(column => column.Count)];
        AreApart = Array.Exists(_columns, column => column.Count > MostlyOnce * rows);
        _lastOf = new int[AreApart ? 0 : _columns.Sum(column => column.Count)];
    }

    /// <summary>Whether every row that holds anything has a number of its own, which no other row asks for.</summary>
    public bool AreApart { get; }

    /// <summary>A small number for what the row holds, in the order of first sight; -1 where it holds nothing. Rows of two numbers may hold the same, those of one never hold another.</summary>
    public int KeyOf(int row)
    {
        var first = FirstTextOf(row);
        if (first < 0) return -1;
        if (AreApart) return _count++;
        var looked = 0;
        for (var key = _lastOf[first] - 1; key >= 0 && looked < MostLookedAt; key = _before[key], looked++)
            if (Holds(row, key)) return key;
        return Add(row, first);
    }

    private int FirstTextOf(int row)
    {
        var before = 0;
        foreach (var column in _columns)
        {
            if (column[row] >= 0) return before + column[row];
            before += column.Count;
        }

        return -1;
    }

    private bool Holds(int row, int key)
    {
        for (var i = 0; i < _columns.Length; i++)
            if (_texts[(key * _columns.Length) + i] != _columns[i][row]) return false;
        return true;
    }

    private int Add(int row, int first)
    {
        foreach (var column in _columns) _texts.Add(column[row]);
        _before.Add(_lastOf[first] - 1);
        return (_lastOf[first] = ++_count) - 1;
    }
}
