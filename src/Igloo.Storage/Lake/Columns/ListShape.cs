namespace Igloo.Storage;

/// <summary>How many items each row's list has; every column of the list shares it.</summary>
internal sealed class ListShape
{
    private readonly ValueBuffer<int> _definitions = new();
    private readonly ValueBuffer<int> _repetitions = new();
    private readonly List<int> _counts = [];
    private bool _isLoaded;
    private int _next;

    /// <summary>1 for an item, 0 for a row without items.</summary>
    public ReadOnlyMemory<int> Definitions => _definitions.Written;

    /// <summary>0 for the first item of a row, 1 for the others.</summary>
    public ReadOnlyMemory<int> Repetitions => _repetitions.Written;

    public void Begin(int count)
    {
        // Most lists have one item.
        _definitions.Add(Math.Min(count, 1));
        _repetitions.Add(0);
        if (count <= 1) return;
        _definitions.Add(1, count - 1);
        _repetitions.Add(1, count - 1);
    }

    public int Next() => _counts[_next++];

    public void Clear()
    {
        _definitions.Clear();
        _repetitions.Clear();
    }

    /// <summary>Makes ready for the next row group.</summary>
    public void Forget() => _isLoaded = false;

    /// <summary>Takes the counts of a row group; the first column of the list tells them, the others repeat it.</summary>
    public void Load(ReadOnlySpan<int> definitions, ReadOnlySpan<int> repetitions)
    {
        if (_isLoaded) return;
        (_isLoaded, _next) = (true, 0);
        _counts.Clear();
        for (var i = 0; i < definitions.Length; i++)
        {
            if (repetitions[i] == 0) _counts.Add(0);
            if (definitions[i] == 1) _counts[^1]++;
        }
    }
}
