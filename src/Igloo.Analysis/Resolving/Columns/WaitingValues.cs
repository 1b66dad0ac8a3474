namespace Igloo.Analysis.Resolving;

/// <summary>Values of a column that were read and are not in it yet: many are added at once, which looks texts up in one table at a time, and several columns side by side. Not thread-safe.</summary>
/// <param name="column">The column.</param>
internal sealed class WaitingValues(GrowingColumn column)
{
    private readonly List<(int Row, int End)> _values = [];
    private char[] _texts = [];

    /// <summary>Adds a value after those that wait.</summary>
    public void Add(int row, ReadOnlySpan<char> value)
    {
        var start = _values.Count == 0 ? 0 : _values[^1].End;
        if (start + value.Length > _texts.Length) Array.Resize(ref _texts, Math.Max(_texts.Length * 2, start + value.Length));
        value.CopyTo(_texts.AsSpan(start));
        _values.Add((row, start + value.Length));
    }

    /// <summary>Brings all that wait into the column.</summary>
    public void Bring()
    {
        var start = 0;
        foreach (var (row, end) in _values)
        {
            column.Set(row, _texts.AsSpan(start, end - start));
            start = end;
        }

        _values.Clear();
    }
}
