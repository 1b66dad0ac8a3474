namespace Igloo.Analysis.Resolving;

/// <summary>Tells which rows have the same texts in some columns, so that what stands there is read once. Not thread-safe.</summary>
internal sealed class RowKeys
{
    private readonly RawColumn[] _columns;
    private readonly PairNumbers[] _pairs;

    /// <param name="columns">The columns; those that are not there tell nothing.</param>
    public RowKeys(params RawColumn?[] columns)
    {
        _columns = [.. columns.OfType<RawColumn>()];
        _pairs = [.. _columns.Skip(1).Select(_ => new PairNumbers())];
    }

    /// <summary>A small number for what the row holds, in the order of first sight; -1 where it holds nothing.</summary>
    public int KeyOf(int row)
    {
        if (!Array.Exists(_columns, column => column[row] >= 0)) return -1;
        var key = _columns[0][row];
        for (var i = 1; i < _columns.Length; i++) key = _pairs[i - 1].NumberOf(key, _columns[i][row]);
        return key;
    }
}
