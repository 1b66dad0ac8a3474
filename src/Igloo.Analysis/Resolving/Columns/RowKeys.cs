namespace Igloo.Analysis.Resolving;

/// <summary>Tells which rows have the same texts in some columns, so that what stands there is read once. Not thread-safe.</summary>
internal sealed class RowKeys
{
    /// <summary>Share of rows with a text of their own from which telling the few that are alike costs more than reading them.</summary>
    private const double MostlyOnce = .6;

    private readonly RawColumn[] _columns;
    private readonly PairNumbers[] _pairs;
    private readonly bool _areApart;
    private int _count;

    /// <param name="rows">How many rows there are.</param>
    /// <param name="columns">The columns; those that are not there tell nothing.</param>
    public RowKeys(int rows, params RawColumn?[] columns)
    {
        _columns = [.. columns.OfType<RawColumn>()];
        _areApart = Array.Exists(_columns, column => column.Count > MostlyOnce * rows);
        _pairs = [.. _columns.Skip(1).Select(_ => new PairNumbers())];
    }

    /// <summary>A small number for what the row holds, in the order of first sight; -1 where it holds nothing. Where hardly any rows are alike each has its own.</summary>
    public int KeyOf(int row)
    {
        if (!HoldsAny(row)) return -1;
        if (_areApart) return _count++;
        var key = _columns[0][row];
        for (var i = 1; i < _columns.Length; i++) key = _pairs[i - 1].NumberOf(key, _columns[i][row]);
        return key;
    }

    private bool HoldsAny(int row)
    {
        foreach (var column in _columns)
            if (column[row] >= 0) return true;
        return false;
    }
}
