using System.Runtime.InteropServices;

namespace Igloo.Analysis.Resolving;

/// <summary>Values of a column that were read and are not in it yet: many are added at once, which looks texts up in one table at a time, and several columns side by side. Not thread-safe.</summary>
/// <param name="column">The column.</param>
internal sealed class WaitingValues(GrowingColumn column)
{
    private const int BroughtAtATime = 32;

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
        var values = CollectionsMarshal.AsSpan(_values);
        for (var from = 0; from < values.Length; from += BroughtAtATime)
        {
            var some = values.Slice(from, Math.Min(BroughtAtATime, values.Length - from));
            column.Set(some, _texts, start);
            start = some[^1].End;
        }

        _values.Clear();
    }
}
